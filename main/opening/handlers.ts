import type { OpeningRoad } from './opening.ts';

type Road = { opening: OpeningRoad };

/** What is answered whether or not the data is open. */
export const openingHandlers = {
  'opening.read': ({ opening }: Road) => opening.read(),
  'opening.retry': ({ opening }: Road) => opening.retry(),
  'opening.restore': ({ opening }: Road, { name }: { name: string }) => opening.restore(name),
  'opening.choose': ({ opening }: Road) => opening.choose(),
  'opening.accept': ({ opening }: Road) => opening.accept(),
  'opening.look': ({ opening }: Road) => opening.look(),
  'opening.salvage': ({ opening }: Road) => opening.salvage(),
  'opening.begin': ({ opening }: Road) => opening.begin(),
  'opening.showFolder': ({ opening }: Road) => {
    opening.showFolder();
    return null;
  },
};

type OpeningCall = keyof typeof openingHandlers;

/** Answers the calls of the opening page; every other is told why nothing is open. */
export function answerUnopened(
  opening: OpeningRoad,
  problem: () => Error | null,
): (name: string, input: unknown) => unknown {
  return (name, input) => {
    if (!Object.hasOwn(openingHandlers, name))
      throw problem() ?? new Error(`Nothing is open: ${name}`);
    return openingHandlers[name as OpeningCall]({ opening }, input as { name: string });
  };
}

import { z } from 'zod';

/** One of the keys of a map of labels: an enumeration is written once, with the words it is shown by. */
export function oneOf<const Labels extends Readonly<Record<string, unknown>>>(
  labels: Labels,
  message?: string,
) {
  return z.enum(keysOf(labels), message);
}

/** The keys of a map of labels, in its order. */
export function keysOf<Labels extends Readonly<Record<string, unknown>>>(
  labels: Labels,
): [keyof Labels & string, ...(keyof Labels & string)[]] {
  return Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]];
}

import { roman } from './labels.ts';
import type { Block } from './official-document.ts';

/** A heading with what stands under it. */
export type Outlined = { title: string; blocks: Block[] };

/** Sections "I. …" in order; their titles are in capitals. */
export function sections(list: readonly Outlined[]): Block[] {
  return list.flatMap(({ title, blocks }, index): Block[] => [
    { kind: 'section', label: `${roman(index + 1)}.`, text: title },
    ...blocks,
  ]);
}

/** Numbered clauses; one without anything to say is left out. */
export function clauses(list: readonly Outlined[]): Block[] {
  return list
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'clause', label: `${index + 1}.`, text: title },
      ...blocks,
    ]);
}

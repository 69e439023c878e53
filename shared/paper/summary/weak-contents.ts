import { type Block, dash } from '../../document/official-document.ts';
import { contentName } from './contents-block.ts';
import type { MonthFacts } from './month-facts.ts';

/** Contents that departments fell short in, and who they are; nothing where there is none. */
export function weakContents({ ledger, reporting }: MonthFacts): Block[] {
  return ledger.movement.contents.flatMap(({ id, text }) => {
    const names = reporting
      .filter(({ report }) =>
        report.marks.some(({ contentId, mark }) => contentId === id && mark === 'poor'),
      )
      .map(({ department }) => department.name);
    if (names.length === 0) return [];
    const sentence = `Nội dung “${contentName(text)}” còn ${names.length} phòng chưa đạt: ${names.join(', ')}.`;
    return [dash(sentence, `weak:${id}`)];
  });
}

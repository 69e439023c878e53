import { pointLabel } from '../../document/labels.ts';
import { type Block, dash, plain } from '../../document/official-document.ts';
import type { Content } from '../../movement/movement.ts';
import { MARKS, type Mark } from '../../report/report.ts';
import type { MonthFacts } from './month-facts.ts';

/** How each content was carried out: how many departments at each mark, and by name those that fell short. */
export function contentsBlock(facts: MonthFacts): Block[] {
  return facts.ledger.movement.contents.map((content, index) => ({
    kind: 'point',
    label: pointLabel(index + 1),
    runs: [
      { text: `${contentName(content.text)}: `, italic: true },
      ...plain(assessment(facts, content)),
    ],
    key: `content:${content.id}`,
  }));
}

/** The words that name a content: what stands before its first full stop, colon or semicolon. */
export function contentName(text: string): string {
  return /^[^\n]*?(?=[.;:](\s|$)|\n|$)/u.exec(text)?.[0] ?? text;
}

function assessment({ reporting }: MonthFacts, content: Content): string {
  if (reporting.length === 0) return 'chưa có phòng báo cáo.';
  const marked = reporting.map(({ department, report }) => ({
    department,
    entry: report.marks.find(({ contentId }) => contentId === content.id),
  }));
  const withMark = (mark: Mark) => marked.filter(({ entry }) => entry?.mark === mark);
  const counts = (Object.keys(MARKS) as Mark[])
    .map((mark) => ({ label: MARKS[mark], count: withMark(mark).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} phòng ${label.toLocaleLowerCase('vi')}`);
  const unassessed = marked.filter(({ entry }) => !entry?.mark).length;
  if (unassessed > 0) counts.push(`${unassessed} phòng chưa đánh giá`);
  const poor = withMark('poor').map(({ department, entry }) =>
    entry?.note ? `${department.name} (${entry.note.replace(/\s+/g, ' ')})` : department.name,
  );
  return `${counts.join('; ')}.${poor.length > 0 ? ` Chưa đạt: ${poor.join('; ')}.` : ''}`;
}

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

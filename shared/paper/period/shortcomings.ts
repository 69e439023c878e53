import { type Block, dash, paragraph } from '../../document/official-document.ts';
import { formatCount, formatPercent } from '../../number.ts';
import { toneKey } from '../../text.ts';
import { contentName } from '../summary/contents-block.ts';
import { linesOf, NOBODY_REPORTED } from '../summary/own-words.ts';
import type { ContentRecord } from './contents.ts';
import { comparison, hasRisen } from './indicator-sentences.ts';
import { type PeriodFacts, type PeriodFigure, periodName, reportsOf } from './period-facts.ts';
import { firstNamed, monthsInWords } from './period-words.ts';
import { type Often, reportingRecord } from './reporting.ts';

/** What the figures show to be wanting: weak contents, what should be less, missing reports. */
export function shortcomingsBlock(facts: PeriodFacts, contents: readonly ContentRecord[]): Block[] {
  const found = [
    ...contents.flatMap((record) => weakContent(facts, record)),
    ...facts.figures.flatMap(unwanted),
    ...unreported(facts),
  ];
  if (found.length > 0) return found;
  const none = reportsOf(facts).length === 0 ? NOBODY_REPORTED : NOTHING_SHOWN;
  return [paragraph(none, 'weak:none')];
}

const NOTHING_SHOWN = 'Số liệu báo cáo của các phòng không thể hiện tồn tại, hạn chế.';

function weakContent(
  facts: PeriodFacts,
  { content, marked, counts, shortfalls }: ContentRecord,
): Block[] {
  if (counts.poor === 0) return [];
  const { named, rest } = firstNamed(shortfalls);
  const names = named.map((each) => {
    const name = periodName(facts, each[0]?.departmentId ?? 0);
    return each.length > 1 ? `${name} (${each.length} lượt)` : name;
  });
  const count = `${formatCount(counts.poor)}/${formatCount(marked)} lượt đánh giá chưa đạt (${formatPercent(counts.poor, marked)})`;
  const who = `ở ${shortfalls.length} phòng: ${[...names, ...rest].join(', ')}`;
  return [
    dash(`Nội dung “${contentName(content.text)}” còn ${count} ${who}.`, `weak:${content.id}`),
  ];
}

/** What should be as little as can be: typed figures that are there, figures counted from cases only where they rose. */
function unwanted(figure: PeriodFigure): Block[] {
  const { indicator, total } = figure;
  const isShown = indicator.source === 'typed' || hasRisen(figure);
  if (indicator.direction !== 'bad' || typeof total !== 'number' || total === 0 || !isShown)
    return [];
  const sentence = `${indicator.name}: còn ${formatCount(total)} ${indicator.unit}${comparison(figure)}.`;
  return [dash(sentence, `weak-figure:${indicator.id}`)];
}

function unreported(facts: PeriodFacts): Block[] {
  const { asked, received, missing, empty } = reportingRecord(facts);
  if (received === 0 || received === asked) return [];
  const who = missing.length === 0 ? [] : [`các phòng gửi thiếu: ${namesOf(missing)}`];
  const months = empty.length === 0 ? [] : [`${monthsInWords(empty)} chưa có phòng nào gửi`];
  const sentence = `Chế độ báo cáo: còn thiếu ${formatCount(asked - received)}/${formatCount(asked)} báo cáo tháng`;
  return [dash(`${[sentence, ...who, ...months].join('; ')}.`, 'weak:missing')];
}

function namesOf(missing: readonly Often[]): string {
  const { named, rest } = firstNamed(missing);
  return [...named.map(({ name, months }) => `${name} (${months.length} kỳ)`), ...rest].join(', ');
}

/** The departments' own words on what was hard, each thing once: under who said it first, with who says it too. */
export function difficultiesBlock(facts: PeriodFacts): Block[] {
  const said = new Map<string, { line: string; departmentIds: Set<number> }>();
  for (const { department, report } of reportsOf(facts)) {
    for (const line of linesOf(report.difficulties)) {
      const key = toneKey(line);
      const known = said.get(key) ?? { line, departmentIds: new Set() };
      said.set(key, known);
      known.departmentIds.add(department.id);
    }
  }
  const byFirst = Map.groupBy(said.values(), ({ departmentIds: [first] }) => first ?? 0);
  const blocks = facts.ledger.departments.flatMap(({ id }) => {
    const own = byFirst.get(id)?.map(({ line, departmentIds }) => {
      const others = [...departmentIds].slice(1).map((each) => periodName(facts, each));
      const { named, rest } = firstNamed(others);
      return others.length === 0
        ? line
        : `${line} (cùng ý kiến: ${[...named, ...rest].join(', ')})`;
    });
    return own ? [dash(`${periodName(facts, id)}: ${own.join('; ')}.`, `difficulties:${id}`)] : [];
  });
  if (blocks.length > 0) return blocks;
  const none =
    reportsOf(facts).length === 0
      ? NOBODY_REPORTED
      : 'Các phòng đã báo cáo không nêu khó khăn, nguyên nhân.';
  return [paragraph(none, 'difficulties:none')];
}

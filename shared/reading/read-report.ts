import type { Month } from '../month.ts';
import { marksIn, type StatedMark } from './content-mark.ts';
import { departmentIn, type NamedDepartment } from './department-name.ts';
import { figuresIn } from './figure.ts';
import type { Found, Reading } from './found.ts';
import type { Reason } from './number.ts';
import { casesIn, type ReadCase } from './person-case.ts';
import { lexiconOf, mentionsIn, type ReadIndicator } from './phrase.ts';
import { type ProseField, proseIn, type Span } from './prose.ts';
import { reportMonth } from './report-month.ts';
import { type Scope, scopesIn, type Time } from './scope.ts';
import { type Block, blocksOf, sentencesOf } from './sentence.ts';
import { tableFigures } from './table.ts';
import { type Token, tokensOf } from './token.ts';

/** Characters of a report that are read: some thirty pages, many times the longest that was ever sent. */
export const MAX_READ = 100_000;

/** A figure offered for an indicator, with the characters of the text that say it. */
export type FigureOffer = {
  indicatorId: number;
  value: number | 'nothing';
  certain: boolean;
  /** Why it is offered, or why it is not sure, in Vietnamese. */
  reason: string;
  evidence: Span;
  sentence: Span;
};

/** A number of the text that is not offered. */
type PassedNumber = Omit<FigureOffer, 'indicatorId' | 'certain' | 'reason'> & {
  indicatorId: number | null;
  reason: Reason;
};

export type ReadReport = {
  department: NamedDepartment | null;
  month: Month | null;
  /** More than one where the text is for several months, or says two. */
  months: Month[];
  figures: FigureOffer[];
  passed: PassedNumber[];
  marks: StatedMark[];
  cases: ReadCase[];
  prose: Partial<Record<ProseField, Span>>;
  /** Of a report for several months: the figures each month's own part tells. */
  periods: { month: Month; figures: FigureOffer[] }[];
};

export type ReadWith = {
  indicators: readonly ReadIndicator[];
  /** Names of the departments that may report. */
  departments: readonly string[];
  /** The year of a month that is named without one. */
  year: number;
};

/**
 * Reads a division's report in its own words. Nothing is guessed: a number that its words do not make a figure of the
 * month is passed over with the reason; what the text does not say is not there. The text is read up to `MAX_READ`
 * characters.
 */
export function readReport(
  written: string,
  { indicators, departments, year }: ReadWith,
): ReadReport {
  const text = written.slice(0, MAX_READ);
  const lexicon = lexiconOf(indicators);
  const tokens = tokensOf(text);
  const isUnit = (key: string) => lexicon.units.has(key);
  const reading: Reading = { tokens, lexicon, isUnit };
  const blocks = blocksOf(tokens, (a, b) => lexicon.pairs.has(`${a} ${b}`));
  const { month, months, conflict } = reportMonth(tokens, blocks, year, isUnit);
  const several = months.length > 1;
  const time = (of: Month | null, named: boolean): Time => ({
    month: monthNumber(of),
    year: of === null ? null : Number(of.slice(0, 4)),
    named,
  });
  const found = foundIn(reading, blocks, time(several ? (months[0] ?? null) : month, several));
  const read = several
    ? found.map((each) => ({ ...each, reason: each.reason ?? ('otherMonth' as const) }))
    : found;
  const { figures, passed } = offersOf(tokens, read);
  return {
    department: departmentIn(text, tokens, blocks, departments),
    month,
    months,
    figures,
    passed,
    marks: marksIn(tokens, blocks),
    cases: casesIn(text, tokens, blocks, Number((months[0] ?? String(year)).slice(0, 4))),
    // The month after the last it tells of is the next one.
    prose: proseIn(text, tokens, blocks, monthNumber(several ? (months.at(-1) ?? null) : month)),
    periods:
      several && conflict
        ? months.map((each) => ({
            month: each,
            figures: offersOf(tokens, foundIn(reading, blocks, time(each, true))).figures,
          }))
        : [],
  };
}

function monthNumber(month: Month | null): number | null {
  return month === null ? null : Number(month.slice(5));
}

/** A heading reaches as far as the lines under it. */
type Section = { scope: Scope; bullet: string; mentions: ReturnType<typeof mentionsIn> };

function foundIn(reading: Reading, blocks: readonly Block[], time: Time): Found[] {
  const { tokens, lexicon, isUnit } = reading;
  const none: Section = { scope: time.named ? 'otherMonth' : 'now', bullet: '', mentions: [] };
  const found: Found[] = [];
  let section = none;
  let headed = false;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.cells.length > 0) {
      const rows = rowsFrom(blocks, index).filter((row) => hasWords(tokens, row));
      for (const each of tableFigures(reading, rows, time)) found.push(each);
      index += rowsFrom(blocks, index).length - 1;
      headed = false;
      continue;
    }
    const leaves =
      (block.apart && !headed) || (block.bullet !== '' && block.bullet === section.bullet);
    if (leaves) section = none;
    if (isHeading(tokens, block)) {
      const scopes = scopesIn(tokens, { from: block.body, to: block.to }, none.scope, time, isUnit);
      const mentions = mentionsIn(tokens, block.body, block.to, lexicon);
      section = { scope: scopes.at(-1) ?? none.scope, bullet: block.bullet, mentions };
      headed = true;
    } else headed = false;
    for (const sentence of sentencesOf(tokens, block)) {
      const scopes = scopesIn(tokens, sentence, headed ? none.scope : section.scope, time, isUnit);
      found.push(...figuresIn(reading, sentence, scopes, section.mentions));
    }
  }
  return found;
}

function rowsFrom(blocks: readonly Block[], index: number): Block[] {
  const rows: Block[] = [];
  for (let at = index; at < blocks.length && (blocks[at]?.cells.length ?? 0) > 0; at += 1) {
    const row = blocks[at];
    if (!row || (row.apart && at > index)) break;
    rows.push(row);
  }
  return rows;
}

function hasWords(tokens: readonly Token[], { from, to }: Block): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === 'word' || kind === 'number');
}

/** A short line that ends in a colon, or has neither figures nor an end: what stands below belongs to it. */
function isHeading(tokens: readonly Token[], { body, to }: Block): boolean {
  const last = tokens[to - 1]?.key ?? '';
  if (to - body > 24) return false;
  if (last === ':') return true;
  if (/^[.;,!?]$/.test(last)) return false;
  const numbers = tokens
    .slice(body, to)
    .filter(
      (each, at) =>
        each.kind === 'number' &&
        !/^(?:thang|\/|nam|quy|ngay)$/.test(tokens[body + at - 1]?.key ?? ''),
    );
  return numbers.length === 0 && !tokens.slice(body, to).some(({ key }) => key === ':');
}

const WHY: Readonly<Record<string, string>> = {
  words: 'Đúng tên chỉ tiêu trong câu',
  unit: 'Theo đơn vị tính trong câu',
  denied: 'Câu nói là không có',
  table: 'Cột của tháng trong bảng',
};

/** The best figure for each indicator; several that differ are no figure. */
function offersOf(
  tokens: readonly Token[],
  found: readonly Found[],
): { figures: FigureOffer[]; passed: PassedNumber[] } {
  const span = ({ from, to }: { from: number; to: number }): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  const byIndicator = new Map<number, Found[]>();
  const passed: PassedNumber[] = [];
  const pass = (each: Found, reason: Reason) => {
    passed.push({
      indicatorId: each.indicatorId,
      value: each.value,
      reason,
      evidence: span(each.at),
      sentence: span(each.sentence),
    });
  };
  for (const each of found) {
    if (each.reason !== null || each.indicatorId === null) {
      pass(each, each.reason ?? 'unclear');
      continue;
    }
    const list = byIndicator.get(each.indicatorId) ?? [];
    list.push(each);
    byIndicator.set(each.indicatorId, list);
  }
  const figures: FigureOffer[] = [];
  for (const [indicatorId, list] of byIndicator) {
    const numbers = list.filter(({ value }) => value !== 'nothing');
    const pool = numbers.length > 0 ? numbers : list;
    const tier = Math.min(...pool.map((each) => each.tier));
    const best = pool.filter((each) => each.tier === tier);
    const [first] = best;
    if (!first) continue;
    // "01 tin, 02 bài": parts of one sentence, of which none is the whole.
    const parts = pool.some(
      (each) =>
        each.tier < 2 && each.sentence.from === first.sentence.from && each.value !== first.value,
    );
    if (parts || best.some(({ value }) => value !== first.value)) {
      for (const each of list) pass(each, 'several');
      continue;
    }
    const denied = numbers.length > 0 && numbers.length < list.length && first.value !== 0;
    const certain = tier < 2 && !denied && best.some(({ doubtful }) => !doubtful);
    const reason = WHY[first.why] ?? '';
    figures.push({
      indicatorId,
      value: first.value,
      certain,
      reason: certain
        ? reason
        : denied
          ? 'Câu khác lại nói là không có'
          : tier === 2
            ? 'Theo câu hoặc mục trước đó'
            : 'Đơn vị hoặc chữ số không rõ',
      evidence: span(first.at),
      sentence: span(first.sentence),
    });
  }
  return { figures, passed };
}

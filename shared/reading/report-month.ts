import type { Month } from '../month.ts';
import { twoDigits } from '../number.ts';
import { monthAt, type NamedMonth } from './scope.ts';
import type { Block } from './sentence.ts';
import type { Token } from './token.ts';

/** The month a text reports on; several where it is for more than one or its own words disagree. */
export type ReportMonth = { month: Month | null; months: Month[]; conflict: boolean };

const TITLE = /\b(?:bao cao|bc|b \/ c|bieu|so lieu|don vi|phong trao|thang bao cao|ket qua)\b/;
const OTHER =
  /(?:phuong huong|nhiem vu|ke hoach|viec|so voi|muc tieu|chuong trinh|du kien|den|tu|cung ky|ky)(?: cong tac)?$/;
const LATER = /\b(?:du kien|dinh|se|phan dau)\b/;

/** `year`: where a month is named without one. */
export function reportMonth(
  tokens: readonly Token[],
  blocks: readonly Block[],
  year: number,
  isUnit: (key: string) => boolean,
): ReportMonth {
  const named: { month: NamedMonth; score: number }[] = [];
  for (const block of blocks.slice(0, 400)) {
    const text = tokens
      .slice(block.from, Math.min(block.to, block.from + 120))
      .map(({ key }) => key);
    const isTitle = TITLE.test(text.slice(0, 40).join(' '));
    for (let at = block.from; at < block.to; at += 1) {
      const month = monthAt(tokens, at, isUnit);
      if (!month) continue;
      at = month.to - 1;
      if (isDay(tokens, month)) continue;
      const before = tokens
        .slice(Math.max(block.from, month.from - 4), month.from)
        .map(({ key }) => key)
        .join(' ');
      const behind = tokens
        .slice(month.to, month.to + 5)
        .map(({ key }) => key)
        .join(' ');
      if (OTHER.test(before) || LATER.test(behind)) continue;
      named.push({ month, score: scoreOf(before, isTitle, month, block.cells.length > 0) });
      const more = joinedMonth(tokens, month, block.to);
      if (more) named.push({ month: more, score: named.at(-1)?.score ?? 0 });
    }
  }
  const best = named.reduce((most, { score }) => Math.max(most, score), -1);
  const top = named.filter(({ score }) => score === best && score > 0);
  const knownYear = top.find(({ month }) => month.year !== null)?.month.year ?? year;
  const months = [
    ...new Set(top.map(({ month }) => `${month.year ?? knownYear}-${twoDigits(month.month)}`)),
  ];
  if (best < 3) return { month: months[0] ?? null, months: months.slice(0, 1), conflict: false };
  return {
    month: months.length === 1 ? (months[0] ?? null) : null,
    months,
    conflict: months.length > 1,
  };
}

/** "ngày 26 tháng 5": a day. */
function isDay(tokens: readonly Token[], { from }: NamedMonth): boolean {
  return (
    (tokens[from - 1]?.kind === 'number' && tokens[from - 2]?.key === 'ngay') ||
    tokens[from - 1]?.key === '/'
  );
}

function scoreOf(before: string, isTitle: boolean, { year }: NamedMonth, inTable: boolean): number {
  if (inTable) return 1;
  if (
    /(?:bao cao|b \/ c|bc|ket qua|bao cao :|so lieu|atgt|ttatgt|gop|bieu so lieu|thong|giao thong|phong trao)(?: cua)?$/.test(
      before,
    )
  )
    return 4;
  if (isTitle) return year === null ? 3 : 4;
  return year === null ? 1 : 3;
}

/** "tháng 1, 2 năm 2026", "tháng 7-8": a second month without its word. */
function joinedMonth(
  tokens: readonly Token[],
  { from, to, year }: NamedMonth,
  end: number,
): NamedMonth | null {
  const link = tokens[to]?.key ?? '';
  const next = Number(tokens[to + 1]?.digits || Number.NaN);
  if (
    year !== null ||
    to + 1 >= end ||
    !/^(?:va|,|-|\+|&)$/.test(link) ||
    !(next >= 1 && next <= 12)
  )
    return null;
  const behind = tokens[to + 2]?.key ?? '';
  return behind === 'nam' || behind === '/' ? { month: next, year: null, from, to: to + 2 } : null;
}

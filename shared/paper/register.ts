import type { Agency } from '../agency/agency.ts';
import { symbolOf } from '../document/frame.ts';
import type { Day } from '../month.ts';
import { formatDay } from '../month.ts';
import { twoDigits } from '../number.ts';
import { PAPERS, type PaperKind } from './kinds.ts';
import { type NumberAdvice, type PaperKey, paperName } from './paper.ts';

/** A number given to a document, of any movement. `year` is that of its date, else of what it tells of. */
export type NumberedPaper = PaperKey & {
  number: number;
  date: Day | null;
  year: string;
  /** True for one that went out; its draft in work may bear another. */
  wentOut: boolean;
};

/** A line of the register: a number and its document, or numbers that none here bears. */
export type RegisterLine =
  | { kind: 'paper'; number: number; date: Day | null; name: string; remarks: string[] }
  | { kind: 'gap'; from: number; to: number };

/** Numbers of one kind of document in one year, rising. */
export type NumberSeries = { year: string; symbol: string; lines: RegisterLine[] };
export type NumberRegister = NumberSeries[];

/** Reports share their numbers, whatever they report; a công văn has its own. Null for what bears no number. */
function seriesOf(kind: PaperKind): string | null {
  return PAPERS[kind].abbreviation;
}

/** What the register says of the number a document has, or should take. */
export function adviseNumber(
  own: PaperKey & { number: number | null; date: Day | null; year: string },
  papers: readonly NumberedPaper[],
): NumberAdvice {
  const series = papers.filter((paper) => isSameSeries(paper, own));
  const others = series.filter((paper) => !isSamePaper(paper, own));
  if (seriesOf(own.kind) === null) return { proposed: null, remarks: [] };
  // What went out under this very document has taken its number too.
  const taken = series.filter((paper) => !isSamePaper(paper, own) || paper.wentOut);
  const proposed = Math.max(0, ...taken.map(({ number }) => number)) + 1;
  if (own.number === null) return { proposed, remarks: [] };
  const remarks = [
    ...repeats({ ...own, number: own.number, wentOut: false }, others),
    ...gapBefore(own.number, others),
    ...disorder({ ...own, number: own.number, wentOut: false }, others),
  ];
  return { proposed, remarks };
}

/** All series, the newest year first. */
export function numberRegister(papers: readonly NumberedPaper[], agency: Agency): NumberRegister {
  const groups = Map.groupBy(papers, ({ kind, year }) => `${year} ${seriesOf(kind)}`);
  return [...groups.values()]
    .map((group) => {
      const [first] = group as [NumberedPaper];
      const symbol = symbolOf(seriesOf(first.kind) ?? '', agency);
      return { year: first.year, symbol, lines: linesOf(group) };
    })
    .sort((a, b) => b.year.localeCompare(a.year) || a.symbol.localeCompare(b.symbol));
}

function linesOf(group: readonly NumberedPaper[]): RegisterLine[] {
  const sorted = group.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap((paper, index): RegisterLine[] => {
    const others = sorted.filter((other) => !isSamePaper(other, paper));
    const before = sorted[index - 1]?.number ?? paper.number - 1;
    const gap = paper.number - before > 1;
    return [
      ...(gap ? [{ kind: 'gap' as const, from: before + 1, to: paper.number - 1 }] : []),
      {
        kind: 'paper',
        number: paper.number,
        date: paper.date,
        name: paperName(paper),
        remarks: [
          ...repeats(paper, others),
          ...ownRepeats(paper, sorted),
          ...disorder(paper, others),
        ],
      },
    ];
  });
}

function isSameSeries(
  a: Pick<NumberedPaper, 'kind' | 'year'>,
  b: Pick<NumberedPaper, 'kind' | 'year'>,
): boolean {
  return a.year === b.year && seriesOf(a.kind) === seriesOf(b.kind);
}

function isSamePaper(a: PaperKey, b: PaperKey): boolean {
  return a.movementId === b.movementId && a.kind === b.kind && a.period === b.period;
}

function repeats({ number, year }: NumberedPaper, others: readonly NumberedPaper[]): string[] {
  return others
    .filter((other) => other.number === number)
    .map((other) => `Số ${twoDigits(number)} năm ${year} đã dùng cho ${lowerName(other)}.`);
}

/** A draft in work under a number that an earlier version of it went out under. */
function ownRepeats(paper: NumberedPaper, all: readonly NumberedPaper[]): string[] {
  const isRepeated =
    !paper.wentOut &&
    all.some(
      (other) => other.wentOut && isSamePaper(other, paper) && other.number === paper.number,
    );
  return isRepeated ? [`Số ${twoDigits(paper.number)} là số của bản đã chốt của văn bản này.`] : [];
}

/** Only the gap right below: the office numbers other documents too, so gaps are a question, no fault. */
function gapBefore(number: number, others: readonly NumberedPaper[]): string[] {
  const below = others.map((other) => other.number).filter((other) => other < number);
  const last = Math.max(0, ...below);
  if (below.length === 0 || number - last <= 1) return [];
  const missing =
    number - last === 2
      ? `số ${twoDigits(last + 1)}`
      : `các số từ ${twoDigits(last + 1)} đến ${twoDigits(number - 1)}`;
  return [`Sổ còn trống ${missing}: kiểm tra đã dùng cho văn bản khác chưa.`];
}

function disorder({ number, date }: NumberedPaper, others: readonly NumberedPaper[]): string[] {
  if (date === null) return [];
  const later = others.find(
    (other) => other.date !== null && other.number < number && other.date > date,
  );
  if (!later?.date) return [];
  return [
    `Số ${twoDigits(number)} lớn hơn nhưng ngày sớm hơn số ${twoDigits(later.number)} (${formatDay(later.date)}).`,
  ];
}

function lowerName(paper: PaperKey): string {
  const name = paperName(paper);
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
}

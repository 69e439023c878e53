import { type Day, isDay, lastDayOf } from '../month.ts';
import { twoDigits } from '../number.ts';
import { readDate, toDay } from './written-date.ts';

/** Days that a clause of a plan names as the first and the last, with its words. */
export type Span = { start: Day | null; end: Day | null; words: string; isPhase: boolean };

const START = /(?:bắt đầu|kể từ|từ)(?: từ)? (?:(?:ngày|tháng|quý) )?(?=[\dIV])/giu;
const END = /(?:đến hết|đến|kết thúc(?: vào)?) (?:(?:ngày|tháng|năm|quý) )?(?=[\dIV])/giu;
/** `01/02/2026 - 30/11/2026`, with no word before it. */
const RANGE = /(\d{1,2}\/\d{1,2}(?:\/\d{4})?) ?[-–] ?(?=\d{1,2}\/\d{1,2}\/\d{4})/gu;
const PHASE = /^(?:đợt|giai đoạn) (?:\d|[IVX]+|đầu|cuối)(?!\d{3})/iu;
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Every span of a sentence, phase by phase where it speaks of several. */
export function readSpans(sentence: string): Span[] {
  const clauses = sentence.split(
    /(?=(?<!\p{L})(?:đợt|giai đoạn) (?:\d|[IVX]+|đầu|cuối)(?!\d{3}))/iu,
  );
  return clauses.flatMap((words) => {
    const isPhase = PHASE.test(words.slice(0, 40));
    const ranges = [...words.matchAll(RANGE)].map((match) => {
      const end = readFullDay(words.slice(match.index + match[0].length), null);
      return { start: readFullDay(match[1] ?? '', yearOf(end)), end, words, isPhase };
    });
    if (ranges.length > 0) return ranges;
    const ends = daysAfter(words, END, null, 'last');
    const starts = daysAfter(words, START, yearOf(ends.at(-1) ?? null), 'first');
    const length = Math.max(starts.length, ends.length);
    return Array.from({ length }, (_, at) => ({
      start: starts[at] ?? null,
      end: ends[at] ?? null,
      words,
      isPhase,
    }));
  });
}

function yearOf(day: Day | null): number | null {
  return day ? Number(day.slice(0, 4)) : null;
}

/** `year` stands in where "từ ngày 15/01 đến ngày 14/12/2026" leaves it out; `side` turns a bare month into a day. */
function daysAfter(
  sentence: string,
  words: RegExp,
  year: number | null,
  side: 'first' | 'last',
): Day[] {
  const days: Day[] = [];
  for (const match of sentence.matchAll(words)) {
    const text = sentence.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const unit = /(tháng|năm|quý) $/iu.exec(match[0])?.[1]?.toLowerCase();
    const month = unit && readMonth(text, unit, year, side);
    const day = unit
      ? month && (side === 'first' ? `${month}-01` : lastDayOf(month))
      : readFullDay(text, year);
    if (day) days.push(day);
  }
  return days;
}

function readFullDay(text: string, year: number | null): Day | null {
  const date = readDate(text);
  return date && toDay({ ...date, year: date.year ?? year });
}

/** "đến hết tháng 12/2026", "đến hết năm 2026", "từ Quý I/2026": the month that begins or ends it. */
function readMonth(
  text: string,
  unit: string,
  year: number | null,
  side: 'first' | 'last',
): string | null {
  if (unit === 'năm') {
    const named = /^(\d{4})(?!\d)/.exec(text)?.[1];
    return named ? `${named}-12` : null;
  }
  const match = /^(\d{1,2}|[IV]{1,3})(?!\d)(?:(?: ?\/ ?| năm )(\d{4})(?!\d))?/iu.exec(text);
  const named = match?.[2] ?? (year === null ? undefined : String(year));
  if (!match?.[1] || !named) return null;
  const quarter = QUARTERS.indexOf(match[1].toUpperCase()) + 1 || Number(match[1]);
  const last = unit === 'quý' ? quarter * 3 : Number(match[1]);
  const month = `${named}-${twoDigits(unit === 'quý' && side === 'first' ? last - 2 : last)}`;
  return isDay(`${month}-01`) ? month : null;
}

import { type Day, isDay, lastDayOf } from '../month.ts';
import { twoDigits } from '../number.ts';
import { fold } from '../text.ts';
import { eachSection, type Section } from './outline.ts';
import { toSentences } from './sentence.ts';
import { readDate, toDay, type WrittenDate } from './written-date.ts';

/** Every first and last day a plan names for its movement; more than one of a kind is for the clerk to settle. */
export type Period = { starts: Day[]; ends: Day[] };

const START = /(?:từ|bắt đầu|kể từ)(?: từ)? (?:ngày |tháng )?(?=\d)/gi;
const END = /(?:đến hết|đến|kết thúc(?: vào)?) (?:ngày |tháng |năm )?(?=\d)/gi;
const OTHER_TERMS = /\b(bao cao|ho so|dang ky|gui|binh xet|so ket|tong ket|binh chon)\b/;

/** Reads "từ ngày … đến hết ngày …" where the plan speaks of its time, else where it speaks of the movement. */
export function readPeriod(root: Section): Period {
  const timed = periodIn(timedSentences(root));
  const general = periodIn(generalSentences(root));
  return {
    starts: timed.starts.length > 0 ? timed.starts : general.starts,
    ends: timed.ends.length > 0 ? timed.ends : general.ends,
  };
}

function timedSentences(root: Section): string[] {
  const timed = [...eachSection(root)].filter(({ text }) => isAboutTime(text));
  return timed.flatMap((section) => [...eachSection(section)]).flatMap(ownSentences);
}

function generalSentences(root: Section): string[] {
  return [...eachSection(root)].filter(({ text }) => isAboutMovement(text)).flatMap(ownSentences);
}

function ownSentences({ text }: Section): string[] {
  return toSentences(text).filter((sentence) => !OTHER_TERMS.test(fold(sentence)));
}

function isAboutTime(text: string): boolean {
  return fold(text.slice(0, 40)).startsWith('thoi gian');
}

function isAboutMovement(text: string): boolean {
  return /\bphong trao|\bthi dua/.test(fold(text));
}

function periodIn(sentences: string[]): Period {
  const starts = new Set<Day>();
  const ends = new Set<Day>();
  for (const sentence of sentences) {
    const end = daysAfter(sentence, END, null, lastDayOf);
    const endYear = end.at(-1)?.slice(0, 4);
    const start = daysAfter(
      sentence,
      START,
      endYear ? Number(endYear) : null,
      (month) => `${month}-01`,
    );
    for (const day of end) ends.add(day);
    for (const day of start) starts.add(day);
  }
  return { starts: [...starts], ends: [...ends] };
}

/** `year` stands in where "từ ngày 15/01 đến ngày 14/12/2026" leaves it out; `ofMonth` turns a bare month into a day. */
function daysAfter(
  sentence: string,
  words: RegExp,
  year: number | null,
  ofMonth: (month: string) => Day,
): Day[] {
  const days: Day[] = [];
  for (const match of sentence.matchAll(words)) {
    const text = sentence.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const unit = /(tháng|năm) $/i.exec(match[0])?.[1]?.toLowerCase();
    const day = unit ? readMonthOrYear(text, unit, ofMonth) : readFullDay(text, year);
    if (day) days.push(day);
  }
  return days;
}

function readFullDay(text: string, year: number | null): Day | null {
  const date: WrittenDate | null = readDate(text);
  return date && toDay({ ...date, year: date.year ?? year });
}

/** "đến hết tháng 12/2026", "đến hết năm 2026". */
function readMonthOrYear(text: string, unit: string, ofMonth: (month: string) => Day): Day | null {
  if (unit === 'năm') {
    const year = /^(\d{4})(?!\d)/.exec(text)?.[1];
    return year ? ofMonth(`${year}-12`) : null;
  }
  const match = /^(\d{1,2})(?: ?\/ ?| năm )(\d{4})(?!\d)/i.exec(text);
  if (!match) return null;
  const month = `${match[2]}-${twoDigits(Number(match[1]))}`;
  return isDay(`${month}-01`) ? ofMonth(month) : null;
}

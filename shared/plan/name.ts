import { formatDay } from '../month.ts';
import { capitalize, fold } from '../text.ts';
import { eachSection, type Section } from './outline.ts';
import type { Period } from './period.ts';
import { firstQuote } from './sentence.ts';

const MOVEMENT = 'phong trào thi đua';

/** The name in quotation marks after "Phong trào thi đua", from the title first, then where the plan sums itself up; else the subject. */
export function readName(subject: string, contentsPart: Section | null, root: Section): string {
  const closing = root.children.filter(({ text }) =>
    fold(text.slice(0, 40)).startsWith('tren day'),
  );
  const places = [subject, ...ownText(contentsPart), ...closing.map(({ text }) => text)];
  for (const place of places) {
    const name = quotedName(place);
    if (name !== '') return name;
  }
  return nameFromSubject(subject);
}

function ownText(part: Section | null): string[] {
  if (!part) return [];
  const introduction = part.children.filter((child) => child.label === null);
  return [part.text, ...introduction.map(({ text }) => text)];
}

function quotedName(text: string): string {
  const at = text.toLocaleLowerCase('vi').indexOf(MOVEMENT);
  return at < 0 ? '' : quotesTogether(text.slice(at + MOVEMENT.length));
}

/** `“Dân vận khéo”` → its words; `“Dân vận khéo” và “Cả nước chung sức”` stays whole: both are the name. */
function quotesTogether(text: string): string {
  const first = firstQuote(text, 3);
  const together =
    /^.{0,2}?(?:[“«"][^“”«»"]{1,200}[”»"](?:\s*(?:,|;|và|&)\s*(?=[“«"]))?)+/u.exec(text)?.[0] ?? '';
  const isSeveral = first !== '' && together.trim().length > first.length + 2;
  return isSeveral ? together.trim() : first;
}

function nameFromSubject(subject: string): string {
  const at = subject.toLocaleLowerCase('vi').indexOf(MOVEMENT);
  return capitalize(at < 0 ? subject : subject.slice(at));
}

/**
 * The one year after "năm" in the title or the name. Where the title names a stretch of years its first one, where it
 * names none the year the movement begins, each with its words for the clerk to confirm; null where there are several.
 */
export function readYear(
  subject: string,
  name: string,
  { start }: Pick<Period, 'start'>,
): { year: number | null; doubt: string | null } {
  for (const place of [name, subject]) {
    const range = /(?:giai đoạn |năm )?(20\d{2}) ?[-–] ?20\d{2}/iu.exec(place);
    if (range?.[1]) return supposed(Number(range[1]), range[0]);
    const years = new Set([...place.matchAll(/năm (20\d{2})(?!\d)/gi)].map((match) => match[1]));
    if (years.size === 1) return { year: Number([...years][0]), doubt: null };
    if (years.size > 1) return { year: null, doubt: null };
  }
  return start
    ? supposed(Number(start.slice(0, 4)), `ngày bắt đầu ${formatDay(start)}`)
    : { year: null, doubt: null };
}

function supposed(year: number, words: string): { year: number; doubt: string } {
  return { year, doubt: `Lấy năm ${year} theo “${words}”. Kiểm tra lại.` };
}

/** What stands in quotation marks after "chủ đề", or after a heading "Chủ đề:". */
export function readTheme(root: Section): string {
  for (const { text } of eachSection(root)) {
    for (const match of text.matchAll(/chủ đề/gi)) {
      const after = text.slice(match.index + match[0].length, match.index + 600);
      const theme = firstQuote(after, 60) || (match.index === 0 ? headedTheme(after) : '');
      if (theme !== '') return theme;
    }
  }
  return '';
}

function headedTheme(after: string): string {
  const match = /^[^:.]{0,40}:(.{1,400})$/u.exec(after);
  return match?.[1]?.trim().replace(/[.;]$/, '') ?? '';
}

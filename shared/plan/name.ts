import { capitalize, fold } from '../text.ts';
import { eachSection, type Section } from './outline.ts';
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
  return at < 0 ? '' : firstQuote(text.slice(at + MOVEMENT.length), 3);
}

function nameFromSubject(subject: string): string {
  const at = subject.toLocaleLowerCase('vi').indexOf(MOVEMENT);
  return capitalize(at < 0 ? subject : subject.slice(at));
}

/** The one year after "năm" in the title or the name; null when there is none or more than one. */
export function readYear(subject: string, name: string): number | null {
  for (const place of [name, subject]) {
    const years = new Set([...place.matchAll(/năm (20\d{2})(?!\d)/gi)].map((match) => match[1]));
    const range = /20\d{2} ?[-–] ?20\d{2}/.test(place);
    if (years.size === 1 && !range) return Number([...years][0]);
    if (years.size > 1 || range) return null;
  }
  return null;
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

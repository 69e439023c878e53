import type { Basis } from '../movement/movement.ts';
import type { Mention } from './citation.ts';
import { DOCUMENT_KINDS } from './document-kind.ts';
import { withKnownNumber } from './known-laws.ts';
import { readDate, toDay } from './written-date.ts';

const LAW = /(?<!\p{L})(Bộ luật|Luật|Pháp lệnh) (?=\p{Lu})/gu;
const NUMBER = /^ ?số:? ?(\d{1,4}\/\d{4}\/[\p{Lu}\d]+(?:-\p{Lu}+)?)/u;
const TITLE_END = new RegExp(`[.;“"(]|(?:${DOCUMENT_KINDS}) `, 'u');
const LONGEST_TITLE = 160;

/** Laws are cited by title, the number after it or not at all: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022". */
export function readLawCitations(paragraph: string): Mention[] {
  return [...paragraph.matchAll(LAW)].flatMap((match) => {
    const start = match.index + match[0].length;
    const basis = readLaw(match[1] ?? '', paragraph.slice(start, start + LONGEST_TITLE + 80));
    return basis ? [{ at: match.index, basis }] : [];
  });
}

function readLaw(kind: string, after: string): Basis | null {
  const title = titleOf(after);
  if (title === null) return null;
  let rest = after.slice(title.length);
  const number = NUMBER.exec(rest);
  rest = rest.slice(number?.[0].length ?? 0);
  const date = readDate(
    rest.trimStart().startsWith('ngày') || rest.startsWith(', ngày') ? rest : '',
  );
  return withKnownNumber({
    kind,
    number: number?.[1] ?? '',
    date: date ? toDay(date) : null,
    issuer: /^,? ?của Quốc hội/.test(rest.slice(date?.length ?? 0)) ? 'Quốc hội' : '',
    subject: title.trim(),
  });
}

/** Up to the number, the date or the year that makes it a citation; null when it is only a mention. */
function titleOf(after: string): string | null {
  const clause = after.slice(0, LONGEST_TITLE).split(TITLE_END, 1)[0] ?? '';
  const end = clause.search(/,? (?:số:? ?\d|ngày \d|năm \d{4})/);
  return end < 0 ? null : clause.slice(0, end);
}

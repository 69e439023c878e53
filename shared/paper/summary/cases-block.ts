import type { CaseEntry, CaseKind } from '../../case/case.ts';
import { nameIn } from '../../department/history.ts';
import { type Block, dash, paragraph } from '../../document/official-document.ts';
import { countedCases } from '../../figures-table.ts';
import type { Ledger } from '../../ledger.ts';
import { formatDay } from '../../month.ts';
import { HONORIFICS, type Person } from '../../person/person.ts';
import { lowerFirst, toneKey } from '../../text.ts';
import type { MonthFacts } from './month-facts.ts';
import { linesOf, NOBODY_REPORTED } from './own-words.ts';

const NONE: Record<CaseKind, string> = {
  praise: 'Các phòng đã báo cáo không có tập thể, cá nhân được biểu dương trong tháng.',
  criticism: 'Các phòng đã báo cáo không có tập thể, cá nhân bị phê bình, nhắc nhở trong tháng.',
};

/** The month's cases of one kind by name, with what they rest on. */
export function casesBlock({ ledger, month, reporting }: MonthFacts, kind: CaseKind): Block[] {
  if (reporting.length === 0) return [paragraph(NOBODY_REPORTED, `${kind}:none`)];
  const cases = countedCases(ledger).filter(
    (entry) => entry.month === month && entry.kind === kind,
  );
  if (cases.length === 0) return [paragraph(NONE[kind], `${kind}:none`)];
  return cases.map((entry) => caseDash(ledger, entry));
}

/** A case by name as an item of a list. */
export function caseDash(ledger: Ledger, entry: CaseEntry): Block {
  return dash(caseSentence(ledger, entry), `case:${entry.id}`);
}

/** "Bà Nguyễn Thị Lan, Chuyên viên Phòng Lãnh sự: … (ngày …; căn cứ: …)." */
export function caseSentence(ledger: Ledger, entry: CaseEntry): string {
  const asides = [`ngày ${formatDay(entry.date)}`];
  if (entry.basis !== '') asides.push(`căn cứ: ${asOneLine(lowerFirst(entry.basis))}`);
  if (entry.handling !== '') asides.push(`xử lý: ${asOneLine(lowerFirst(entry.handling))}`);
  return `${bearerOf(ledger, entry)}: ${asOneLine(lowerFirst(entry.deed))} (${asides.join('; ')}).`;
}

/** The person with her post, or the department itself. */
function bearerOf(ledger: Ledger, entry: CaseEntry): string {
  const department = nameIn(ledger, entry.departmentId, entry.month);
  const person = ledger.people.find(({ id }) => id === entry.personId);
  return person ? personInWords(person, department) : department;
}

/** "Bà Nguyễn Thị Lan, Chuyên viên Phòng Lãnh sự". */
function personInWords(
  { gender, fullName, position }: Pick<Person, 'gender' | 'fullName' | 'position'>,
  department: string,
): string {
  return `${HONORIFICS[gender]} ${fullName}, ${postIn(position, department)}`;
}

/** "Trưởng phòng Lãnh sự": words that end the position and begin the department's name are said once. */
function postIn(position: string, department: string): string {
  const [words = [], names = []] = [position, department].map((text) =>
    text.split(' ').filter((word) => word !== ''),
  );
  const shared = words.findIndex((_, at) => {
    const end = words.slice(at);
    return toneKey(end.join(' ')) === toneKey(names.slice(0, end.length).join(' '));
  });
  const rest = shared === -1 ? names : names.slice(words.length - shared);
  return [...words, ...rest].join(' ');
}

/** Several lines as one, so that they stand within a sentence. */
function asOneLine(text: string): string {
  return linesOf(text).join('; ');
}

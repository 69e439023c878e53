import type { CaseEntry, CaseKind } from '../case.ts';
import { nameIn } from '../department-history.ts';
import { type Block, dash, paragraph } from '../document/official-document.ts';
import { countedCases } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { formatDay } from '../month.ts';
import { HONORIFICS } from '../person.ts';
import { lowerFirst } from './figure-sentences.ts';
import type { MonthFacts } from './month-facts.ts';
import { linesOf } from './own-words.ts';

const NONE: Record<CaseKind, string> = {
  praise: 'Các phòng đã báo cáo không có tập thể, cá nhân được biểu dương trong tháng.',
  criticism: 'Các phòng đã báo cáo không có tập thể, cá nhân bị phê bình, nhắc nhở trong tháng.',
};

/** The month's cases of one kind by name, with what they rest on. */
export function casesBlock({ ledger, month, reporting }: MonthFacts, kind: CaseKind): Block[] {
  if (reporting.length === 0) return [paragraph('Chưa có phòng báo cáo.')];
  const cases = countedCases(ledger).filter(
    (entry) => entry.month === month && entry.kind === kind,
  );
  if (cases.length === 0) return [paragraph(NONE[kind])];
  return cases.map((entry) => dash(caseSentence(ledger, entry)));
}

function caseSentence(ledger: Ledger, entry: CaseEntry): string {
  const asides = [`ngày ${formatDay(entry.date)}`];
  if (entry.basis !== '') asides.push(`căn cứ: ${asOneLine(lowerFirst(entry.basis))}`);
  if (entry.handling !== '') asides.push(`xử lý: ${asOneLine(lowerFirst(entry.handling))}`);
  return `${bearerOf(ledger, entry)}: ${asOneLine(lowerFirst(entry.deed))} (${asides.join('; ')}).`;
}

/** "Bà Nguyễn Thị Lan, chuyên viên Phòng Lãnh sự" or the department itself. */
function bearerOf(ledger: Ledger, entry: CaseEntry): string {
  const department = nameIn(ledger, entry.departmentId, entry.month);
  const person = ledger.people.find(({ id }) => id === entry.personId);
  if (!person) return department;
  const post = [lowerFirst(person.position), department].filter((part) => part !== '').join(' ');
  return `${HONORIFICS[person.gender]} ${person.fullName}, ${post}`;
}

/** Several lines as one, so that they stand within a sentence. */
function asOneLine(text: string): string {
  return linesOf(text).join('; ');
}

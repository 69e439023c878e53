import type { Basis } from '../movement/movement.ts';
import { DOCUMENT_KINDS } from './document-kind.ts';
import { toSentences, withoutEnd } from './sentence.ts';
import { readDate, toDay } from './written-date.ts';

const WORD_OF_NUMBER = '[\\p{L}\\d]+(?:[.&]\\p{Lu}+)*';
const NUMBER = `\\d{1,5}(?:(?: ?/ ?| ?- ?(?=\\p{Lu}{2})|-)${WORD_OF_NUMBER}){1,6}`;
const NUMBERED = new RegExp(`(?<!\\p{L})(${DOCUMENT_KINDS}) số:? ?(${NUMBER})`, 'gu');
const NEXT_CITATION = new RegExp(`(?:[,;:]| và| của)? (?:${DOCUMENT_KINDS}) số`, 'u');
const LONGEST_SUBJECT = 700;

/** A document and where in its paragraph it is cited. */
export type Mention = { at: number; basis: Basis };

/** Documents cited by number, in the order of the paragraph. */
export function readCitations(paragraph: string): Mention[] {
  return [...paragraph.matchAll(NUMBERED)].map((match) => {
    const end = match.index + match[0].length;
    const after = paragraph.slice(end, end + LONGEST_SUBJECT + 200);
    const number = (match[2] ?? '').replaceAll(' ', '');
    return { at: match.index, basis: readBasis(match[1] ?? '', number, after) };
  });
}

function readBasis(kind: string, number: string, after: string): Basis {
  const date = readDate(after);
  const rest = after.slice(date?.length ?? 0);
  const issued = readIssuer(rest);
  const subject = readSubject(rest.slice(issued.length));
  return { kind, number, date: date ? toDay(date) : null, issuer: issued.issuer, subject };
}

/** Words that open a document's subject; they also end the name of its issuer. */
const OPENERS =
  'về|phát động|triển khai|tiếp tục|thực hiện|ban hành|quy định|hướng dẫn|tăng cường|đẩy mạnh|sửa đổi|phê duyệt|tổ chức|bảo đảm';
const SUBJECT_START = new RegExp(`^,? ?(?=(?:${OPENERS}) )`, 'u');
const ISSUER_END = new RegExp(
  ` (?:${OPENERS}|nhằm|để|giai đoạn|năm|trong|đối với|yêu cầu|chỉ đạo|xây dựng|đề nghị|cho|theo|là|được|đã|đến|kèm|có|và(?= (?:\\p{Ll}|${DOCUMENT_KINDS})))(?= |$)`,
  'u',
);
const CLAUSE_END = /[,;:“"(]|(?<!TP)\.(?= |$|\/)/u;
const LONGEST_ISSUER = 160;

/** "của UBND tỉnh", "của Ban Bí thư Trung ương Đảng": the name up to a mark or the words that open the subject. */
function readIssuer(rest: string): { issuer: string; length: number } {
  const lead = /^,? ?(?:của|do) (?=\p{Lu})/u.exec(rest)?.[0].length;
  if (!lead) return { issuer: '', length: 0 };
  const clause = rest.slice(lead, lead + LONGEST_ISSUER).split(CLAUSE_END, 1)[0] ?? '';
  const end = clause.search(ISSUER_END);
  const issuer = (end < 0 ? clause : clause.slice(0, end)).trim();
  return { issuer, length: lead + issuer.length };
}

/** Who writes the plan, by what he is or by what he does: "…, Bệnh viện xây dựng kế hoạch như sau". */
const AUTHOR_SPEAKS =
  /, (?=(?:nay )?(?:(?:Sở|Văn phòng|Ban|Giám đốc|UBND|Ủy ban|Cơ quan|Chi cục|Cục|Trung tâm) |\p{Lu}[\p{L} ]{1,80} (?:xây dựng|ban hành|triển khai|tổ chức|phát động|đề ra) (?:[\p{L},]+ ){0,12}(?:[Kk]ế hoạch|phong trào|như sau|nội dung)))/u;

/** The subject with the word it begins with ("về …"), up to the end of its sentence or the author's own words. */
function readSubject(rest: string): string {
  const lead = SUBJECT_START.exec(rest)?.[0].length;
  if (lead === undefined) return '';
  const sentence = toSentences(rest.slice(lead))[0] ?? '';
  const own = sentence.split(AUTHOR_SPEAKS, 1)[0] ?? '';
  return withoutEnd(withoutNextCitation(own), '.;:,/ ');
}

/** A document named at the start of a further clause is cited beside this one, not by it. */
function withoutNextCitation(subject: string): string {
  const next = /(?:[,;]| và) (?=\p{Lu})/u;
  let from = 0;
  for (;;) {
    const found = next.exec(subject.slice(from));
    if (!found) return subject;
    const at = from + found.index;
    const citation = NEXT_CITATION.exec(subject.slice(at, at + 60));
    if (citation?.index === 0) return subject.slice(0, at);
    from = at + found[0].length;
  }
}

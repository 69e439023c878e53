import type { Day } from '../month.ts';
import { fold } from '../text.ts';
import { readLabel } from './label.ts';
import { COLUMN } from './plan-lines.ts';
import { withoutEnd } from './sentence.ts';
import { signatureBefore } from './sign-off.ts';
import { readDate, toDay } from './written-date.ts';

/** A plan cut in three: what it is about, its body, and what stands from "Nơi nhận" on. */
export type PlanParts = {
  hasTitle: boolean;
  /** The plan's own date, of the line "Sông Lam, ngày 12 tháng 01 năm 2026"; null where it is blank or missing. */
  issued: Day | null;
  subject: string;
  body: string[];
  signOff: string[];
};

const LINES_OF_HEADER = 60;
const SUBJECT = /^(phat dong|to chuc|trien khai|thuc hien|huong ung|phong trao|thi dua)\b/;
const BODY =
  /^(Thực hiện|Căn cứ|Để|Nhằm|Hưởng ứng|Triển khai|Tiếp tục|Trên cơ sở|Phong trào) \p{Ll}/u;

export function toPlanParts(lines: string[]): PlanParts {
  const titleAt = lines.slice(0, LINES_OF_HEADER).findIndex((line) => titleRest(line) !== null);
  const signOffAt = lines.findIndex(isSignOff);
  // The signature may stand over "Nơi nhận", or a plan has a signature alone.
  const end = signatureBefore(lines, signOffAt < 0 ? lines.length : signOffAt);
  const signOff = lines.slice(end);
  if (titleAt < 0 || titleAt >= end) {
    return { hasTitle: false, issued: null, subject: '', body: lines.slice(0, end), signOff };
  }
  const head = [titleRest(lines[titleAt] ?? '') ?? '', ...lines.slice(titleAt + 1, end)];
  const length = lengthOfSubject(head);
  const subject = head.slice(0, length).filter(isWritten).join(' ');
  const issued = issuedOn(lines.slice(0, titleAt));
  return {
    hasTitle: true,
    issued,
    subject: tidySubject(subject),
    body: head.slice(length),
    signOff,
  };
}

function issuedOn(head: readonly string[]): Day | null {
  for (const line of head) {
    const at = /, ?(?=ngày \d)/iu.exec(line);
    const date = at && readDate(line.slice(at.index));
    if (date) return toDay(date);
  }
  return null;
}

/** What follows the title "KẾ HOẠCH" on its line; null when the line is no title. */
function titleRest(line: string): string | null {
  const folded = fold(line.slice(0, 60));
  if (!folded.startsWith('ke hoach')) return null;
  const rest = line.replaceAll(COLUMN, ' ').split(' ').slice(2).join(' ').trim();
  return rest === '' || SUBJECT.test(fold(rest)) ? rest : null;
}

function isSignOff(line: string): boolean {
  return /^noi nhan ?(:|$|\t)/.test(fold(line.slice(0, 40)));
}

/** The subject runs on until a blank line, a label, a full stop or the first words of the body. */
function lengthOfSubject(head: string[]): number {
  let words = '';
  for (const [index, line] of head.entries()) {
    if (!isWritten(line)) continue;
    const isNext = words !== '' && (readLabel(line) !== null || isBodyStart(line));
    const isApart = words !== '' && head[index - 1] === '' && !/^[\p{Ll}\d]/u.test(line);
    if (isNext || isApart || isSentence(words) || (words === '' && isSentence(line))) return index;
    words = line;
  }
  return isSentence(words) ? 0 : head.length;
}

/** A subject is a title, without a mark at its end. */
function isSentence(line: string): boolean {
  return /[.;:]$/.test(line.slice(-1));
}

function isBodyStart(line: string): boolean {
  return BODY.test(line) || /^(Căn cứ|Thực hiện) /.test(line);
}

/** False for blank lines and for the rules drawn with signs under a title. */
function isWritten(line: string): boolean {
  return /[\p{L}\d]/u.test(line);
}

function tidySubject(subject: string): string {
  return withoutEnd(subject.replaceAll(COLUMN, ' '), '-–—_. ');
}

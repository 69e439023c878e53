import { formatDay } from '../month.ts';
import type { Basis } from '../movement/movement.ts';

const NAMED_BY_SUBJECT = /^(luật|bộ luật|pháp lệnh)$/iu;

/**
 * A document as it is cited: "Kế hoạch số 162/KH-UBND ngày 07/5/2024 của UBND tỉnh về …"; a law bears its
 * subject in its name, "Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022 của Quốc hội".
 */
export function basisText({ kind, number, date, issuer, subject }: Basis): string {
  const isLaw = NAMED_BY_SUBJECT.test(kind);
  const parts = [
    isLaw ? `${kind} ${subject}` : kind,
    `số ${number}`,
    date === null ? '' : `ngày ${formatDay(date)}`,
    issuer === '' ? '' : `của ${issuer}`,
    isLaw ? '' : subject,
  ];
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,]+$/, '');
}

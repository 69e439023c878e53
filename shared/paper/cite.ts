import { symbolOf } from '../document/frame.ts';
import { ROOM } from '../document/labels.ts';
import type { Ledger } from '../ledger.ts';
import { formatDay } from '../month.ts';
import { twoDigits } from '../number.ts';
import { capitalize } from '../text.ts';
import { PAPERS, type PaperKind } from './kinds.ts';
import type { PaperHead, PaperHeading, PaperPeriod } from './paper.ts';

/** The heading of one of the movement's own documents; blank where none is set. */
export function headingOf(ledger: Ledger, kind: PaperKind, period: PaperPeriod = ''): PaperHeading {
  const known = ledger.headings.find((each) => each.kind === kind && each.period === period);
  return known ?? { kind, period, number: null, date: null, signerId: null };
}

/** "Tờ trình số 12/TTr-SNgV ngày 05/12/2026 của Sở Ngoại vụ", with room to write what is not set yet. */
export function citePaper(ledger: Ledger, kind: PaperKind, period: PaperPeriod = ''): string {
  return citeHead(ledger, kind, headingOf(ledger, kind, period));
}

/** The same by a number and date that are known. */
export function citeHead(
  ledger: Ledger,
  kind: PaperKind,
  { number, date }: Pick<PaperHead, 'number' | 'date'>,
): string {
  const { typeName, abbreviation } = PAPERS[kind];
  const name = typeName === '' ? 'Công văn' : capitalize(typeName.toLocaleLowerCase('vi'));
  const digits = number === null ? ROOM : twoDigits(number);
  const symbol = `số ${digits}/${symbolOf(abbreviation ?? '', ledger.agency)}`;
  return `${name} ${symbol} ${dateOf({ date }, ledger)} của ${ledger.agency.name}`;
}

function dateOf({ date }: Pick<PaperHead, 'date'>, { movement }: Ledger): string {
  return date === null
    ? `ngày ${ROOM} tháng ${ROOM} năm ${movement.endDate.slice(0, 4)}`
    : `ngày ${formatDay(date)}`;
}

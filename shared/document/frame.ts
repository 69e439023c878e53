import type { Agency, Signer } from '../agency.ts';
import { type Day, formatDayInWords } from '../month.ts';
import type { Movement } from '../movement.ts';
import { twoDigits } from '../number.ts';
import { toUpper } from '../text.ts';
import type { OfficialDocument } from './official-document.ts';

/** Room for a number or date that is written by hand. */
const BLANK = '\u2003\u2003';

/** "Số: 05/BC-SNgV"; room to write where there is no number yet. */
export function documentNumber(
  number: number | null,
  abbreviation: string,
  agency: Agency,
): string {
  const digits = number === null ? BLANK : twoDigits(number);
  return `Số: ${digits}/${abbreviation}-${agency.abbreviation}`;
}

/** "Bắc Ninh, ngày 05 tháng 3 năm 2026"; room to write where there is no date yet, of which only the year is known. */
export function placeAndDate(agency: Agency, date: Day | null, year: string): string {
  const day = date === null ? `ngày${BLANK}tháng${BLANK}năm ${year}` : formatDayInWords(date);
  return `${agency.place}, ${day}`;
}

/** The agency block, in capitals. */
export function agencyBlock(agency: Agency): Pick<OfficialDocument, 'parentName' | 'agencyName'> {
  return { parentName: toUpper(agency.parentName), agencyName: toUpper(agency.name) };
}

/** Who signs: the one chosen, else the agency's first signer, else the plan's own. */
export function signatureOf(
  agency: Agency,
  movement: Movement,
  signerId: number | null,
): OfficialDocument['signature'] {
  const signer: Omit<Signer, 'id'> = agency.signers.find(({ id }) => id === signerId) ??
    agency.signers[0] ?? {
      authority: '',
      position: movement.signerPosition,
      name: movement.signerName,
    };
  const lines = [signer.authority, signer.position].filter((line) => line !== '');
  return { lines: lines.map(toUpper), name: signer.name };
}

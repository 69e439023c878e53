import type { Agency, Signer } from '../agency/agency.ts';
import type { Ledger } from '../ledger.ts';
import { type Day, formatDayInWords } from '../month.ts';
import type { Movement } from '../movement/movement.ts';
import { twoDigits } from '../number.ts';
import { toneKey, toUpper } from '../text.ts';
import { ROOM } from './labels.ts';
import type { OfficialDocument, Signature } from './official-document.ts';

/** "Số: 05/BC-SNgV"; room to write where there is no number yet. */
function documentNumber(number: number | null, abbreviation: string, agency: Agency): string {
  const digits = number === null ? ROOM : twoDigits(number);
  return `Số: ${digits}/${symbolOf(abbreviation, agency)}`;
}

/** "BC-SNgV"; a công văn has no abbreviation and names who drew it up: "SNgV-VP" (NĐ 30/2020, Phụ lục I). */
export function symbolOf(abbreviation: string, agency: Agency): string {
  return abbreviation === ''
    ? `${agency.abbreviation}-VP`
    : `${abbreviation}-${agency.abbreviation}`;
}

/** "Bắc Ninh, ngày 05 tháng 3 năm 2026"; room to write where there is no date yet, of which only the year is known. */
function placeAndDate(agency: Agency, date: Day | null, year: string): string {
  const day = date === null ? `ngày${ROOM}tháng${ROOM}năm ${year}` : formatDayInWords(date);
  return `${agency.place}, ${day}`;
}

/** The agency block, in capitals. */
function agencyBlock(agency: Agency): Pick<OfficialDocument, 'parentName' | 'agencyName'> {
  return { parentName: toUpper(agency.parentName), agencyName: toUpper(agency.name) };
}

/** Who signs: the one chosen, else the agency's first signer, else the plan's own. */
export function signatureOf(
  agency: Agency,
  movement: Movement,
  signerId: number | null,
): Signature {
  const signer: Omit<Signer, 'id'> = agency.signers.find(({ id }) => id === signerId) ??
    agency.signers[0] ?? {
      authority: '',
      position: movement.signerPosition,
      name: movement.signerName,
    };
  const lines = [signer.authority, signer.position].filter((line) => line !== '');
  return { lines: lines.map(toUpper), name: signer.name };
}

type Frame = Omit<OfficialDocument, 'title' | 'subject' | 'body'>;

/** What the head of a document says of its kind (NĐ 30/2020, Phụ lục III). */
type KindWords = { typeName: string; abbreviation: string | null };

/** Number, date and signer of a document, as far as they are set. */
type DocumentHead = { number: number | null; date: Day | null; signerId: number | null };

/**
 * Head and foot that documents of a kind share: agency, number, date, name of the type, recipients of the plan,
 * signer. `year` stands where there is no date yet. A builder overrides what is otherwise in its kind.
 */
export function frameOf(
  ledger: Ledger,
  { abbreviation, typeName }: KindWords,
  head: DocumentHead,
  year: string,
): Frame {
  const { agency, movement } = ledger;
  return {
    orientation: 'portrait',
    ...agencyBlock(agency),
    number: abbreviation === null ? '' : documentNumber(head.number, abbreviation, agency),
    placeAndDate: placeAndDate(agency, head.date, year),
    typeName,
    reference: '',
    addressees: [],
    bases: [],
    recipients: recipientsOf(movement),
    secretary: null,
    signature: signatureOf(agency, movement, head.signerId),
    annexes: [],
  };
}

const FILED = 'Lưu: VT, VP';

/** "Nơi nhận" of the plan, what is filed last; "Như trên" first where the document names whom it is sent to. */
export function recipientsOf(
  { recipients }: Pick<Movement, 'recipients'>,
  isAddressed = false,
): string[] {
  const isFiled = (name: string) => toneKey(name).startsWith(toneKey('Lưu'));
  return [
    ...(isAddressed ? ['Như trên'] : []),
    ...recipients.filter((name) => !isFiled(name)),
    recipients.findLast(isFiled) ?? FILED,
  ];
}

/** "Như trên" for who is addressed, the plan's other recipients, what is filed. */
export function recipientsBeside(movement: Movement, addressees: readonly string[]): string[] {
  const addressed = new Set(addressees.map(toneKey));
  return recipientsOf(movement, true).filter((name) => !addressed.has(toneKey(name)));
}

import { z } from 'zod';
import { ALIGNMENTS, FORM_PITCH } from '../document/printed-form.ts';
import { keysOf, oneOf } from '../one-of.ts';

/** The texts that a Giấy khen may bear, in their order down the sheet. */
export const CERTIFICATE_FIELDS = {
  nation: 'Quốc hiệu, tiêu ngữ',
  issuer: 'Thẩm quyền khen thưởng',
  title: 'Tên “GIẤY KHEN”',
  name: 'Tên người, tập thể được khen',
  unit: 'Chức vụ, đơn vị',
  merit: 'Thành tích',
  placeAndDate: 'Địa danh, ngày tháng',
  signer: 'Chức vụ người ký',
  signerName: 'Họ và tên người ký',
  decision: 'Số, ngày quyết định',
  register: 'Số vào sổ',
} as const;
export type CertificateField = keyof typeof CERTIFICATE_FIELDS;

/** The longer side of A3. */
const LONGEST = 420;

const whole = (what: string, least: number, most: number, unit: string) => {
  const message = `${what} từ ${least} đến ${most} ${unit}.`.replace('-', '–');
  return z.int(message).min(least, message).max(most, message);
};

/** Where a text stands, in millimetres of the sheet, and how it looks. */
export const certificatePlaceSchema = z.strictObject({
  field: oneOf(CERTIFICATE_FIELDS),
  /** False for what the form bears in print already. */
  isShown: z.boolean(),
  fromLeft: whole('Cách mép trái', 0, LONGEST, 'mm'),
  fromTop: whole('Cách mép trên', 0, LONGEST, 'mm'),
  width: whole('Bề rộng', 10, LONGEST, 'mm'),
  size: whole('Cỡ chữ', 6, 72, 'điểm'),
  align: oneOf(ALIGNMENTS),
  isBold: z.boolean(),
  isItalic: z.boolean(),
  isCapital: z.boolean(),
});
export type CertificatePlace = z.output<typeof certificatePlaceSchema>;

/** The sheet, and by how much all texts are moved on it. */
export const certificateSheetSchema = z.strictObject({
  width: whole('Phôi rộng', 100, LONGEST, 'mm'),
  height: whole('Phôi cao', 100, LONGEST, 'mm'),
  shiftRight: whole('Dời sang phải', -50, 50, 'mm'),
  shiftDown: whole('Dời xuống', -50, 50, 'mm'),
});
export type CertificateSheet = z.output<typeof certificateSheetSchema>;

/** Every text has a place. */
export type CertificateForm = {
  sheet: CertificateSheet;
  places: Record<CertificateField, CertificatePlace>;
};

/** A4 on its side. */
export const USUAL_SHEET: CertificateSheet = {
  width: 297,
  height: 210,
  shiftRight: 0,
  shiftDown: 0,
};

type Look = Partial<Pick<CertificatePlace, 'isBold' | 'isItalic' | 'isCapital' | 'align'>> & {
  isPrinted?: boolean;
};

function place(
  fromLeft: number,
  fromTop: number,
  width: number,
  size: number,
  { isPrinted = false, ...look }: Look = {},
): Omit<CertificatePlace, 'field'> {
  return {
    ...{ isShown: !isPrinted, fromLeft, fromTop, width, size, align: 'center' },
    ...{ isBold: false, isItalic: false, isCapital: false, ...look },
  };
}

/**
 * Where texts stand until she moves them: no rule sets it, each form has its own room. What forms are mostly sold with
 * is left out: the nation's name, the heading, and the number in the register, which is written by hand.
 */
const USUAL_PLACES: Record<CertificateField, Omit<CertificatePlace, 'field'>> = {
  nation: place(58, 18, 181, 13, { isBold: true, isPrinted: true }),
  issuer: place(48, 62, 201, 17, { isBold: true, isCapital: true }),
  title: place(48, 74, 201, 36, { isBold: true, isPrinted: true }),
  name: place(48, 97, 201, 24, { isBold: true }),
  unit: place(48, 110, 201, 15, {}),
  merit: place(48, 119, 201, 15, { isItalic: true }),
  placeAndDate: place(165, 143, 100, 13, { isItalic: true }),
  signer: place(165, 150, 100, 13, { isBold: true }),
  signerName: place(165, 186, 100, 13, { isBold: true }),
  decision: place(32, 180, 100, 11, { align: 'left' }),
  register: place(32, 192, 100, 11, { align: 'left', isPrinted: true }),
};

/** The form as far as she has set it, the rest as it mostly is. */
export function formOf(
  sheet: CertificateSheet | undefined,
  places: readonly CertificatePlace[],
): CertificateForm {
  const set = new Map(places.map((each) => [each.field, each]));
  const all = keysOf(CERTIFICATE_FIELDS).map(
    (field) => [field, set.get(field) ?? { field, ...USUAL_PLACES[field] }] as const,
  );
  return {
    sheet: sheet ?? USUAL_SHEET,
    places: Object.fromEntries(all) as CertificateForm['places'],
  };
}

/** What of a text lies beyond the sheet, however short it is: its words are cut off there. */
export function liesBeyond({ sheet }: CertificateForm, at: CertificatePlace): boolean {
  const [left, top] = [at.fromLeft + sheet.shiftRight, at.fromTop + sheet.shiftDown];
  const height = Math.ceil(at.size * POINT * FORM_PITCH);
  return left < 0 || top < 0 || left + at.width > sheet.width || top + height > sheet.height;
}

/** In millimetres. */
const POINT = 25.4 / 72;

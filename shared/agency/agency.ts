import { z } from 'zod';
import { newOrExisting } from '../id.ts';
import { listOf } from '../list-of.ts';
import type { Weekday } from '../month.ts';
import { line, requiredLine } from '../text-field.ts';

/** Who signs: the authority line ("KT. GIÁM ĐỐC", empty for the head), the position and the name. */
const signerSchema = z.strictObject({
  id: newOrExisting,
  authority: line(60),
  position: requiredLine('Nhập chức vụ của người ký.', 60),
  name: requiredLine('Nhập họ và tên người ký.', 80),
});

export const agencySchema = z.strictObject({
  parentName: requiredLine('Nhập tên cơ quan chủ quản, ví dụ UBND tỉnh Bắc Ninh.', 120),
  name: requiredLine('Nhập tên cơ quan, ví dụ Sở Ngoại vụ.', 120),
  /** Stands in document numbers: 05/BC-SNgV. */
  abbreviation: requiredLine('Nhập chữ viết tắt dùng trong số văn bản, ví dụ SNgV.', 20).refine(
    (text) => !/[\s/]/.test(text),
    'Chữ viết tắt không có dấu cách và dấu gạch chéo.',
  ),
  place: requiredLine('Nhập địa danh ghi trên văn bản, ví dụ Bắc Ninh.', 60),
  /** Who receives the annual file; provinces differ since 2025. */
  boardName: requiredLine(
    'Nhập nơi nhận hồ sơ khen thưởng, ví dụ Ban Thi đua - Khen thưởng tỉnh.',
    120,
  ),
  briefingWeekday: z
    .int()
    .min(1)
    .max(7)
    .transform((day) => day as Weekday),
  /** Who draws up lists and tables ("Người lập"). */
  makerName: line(80),
  signers: listOf(signerSchema, { most: 12 }),
});

/**
 * What follows from "UBND tỉnh Bắc Ninh": the place written on documents, Bắc Ninh (NĐ 30/2020, Phụ lục I, mục II,
 * khoản 4: the name of the province), and the board that receives the year's file. Empty where no province is named.
 */
export function proposeFromParent(parentName: string): { place: string; boardName: string } {
  const [, kind = '', place = ''] =
    /(tỉnh|thành phố|TP\.?)\s+(\S.*)$/iu.exec(parentName.normalize('NFC').trim()) ?? [];
  if (place === '') return { place: '', boardName: '' };
  const of = /^tỉnh$/iu.test(kind) ? 'tỉnh' : 'thành phố';
  const isCapital = place === place.toLocaleUpperCase('vi');
  return {
    place: isCapital
      ? place
          .toLocaleLowerCase('vi')
          .replace(/(^|\s)\S/gu, (first) => first.toLocaleUpperCase('vi'))
      : place,
    boardName: `Ban Thi đua - Khen thưởng ${of}`,
  };
}

export type AgencyInput = z.input<typeof agencySchema>;
export type Signer = z.output<typeof signerSchema> & { id: number };
export type Agency = Omit<z.output<typeof agencySchema>, 'signers'> & { signers: Signer[] };

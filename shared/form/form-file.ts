import { z } from 'zod';
import { listOf } from '../list-of.ts';
import { oneOf } from '../one-of.ts';
import type { FormAnswers, FormProblem } from './answers.ts';
import { type LegacyText, SPELLINGS, type Spelling } from './form-cells.ts';
import type { FormReading } from './read-form.ts';

/** What became of one file that was opened or dropped; what a form says stays in main, which gave it the token. */
export type FormFile = { name: string } & (
  | { kind: 'refused'; message: string }
  | {
      kind: 'read';
      token: string;
      departmentId: number;
      departmentName: string;
      problems: FormProblem[];
      /** Texts in an old encoding, which wait for her word on how to read them; empty where there are none. */
      legacyTexts: LegacyText[];
    }
);

/** A form that main read, and how its texts are to be taken. */
export const readFormSchema = z.strictObject({ token: z.uuid(), spelling: oneOf(SPELLINGS) });

/** What of a form would be recorded. */
export function answersIn({ answers, legacy }: FormReading, spelling: Spelling): FormAnswers {
  return legacy === null || spelling === 'asTyped' ? answers : legacy.converted;
}

export const MAX_FORM_BYTES = 10 * 1024 * 1024;
export const MAX_FORM_FILES = 300;
const MAX_DROPPED_BYTES = 100 * 1024 * 1024;
export const FORM_TOO_LARGE = 'Tệp lớn hơn 10 MB: không phải biểu mẫu của chương trình.';

/** Files dropped on the window, which knows no paths and sends their bytes. */
export const droppedFormsSchema = listOf(
  z.strictObject({
    name: z.string().max(2_000, 'Tên tệp quá dài.'),
    bytes: z
      .instanceof(Uint8Array, { error: 'Không đọc được tệp này.' })
      .refine((bytes) => bytes.length <= MAX_FORM_BYTES, FORM_TOO_LARGE),
  }),
  { most: MAX_FORM_FILES, tooMany: `Mỗi lần nhận tối đa ${MAX_FORM_FILES} tệp.` },
).refine(
  (files) => files.reduce((sum, { bytes }) => sum + bytes.length, 0) <= MAX_DROPPED_BYTES,
  'Các tệp quá lớn để nhận một lần. Nhận từng ít tệp một.',
);

/** The files with every department that sent more than one refused: nobody but she can tell which of them holds. */
export function refuseTwins(files: readonly FormFile[]): FormFile[] {
  const byDepartment = Map.groupBy(files, (file) =>
    file.kind === 'read' ? file.departmentId : null,
  );
  return files.map((file) => {
    if (file.kind === 'refused') return file;
    const twins = byDepartment.get(file.departmentId) ?? [];
    if (twins.length < 2) return file;
    const names = twins.map(({ name }) => `“${name}”`).join(', ');
    const message = `${file.departmentName} có ${twins.length} biểu mẫu trong cùng một lượt: ${names}. Bỏ bớt, chỉ giữ tệp đúng.`;
    return { kind: 'refused', name: file.name, message };
  });
}

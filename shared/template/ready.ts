import type { Ledger } from '../ledger.ts';
import type { Cell, SheetRow, Workbook } from '../workbook/workbook.ts';
import type { FieldKey } from './field.ts';
import { type Content, rowsOf } from './rows.ts';

type Column = { header: string; width: number; field: FieldKey | null };
type ReadyList = { content: Content; title: string | null; columns: readonly Column[] };

const column = (header: string, width: number, field: FieldKey | null): Column => ({
  header,
  width,
  field,
});

/**
 * The lists that the provinces' most used software takes in (LifeSoft), column by column. What a province numbers itself
 * (codes, fields of activity, addresses) has no field and stays blank.
 */
export const READY_LISTS = {
  MauTDKT: {
    content: 'everybody',
    title: null,
    columns: [
      column('STT', 6, 'number'),
      column('Tên gọi (Ông/Bà/Chức danh)', 28, 'honorific'),
      column('Tên tập thể/cá nhân/hộ gia đình', 32, 'name'),
      column('Chức vụ', 22, 'position'),
      column('Đơn vị công tác', 40, 'workplace'),
      column('Phân loại khen thưởng', 24, 'subjectKind'),
      column('Danh hiệu thi đua/Hình thức khen thưởng', 40, 'award'),
      column('Phân loại đối tượng', 42, 'level'),
      column('Lĩnh vực hoạt động', 22, null),
    ],
  },
  CANHAN: {
    content: 'people',
    title: 'Danh sách cá nhân',
    columns: [
      column('STT', 6, 'number'),
      column('Họ và tên', 28, 'name'),
      column('Giới tính', 10, 'gender'),
      column('Ngày sinh', 13, 'birthDate'),
      column('Chức vụ', 22, 'position'),
      column('Tên phòng ban/khối, tổ công tác', 32, 'department'),
      column('Tên đơn vị/tập thể công tác', 32, 'agency'),
      column('Địa chỉ/Nơi ở', 22, null),
      column('Mã phân loại cán bộ', 20, null),
      column('Mã hình thức khen thưởng', 24, null),
      column('Mã danh hiệu thi đua (nếu có)', 24, null),
    ],
  },
  TAPTHE: {
    content: 'departments',
    title: 'Danh sách tập thể',
    columns: [
      column('STT', 6, 'number'),
      column('Tên đơn vị/tập thể', 40, 'name'),
      column('Mã phân loại tập thể', 22, null),
      column('Mã hình thức khen thưởng', 24, null),
      column('Mã danh hiệu thi đua (nếu có)', 24, null),
    ],
  },
  DETAI: {
    content: 'initiatives',
    title: 'Danh sách đề tài, sáng kiến',
    columns: [
      column('STT', 6, 'number'),
      column('Tên đề tài', 44, 'initiative'),
      column('Ngày công nhận', 15, 'recognizedOn'),
      column('Đơn vị công nhận', 28, 'recognizedBy'),
      column('Tóm tắt thành tích đạt được', 40, null),
      column('Tên tác giả', 24, 'author'),
      column('Phòng ban', 28, 'department'),
      column('Cơ quan', 24, 'agency'),
    ],
  },
} as const satisfies Record<string, ReadyList>;
export type ReadyCode = keyof typeof READY_LISTS;

/** One of them as a file of its own: the header in row 1, or under a title in row 3, and values only. */
export function buildReadyList(ledger: Ledger, code: ReadyCode): Workbook {
  const { content, title, columns }: ReadyList = READY_LISTS[code];
  const text = (words: string): Cell => ({ value: { kind: 'text', text: words }, look: 'flat' });
  const blank: Cell = { value: { kind: 'blank' }, look: 'flat' };
  const head: SheetRow[] =
    title === null
      ? []
      : [
          { cells: columns.map((_, at) => (at === 0 ? text(title) : blank)) },
          { cells: columns.map(() => blank) },
        ];
  const line = head.length + 1;
  return {
    title: `${code} năm ${ledger.movement.year}`,
    sheets: [
      {
        name: code,
        columnWidths: columns.map(({ width }) => width),
        rows: [
          ...head,
          { cells: columns.map(({ header }) => text(header)) },
          ...rowsOf(
            ledger,
            content,
            columns.map(({ field }) => field),
          ).map((values) => ({ cells: values.map((value): Cell => ({ value, look: 'flat' })) })),
        ],
        headerRows: { first: line, last: line },
        print: { orientation: 'landscape' },
      },
    ],
  };
}

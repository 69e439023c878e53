import { closedMonthText } from '../closed-month.ts';
import type { RawBook } from '../foreign/sheet.ts';
import type { Ledger } from '../ledger.ts';
import { formatMonth, type Month } from '../month.ts';
import { findAlteration } from './alteration.ts';
import type { FormDefinition } from './definition.ts';
import { type ReadIdentity, readIdentity } from './identity-sheet.ts';

/** Where forms are being taken in: one month of one movement of this data file. */
export type FormPlace = { ledger: Ledger; month: Month; originKey: string };

export type Recognized =
  | { ok: true; definition: FormDefinition }
  /** Why nothing of the file is taken, and what to do. */
  | { ok: false; message: string };

const REASONS: Record<(ReadIdentity & { ok: false })['reason'], string> = {
  foreign: 'Tệp này không phải biểu mẫu do chương trình tạo. Chỉ nhận biểu mẫu tạo ở đây.',
  older:
    'Biểu mẫu này do phiên bản cũ của chương trình tạo. Tạo biểu mẫu mới rồi nhờ phòng điền lại.',
  newer:
    'Biểu mẫu này do phiên bản mới hơn của chương trình tạo. Cập nhật chương trình rồi nhận lại.',
  altered:
    'Phần nhận dạng của biểu mẫu đã bị sửa, không biết chắc của phòng nào, tháng nào. Tạo lại biểu mẫu rồi nhờ phòng điền lại.',
};

/** Tells whether a file is a form of this movement and month as it went out, filled in and otherwise untouched. */
export function recognizeForm(book: RawBook, place: FormPlace): Recognized {
  const identity = readIdentity(book.sheets);
  if (!identity.ok) return { ok: false, message: REASONS[identity.reason] };
  const { definition } = identity;
  const message = strangeness(definition, place) ?? findAlteration(book.sheets, definition);
  return message === null ? { ok: true, definition } : { ok: false, message };
}

function strangeness(definition: FormDefinition, place: FormPlace): string | null {
  const { ledger, month, originKey } = place;
  if (definition.originKey !== originKey) {
    return `Biểu mẫu này được tạo từ một sổ dữ liệu khác (${definition.agencyName}). Chỉ nhận biểu mẫu tạo từ sổ đang mở.`;
  }
  if (definition.movementId !== ledger.movement.id) {
    return `Biểu mẫu của phong trào khác: “${definition.movementName}”. Chọn phong trào đó ở đầu trang rồi nhận lại.`;
  }
  if (ledger.closedMonths.includes(definition.month)) return closedMonthText(definition.month);
  if (definition.month !== month) {
    const own = formatMonth(definition.month);
    return `Biểu mẫu của tháng ${own}, không phải tháng ${formatMonth(month)}. Chọn tháng ${own} rồi nhận lại.`;
  }
  if (!ledger.departments.some(({ id }) => id === definition.departmentId)) {
    return `${definition.departmentName} không còn phải báo cáo trong phong trào này.`;
  }
  return null;
}

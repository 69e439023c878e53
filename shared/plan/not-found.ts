import type { Basis } from '../movement/movement.ts';
import type { Period } from './period.ts';
import type { PlanDraft } from './plan-draft.ts';

type Read = Omit<PlanDraft, 'notFound'>;
type Missing = PlanDraft['notFound'];

const SENTENCES: { field: keyof Read; message: string }[] = [
  { field: 'name', message: 'Không thấy tên phong trào trong văn bản. Nhập tên phong trào.' },
  { field: 'year', message: 'Không thấy năm của phong trào trong văn bản. Nhập năm.' },
  { field: 'theme', message: 'Không thấy chủ đề trong văn bản. Nhập chủ đề hoặc để trống.' },
  { field: 'startDate', message: 'Không thấy ngày bắt đầu trong văn bản. Nhập ngày bắt đầu.' },
  { field: 'endDate', message: 'Không thấy ngày kết thúc trong văn bản. Nhập ngày kết thúc.' },
  {
    field: 'contents',
    message: 'Không thấy các nội dung thi đua trong văn bản. Nhập từng nội dung.',
  },
  { field: 'bases', message: 'Không thấy văn bản căn cứ nào có số, ký hiệu. Nhập các căn cứ.' },
  { field: 'recipients', message: 'Không thấy danh sách nơi nhận. Nhập nơi nhận.' },
  {
    field: 'reportingRule',
    message: 'Không thấy câu nói ai báo cáo và báo cáo khi nào. Nhập quy định báo cáo.',
  },
  { field: 'signerPosition', message: 'Không thấy chức vụ người ký. Nhập chức vụ người ký.' },
  { field: 'signerName', message: 'Không thấy họ và tên người ký. Nhập họ và tên người ký.' },
];

/** What the clerk must still fill in or confirm, a sentence for each field, in the order of the form. */
export function listNotFound(read: Read, { doubts }: Period, yearDoubt: string | null): Missing {
  const said: Partial<Record<keyof Read, string | null>> = {
    year: yearDoubt,
    startDate: doubts.start,
    endDate: doubts.end,
  };
  const missing = SENTENCES.flatMap(({ field, message }) => {
    const doubt = said[field] ?? null;
    return isEmpty(read[field]) || doubt ? [{ field, message: doubt ?? message }] : [];
  });
  return [...missing, ...read.bases.flatMap(missingOf)];
}

function isEmpty(value: Read[keyof Read]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function missingOf(basis: Basis, index: number): Missing {
  const parts: [keyof Basis, string][] = [
    ['number', 'số, ký hiệu'],
    ['date', 'ngày ban hành'],
    ['issuer', 'cơ quan ban hành'],
  ];
  return parts
    .filter(([part]) => !basis[part])
    .map(([part, what]) => ({
      field: `bases.${index}.${part}`,
      message: `Không thấy ${what} của ${nameOf(basis)}. Nhập ${what} hoặc để trống.`,
    }));
}

function nameOf({ kind, number, subject }: Basis): string {
  return number === '' ? `${kind} ${subject}` : `${kind} số ${number}`;
}

import { Failure, type FailureReport } from '../shared/failure.ts';
import type { Program } from './program.ts';

/** Stands in for a program whose data could not be opened: every call of the window gets the reason, so that the clerk reads it. */
export function programWithoutData(error: unknown, dataFolder: string): Program {
  const failure = explain(error, dataFolder);
  return {
    call: async () => ({ ok: false, failure }),
    atClosing: async () => {},
    close: () => {},
  };
}

function explain(error: unknown, dataFolder: string): FailureReport {
  if (error instanceof Failure) return error.report;
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'unexpected',
    message: `Không mở được dữ liệu trong thư mục ${dataFolder}. Tệp dữ liệu được giữ nguyên. Đóng phần mềm rồi mở lại; nếu vẫn không được, gửi dòng này cho người phụ trách máy tính: ${reason}`,
  };
}

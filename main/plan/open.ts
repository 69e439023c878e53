import { basename } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';

/** What the call that reads the text takes. */
const LONGEST_TEXT = 2_000_000;

/** Asks for the file of a plan and returns its text; null when she cancels. */
export async function openPlan({
  desktop,
}: Pick<Context, 'desktop'>): Promise<{ name: string; text: string } | null> {
  const path = await desktop.askWhichFile('text');
  if (path === null) return null;
  const { readForeignText } = await import('../foreign/gate.ts');
  const text = await readForeignText({ desktop }, { path });
  if (text.length > LONGEST_TEXT) {
    throw new Failure(
      'invalid',
      'Văn bản trong tệp quá dài. Chỉ mở tệp kế hoạch, hoặc chép phần cần và dán vào.',
    );
  }
  if (text.trim() === '') {
    throw new Failure(
      'invalid',
      'Tệp không có chữ nào đọc được. Nếu là bản quét, hãy gõ hoặc dán nội dung vào.',
    );
  }
  return { name: basename(path), text };
}

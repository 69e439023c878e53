import type { z } from 'zod';
import { api, type CallName } from '../shared/api.ts';
import { Failure, type FailureReport, type FieldMessages, type Reply } from '../shared/failure.ts';
import type { Context } from './context.ts';
import { logChange } from './database/change-log.ts';
import { notingDamage } from './database/damage.ts';
import { asFailure } from './database/errors.ts';
import type { Handlers } from './handlers.ts';

type AnyHandler = (context: Context, input: unknown) => unknown;

/** Does a call whose input has been checked. */
type Handle = (name: CallName, input: unknown) => unknown;

/** The one way in: a name and raw input are checked, handled and wrapped. Nothing is thrown. */
export function createRouter(
  handle: Handle,
  logUnexpected: (name: string, error: unknown) => void,
): (name: string, raw: unknown) => Promise<Reply> {
  return async (name, raw) => {
    try {
      return { ok: true, value: await answer(handle, name, raw) };
    } catch (thrown) {
      const error = asFailure(thrown);
      if (error instanceof Failure) return { ok: false, failure: error.report };
      logUnexpected(String(name).slice(0, 80), error);
      return { ok: false, failure: UNEXPECTED };
    }
  };
}

const UNEXPECTED: FailureReport = {
  code: 'unexpected',
  message:
    'Có lỗi ngoài dự kiến. Dữ liệu đã lưu còn nguyên; thử lại, nếu vẫn lỗi thì đóng rồi mở lại chương trình.',
};

function answer(handle: Handle, name: string, raw: unknown): unknown {
  if (!isCallName(name)) throw new Failure('not-found', 'Chương trình không có lệnh này.');
  if (!isOfSaneSize(raw)) throw new Failure('invalid', 'Dữ liệu gửi đi quá lớn nên không nhận.');
  const checked = (api[name].input as z.ZodType).safeParse(raw);
  if (!checked.success) throw invalid(checked.error);
  return handle(name, checked.data);
}

/** Handles calls on an open book: `read` and `write` in one transaction each. */
export function within(context: Context, handlers: Handlers): Handle {
  const answered: Handle = (name, input) => {
    const { kind } = api[name];
    const handle = () => (handlers[name] as AnyHandler)(context, input);
    const answer = () => {
      if (kind === 'task') return handle();
      if (kind === 'read') return context.database.transaction(handle)();
      return logged(context, name, handle);
    };
    const before = context.beforeCall(name, input);
    return before ? before.then(answer) : answer();
  };
  return async (name, input) => {
    try {
      return await answered(name, input);
    } catch (error) {
      throw notingDamage(context.database, error);
    }
  };
}

/** A write is one transaction and one entry of the log. */
async function logged(context: Context, name: CallName, handle: () => unknown): Promise<unknown> {
  const { database, clock } = context;
  const { id, value } = logChange(database, name, clock.now(), handle);
  await context.afterChange(id);
  return value;
}

/** The largest call is a list of 20.000 rows with 50 texts each, written as a file. */
const MOST_VALUES = 1_100_000;
/** Of one object: no schema has as many as twenty. */
const MOST_FIELDS = 60;

/** Counts what was sent, whatever it is, before a schema reads it: what is not even of a size to be looked at goes no further. */
function isOfSaneSize(raw: unknown): boolean {
  const waiting: unknown[] = [raw];
  let values = 0;
  while (waiting.length > 0) {
    const value = waiting.pop();
    // Bytes of files are counted where the file is taken in.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue;
    const parts = Array.isArray(value) ? value : fieldsOf(value);
    values += parts.length;
    if (values > MOST_VALUES || (parts !== value && parts.length > MOST_FIELDS)) return false;
    for (const part of parts) waiting.push(part);
  }
  return true;
}

/** The values of an object's fields, one more than may be at the most. */
function fieldsOf(value: object): unknown[] {
  const fields: unknown[] = [];
  for (const name in value) {
    fields.push((value as Record<string, unknown>)[name]);
    if (fields.length > MOST_FIELDS) break;
  }
  return fields;
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(api, name);
}

function invalid(error: z.ZodError): Failure {
  const fields: FieldMessages = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  return new Failure(
    'invalid',
    'Có ô nhập chưa đúng. Sửa các ô được đánh dấu rồi lưu lại.',
    fields,
  );
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask, call } from '../../renderer/call.ts';
import { applyFields } from '../../renderer/ui/use-submit.ts';
import { Failure, type Reply } from '../../shared/failure.ts';

const answer = vi.fn<(name: string, input: unknown) => Promise<Reply>>();
beforeEach(() => {
  vi.stubGlobal('window', { call: answer });
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a value is handed on', async () => {
  answer.mockResolvedValue({ ok: true, value: [] });
  expect(await ask('department.list', {})).toEqual([]);
  expect(answer).toHaveBeenCalledWith('department.list', {});
  expect(await call('person.remove', { id: 7 })).toEqual([]);
  expect(answer).toHaveBeenLastCalledWith('person.remove', { id: 7 });
});

test('a failure is thrown with its code, message and fields', async () => {
  const failure = { code: 'conflict', message: 'Đã có.', fields: { name: 'Đã có.' } } as const;
  answer.mockResolvedValue({ ok: false, failure });
  const thrown = await ask('department.list', {}).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Failure);
  expect((thrown as Failure).report).toEqual(failure);
});

test('a call that breaks on its way is an unexpected failure that says what is safe', async () => {
  answer.mockRejectedValue(new Error('the channel is closed'));
  const thrown = await ask('department.list', {}).catch((error: unknown) => error);
  expect((thrown as Failure).report).toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining('Dữ liệu đã lưu vẫn còn nguyên'),
  });
});

test('messages go to their fields and the keyboard to the first', () => {
  const setError = vi.fn();
  const failure = new Failure('invalid', 'Sai.', {
    name: 'Thiếu tên.',
    'bases.0.date': 'Sai ngày.',
  });
  expect(applyFields({ setError }, failure)).toBe(true);
  expect(setError.mock.calls).toEqual([
    ['name', { type: 'server', message: 'Thiếu tên.' }, { shouldFocus: true }],
    ['bases.0.date', { type: 'server', message: 'Sai ngày.' }, { shouldFocus: false }],
  ]);
  expect(applyFields({ setError }, new Failure('busy', 'Bận.'))).toBe(false);
});

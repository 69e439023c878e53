import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../shared/api.ts';
import { callNames, fillEveryKind, type Inputs, SLOW } from '../helpers/every-call.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';
import { SPOIL, spoiled } from '../helpers/spoil.ts';

let app: TestProgram;
let inputs: Inputs;
beforeAll(async () => {
  app = await openTestProgram();
  inputs = await fillEveryKind(app);
});
afterAll(() => app.close());

test('every call takes the input that stands here for it', () => {
  for (const name of callNames) {
    expect(api[name].input.safeParse(inputs[name]).error, name).toBeUndefined();
  }
});

test('whatever is wrong with an input, the reply is a value or a failure the clerk can act on', async () => {
  for (const name of callNames) {
    await fc.assert(
      fc.asyncProperty(fc.array(SPOIL, { minLength: 1, maxLength: 2 }), async (spoils) => {
        const reply = await app.program.call(name, spoiled(inputs[name], spoils));
        if (!reply.ok) expect(reply.failure.code, name).not.toBe('unexpected');
      }),
      { numRuns: SLOW.has(name) ? 5 : 40 },
    );
  }
});

test('what is too large to be looked at is refused before a schema reads it', async () => {
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`f${at}`, at]));
  const circle: Record<string, unknown> = {};
  circle['movementId'] = circle;
  const nested = Array.from({ length: 1_100 }, () => Array.from({ length: 1_100 }, () => 1));
  for (const name of ['app.start', 'import.people', 'plan.read', 'grid.save'] as const) {
    for (const raw of [wide, circle, new Array(4_000_000_000), { movementId: nested }]) {
      expect((await app.refuse(name, raw)).code).toBe('invalid');
    }
  }
});

test('a list is counted before its entries are read', async () => {
  const rows = Array.from({ length: 200_000 }, () => null);
  const { fields } = await app.refuse('import.people', { ...inputs['import.people'], rows });
  expect(fields).toEqual({ rows: 'Danh sách quá dài. Chia thành nhiều tệp.' });
});

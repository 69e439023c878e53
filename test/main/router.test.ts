import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../shared/api.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;
beforeAll(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterAll(() => app.close());

const picture = async () =>
  JSON.stringify([
    await app.call('agency.read', {}),
    await app.call('department.list', {}),
    await app.call('person.list', {}),
    await app.call('movement.read', { id: office.movementId }),
    await app.call('indicator.list', { movementId: office.movementId }),
    await app.call('board.read', { movementId: office.movementId }),
  ]);

test('an unknown call is refused, also one that every object has', async () => {
  for (const name of ['', 'report.drop', 'constructor', '__proto__', 'toString']) {
    expect((await app.refuse(name, {})).code).toBe('not-found');
  }
});

test('unknown fields are refused, not passed on', async () => {
  const failure = await app.refuse('department.remove', { id: 1, path: '/etc/passwd' });
  expect(failure.code).toBe('invalid');
});

test('ten thousand reads at once leave room for other work, and the same ones get one answer', async () => {
  let turns = 0;
  let isDone = false;
  const other = (async () => {
    while (!isDone) {
      await turn();
      turns += 1;
    }
  })();
  const key = { movementId: office.movementId, departmentId: office.departmentIds[0] ?? 0 };
  const ask = (n: number) =>
    app.program.call('report.read', {
      ...key,
      month: `2026-${String(1 + (n % 12)).padStart(2, '0')}`,
    });
  const many = await Promise.all(Array.from({ length: 10_000 }, (_, n) => ask(n)));
  expect(new Set(many).size).toBe(12);
  // Each of its own: nothing is shared, and still the others come in between.
  turns = 0;
  const search = (n: number) => app.program.call('history.list', { ...HISTORY, search: `${n}` });
  const each = await Promise.all(Array.from({ length: 1_000 }, (_, n) => search(n)));
  isDone = true;
  await other;
  expect(new Set(each).size).toBe(1_000);
  expect(each.every(({ ok }) => ok)).toBe(true);
  expect(turns).toBeGreaterThan(10);
});

test('a read that waited is answered with what stands when its turn comes, in whatever book is open then', async () => {
  const reading = app.call('person.list', {});
  const saving = app.call('department.save', { id: null, name: 'Phòng chờ', shortName: 'Chờ' });
  const after = app.call('department.list', {});
  await saving;
  expect((await after).map(({ name }) => name)).toContain('Phòng chờ');
  expect(await reading).toHaveLength(2);
  const waiting = app.call('department.list', {});
  const opening = app.call('sample.open', {});
  await Promise.all([waiting, opening]);
  expect((await app.call('department.list', {})).length).toBeGreaterThan(3);
  await app.call('sample.remove', {});
  expect((await app.call('department.list', {})).length).toBe(3);
});

const HISTORY = { record: null, kind: null, from: null, to: null, before: null, limit: 20 };

test('nothing sent to any call is answered with anything but a reply, and nonsense changes nothing', async () => {
  const before = await picture();
  const names = fc.constantFrom(...Object.keys(api));
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.anything({ withNullPrototype: true, maxDepth: 3 }),
      async (name, raw) => {
        if (typeof raw === 'object' && raw !== null && Object.keys(raw).length === 0) return;
        const reply = await app.program.call(name, raw);
        expect(reply.ok).toBe(false);
        if (!reply.ok) expect(reply.failure.code).toBe('invalid');
      },
    ),
    { numRuns: 400 },
  );
  expect(await picture()).toBe(before);
});

test('an own __proto__ in the input pollutes nothing', async () => {
  const raw = JSON.parse('{"__proto__": {"polluted": 1}, "movementId": 1}');
  expect((await app.refuse('board.read', raw)).code).toBe('invalid');
  expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
});

test('a file is opened by its token alone', async () => {
  expect((await app.refuse('file.open', { token: '/etc/passwd' })).code).toBe('not-found');
  expect(app.opened).toEqual([]);
});

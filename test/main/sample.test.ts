import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fillOffice } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
afterEach(() => app.close());

test('the sample year is full of everything and says that it is a sample', async () => {
  app = await openTestProgram({ today: '2026-08-20' });
  await app.call('sample.open', {});
  const started = await app.call('app.start', {});
  expect(started).toMatchObject({ isSample: true, agencyName: 'Sở Ngoại vụ' });
  const movementId = started.movements[0]?.id ?? 0;
  const board = await app.call('board.read', { movementId });
  expect(board.departments).toHaveLength(6);
  expect(board.departments[0]?.states.slice(0, 7)).not.toContain('missing');
  expect(await app.call('person.list', {})).toHaveLength(60);
  const { proposals } = await app.call('annual.read', { movementId });
  expect(proposals.length).toBeGreaterThan(2);
  const council = await app.call('council.read', { movementId });
  expect(council).toMatchObject({ heldOn: '2026-08-19', ballotsReturned: 6 });
  expect(council.members.map(({ position, role }) => [role, position])).toEqual([
    ['chair', 'Giám đốc'],
    ['member', 'Phó Giám đốc'],
    ['member', 'Chánh Văn phòng'],
    ['member', 'Chánh Thanh tra'],
    ['member', 'Trưởng phòng Hợp tác quốc tế'],
    ['member', 'Trưởng phòng Lãnh sự và Người Việt Nam ở nước ngoài'],
    ['secretary', 'Chuyên viên Văn phòng'],
  ]);
  expect(council.votes.map(({ proposalId }) => proposalId)).toEqual(proposals.map(({ id }) => id));
});

test('her own data and the sample never meet', async () => {
  app = await openTestProgram();
  await fillOffice(app);
  await app.call('sample.open', {});
  await app.call('department.save', { id: null, name: 'Phòng thử', shortName: 'Thử' });
  await app.call('sample.leave', {});
  const names = (await app.call('department.list', {})).map(({ name }) => name);
  expect(names).toEqual(['Văn phòng', 'Phòng Lãnh sự']);
  expect((await app.call('app.start', {})).isSample).toBe(false);
  await app.call('sample.open', {});
  expect((await app.call('department.list', {})).map(({ name }) => name)).toContain('Phòng thử');
});

test('the sample is removed whole and can be had anew', async () => {
  app = await openTestProgram();
  const before = readdirSync(app.folder).sort();
  await app.call('sample.open', {});
  expect(existsSync(join(app.folder, 'du-lieu-mau'))).toBe(true);
  await app.call('sample.remove', {});
  expect(readdirSync(app.folder).sort()).toEqual(before);
  await app.call('sample.open', {});
  expect((await app.call('app.start', {})).movements).toHaveLength(1);
});

test('early in a year the sample shows the year before', async () => {
  app = await openTestProgram({ today: '2027-02-10' });
  await app.call('sample.open', {});
  const [movement] = (await app.call('app.start', {})).movements;
  expect(movement).toMatchObject({ year: 2026, startDate: '2026-01-15' });
  const board = await app.call('board.read', { movementId: movement?.id ?? 0 });
  expect(board.departments[0]?.states[10]).toBe('onTime');
});

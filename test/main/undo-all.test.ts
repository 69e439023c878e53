import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loggedTables } from '../../main/database/change-log.ts';
import type { CallInput } from '../../shared/api.ts';
import { draftNextYear } from '../../shared/movement/next-year.ts';
import { fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

/** One thing a clerk may do, drawn at random; what it works on is chosen from what is there. */
type Deed = { what: keyof typeof DEEDS; which: number; text: string; number: number };
type Room = { app: TestProgram; office: Office };

const MONTHS = ['2026-02', '2026-03', '2026-04'];
const at = <T>(list: readonly T[], which: number): T | undefined =>
  list[which % (list.length || 1)];

const keyOf = ({ office }: Room, { which }: Deed) => ({
  movementId: office.movementId,
  departmentId: at(office.departmentIds, which) ?? 0,
  month: at(MONTHS, which >> 1) ?? '',
});

async function anyCase({ app, office }: Room, { which }: Deed) {
  return at((await app.call('case.list', { movementId: office.movementId })).cases, which);
}

const DEEDS = {
  async saveReport(room: Room, deed: Deed) {
    const form = await room.app.call('report.read', keyOf(room, deed));
    const figures = inputOf(form).figures.map((each, index) => ({
      ...each,
      figure:
        (index + deed.which) % 3 === 0
          ? deed.number
          : index % 5 === 0
            ? ('nothing' as const)
            : null,
    }));
    const contentId = form.contents[0]?.id ?? 0;
    await room.app.call(
      'report.save',
      inputOf(form, {
        figures,
        difficulties: deed.text,
        marks: [{ contentId, mark: deed.which % 2 ? 'good' : null, note: '' }],
      }),
    );
  },
  async dropCaseInReport(room: Room, deed: Deed) {
    const form = await room.app.call('report.read', keyOf(room, deed));
    await room.app.call('report.save', inputOf(form, { cases: inputOf(form).cases.slice(1) }));
  },
  async removeReport(room: Room, deed: Deed) {
    const key = keyOf(room, deed);
    const { revision } = await room.app.call('report.read', key);
    if (revision > 0) await room.app.call('report.remove', { ...key, revision });
  },
  async saveCase(room: Room, deed: Deed) {
    const known = deed.which % 3 === 0 ? await anyCase(room, deed) : undefined;
    const input: CallInput<'case.save'> = {
      ...keyOf(room, deed),
      id: known?.id ?? null,
      kind: deed.which % 2 ? 'praise' : 'criticism',
      personId: null,
      date: '2026-03-05',
      deed: deed.text,
      basis: '',
      handling: '',
    };
    await room.app.call('case.save', input);
  },
  async removeCase(room: Room, deed: Deed) {
    const entry = await anyCase(room, deed);
    if (entry) await room.app.call('case.remove', { id: entry.id });
  },
  async addEvidence(room: Room, deed: Deed) {
    const entry = await anyCase(room, deed);
    const bytes = new Uint8Array(Buffer.from(`%PDF-1.7 ${deed.number}`));
    if (entry)
      await room.app.call('evidence.drop', { caseId: entry.id, name: `${deed.text}.pdf`, bytes });
  },
  async removeEvidence(room: Room, deed: Deed) {
    const file = (await anyCase(room, deed))?.evidence[0];
    if (file) await room.app.call('evidence.remove', { id: file.id });
  },
  async savePerson({ app, office }: Room, deed: Deed) {
    const fullName = `Người ${deed.number} ${deed.text}`;
    const birthDate = `19${String(50 + (deed.number % 50))}-01-01`;
    const departmentId = at(office.departmentIds, deed.which) ?? 0;
    const values = { gender: 'male', position: deed.text, level: 'staff' } as const;
    const id = deed.which % 2 ? null : (at(office.personIds, deed.which) ?? null);
    await app.program.call('person.save', { ...values, id, departmentId, fullName, birthDate });
  },
  async removePerson({ app }: Room, deed: Deed) {
    const person = at(await app.call('person.list', {}), deed.which);
    if (person) await app.call('person.remove', { id: person.id });
  },
  async saveMovement({ app, office }: Room, deed: Deed) {
    const movement = await app.call('movement.read', { id: office.movementId });
    const recipients = deed.which % 2 ? [...movement.recipients].reverse() : [deed.text];
    await app.call('movement.save', { ...movement, theme: deed.text, recipients });
  },
  async toggleIndicator({ app, office }: Room, deed: Deed) {
    const indicators = await app.call('indicator.list', { movementId: office.movementId });
    const indicator = at(indicators, deed.which);
    if (indicator) await app.call('indicator.remove', { id: indicator.id });
  },
  async renameDepartment({ app, office }: Room, deed: Deed) {
    const id = at(office.departmentIds, deed.which) ?? 0;
    const name = `Phòng ${deed.number} ${deed.text.slice(0, 3)}`;
    const changedOn = `2026-${String(5 + (deed.number % 7)).padStart(2, '0')}-01`;
    await app.program.call('department.rename', { id, changedOn, name, shortName: name });
  },
  async mergeDepartments({ app, office }: Room, deed: Deed) {
    const [first = 0, second = 0] = office.departmentIds;
    const input = { predecessorIds: [first], successorId: second, changedOn: '2026-06-01' };
    if (deed.number % 3 === 0)
      await app.program.call('department.merge', { ...input, name: '', shortName: '' });
  },
  async saveNextYear({ app, office }: Room) {
    const movement = await app.call('movement.read', { id: office.movementId });
    await app.program.call('movement.save', draftNextYear(movement, []).values);
  },
  async removeMovement({ app, office }: Room) {
    const movements = await app.call('movement.list', {});
    const made = movements.find(({ id }) => id !== office.movementId);
    if (made) await app.program.call('movement.remove', { id: made.id });
  },
  async saveProposal({ app, office }: Room, deed: Deed) {
    const personId = at(office.personIds, deed.which) ?? 0;
    const proposal = { id: null, movementId: office.movementId, departmentId: null, note: '' };
    const awardCode = deed.number % 2 ? 'giay-khen-ca-nhan' : 'bang-khen-ca-nhan';
    await app.program.call('proposal.save', {
      ...proposal,
      personId,
      awardCode,
      reason: deed.text,
    });
  },
  async removeProposal({ app, office: { movementId } }: Room, deed: Deed) {
    const { proposals } = await app.call('annual.read', { movementId });
    const proposal = at(proposals, deed.which);
    if (proposal) await app.call('proposal.remove', { id: proposal.id });
  },
  async saveCouncil({ app, office: { movementId } }: Room, deed: Deed) {
    const council = await app.call('council.read', { movementId });
    const { proposals } = await app.call('annual.read', { movementId });
    const added = { id: null, name: `Người ${deed.number}`, position: deed.text } as const;
    const [first, ...others] = council.members;
    await app.call('council.save', {
      ...council,
      members: [
        ...others.slice(deed.which % 2),
        { ...added, role: 'member', attendance: 'present' },
        ...(first ? [first] : []),
      ],
      heldOn: deed.number % 2 ? '2026-11-20' : null,
      votes: proposals.map(({ id }) => ({ proposalId: id, agreed: deed.which % 2 ? 1 : null })),
    });
  },
  async shiftBriefing({ app, office }: Room, deed: Deed) {
    const { movementId } = office;
    const month = at(MONTHS, deed.which) ?? '';
    const day = deed.number % 2 ? `${month}-2${deed.number % 9}` : null;
    await app.program.call('briefing.shift', { movementId, month, day });
  },
  async moveDepartment({ app, office }: Room, deed: Deed) {
    const id = at(office.departmentIds, deed.which) ?? 0;
    await app.call('department.move', { id, step: deed.number % 2 ? 1 : -1 });
  },
};

const deeds = fc.array(
  fc.record<Deed>({
    what: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
    which: fc.nat(11),
    text: fc.constantFrom('Một', 'Hai, “ba”', 'Bốn\nnăm', "O'Brien; DROP TABLE"),
    number: fc.nat(2_000),
  }),
  { minLength: 1, maxLength: 14 },
);

test('whatever was done, undoing all of it in reverse gives the first state back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      const folder = temporaryFolder();
      const room = await openRoom(folder);
      const [before, made] = await pictureOf(room, folder);
      for (const deed of list) await DEEDS[deed.what](room, deed);
      await undoSince(room, folder, made.at(-1) ?? 0);
      const [after] = await pictureOf(room, folder);
      room.app.close();
      rmSync(folder, { recursive: true, force: true });
      expect(after).toBe(before);
    }),
    { numRuns: 40 },
  );
});

async function openRoom(folder: string): Promise<Room> {
  const app = await openTestProgram({ folder });
  return { app, office: await fillOffice(app) };
}

/** All rows and all kept files, and the changes made so far. The file is held by the program, so it is closed for a look. */
async function pictureOf(room: Room, folder: string): Promise<[string, number[]]> {
  room.app.close();
  const database = new SqliteDatabase(join(folder, 'so-thi-dua.db'), { readonly: true });
  const tables = loggedTables(database).map(({ name }) => [
    name,
    database.prepare(`SELECT * FROM ${name}`).all(),
  ]);
  const made = database.prepare('SELECT id FROM change ORDER BY id').pluck().all() as number[];
  database.close();
  room.app = await openTestProgram({ folder });
  return [JSON.stringify([tables, filesOf(folder)]), made];
}

function filesOf(folder: string): string[] {
  try {
    // Wine lays Windows' mark of a download beside its file, under a name that Windows knows no file by.
    return readdirSync(join(folder, 'minh-chung')).filter(
      (name) => name !== 'da-xoa' && !name.includes(':'),
    );
  } catch {
    return [];
  }
}

async function undoSince(room: Room, folder: string, first: number): Promise<void> {
  const [, made] = await pictureOf(room, folder);
  for (const changeId of made.filter((id) => id > first).reverse()) {
    await room.app.call('history.undo', { changeId });
  }
}

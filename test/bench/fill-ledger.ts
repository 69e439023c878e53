import type { Ledger } from '../../shared/ledger.ts';
import { monthsOf } from '../../shared/movement/span.ts';
import type { BenchApp } from './app.ts';

type Calls = BenchApp['calls'];
/** What the app calls the rows of the ledger. */
type Ids = { movement: number } & Record<
  'departments' | 'people' | 'indicators',
  Map<number, number>
>;

/** Records a ledger through the app's own calls; its proposals, council and headings stay out. Returns the movement. */
export async function fillLedger(call: Calls, ledger: Ledger): Promise<number> {
  const signers = ledger.agency.signers.map((signer) => ({ ...signer, id: null }));
  await call('agency.save', { ...ledger.agency, signers });
  const departments = new Map<number, number>();
  for (const { id, name, shortName } of ledger.departments) {
    departments.set(id, (await call('department.save', { id: null, name, shortName })).id);
  }
  const people = await fillPeople(call, ledger, departments);
  const { id: movement } = await call('movement.save', {
    ...ledger.movement,
    id: null,
    contents: ledger.movement.contents.map(({ text }) => ({ id: null, text })),
    departmentIds: ledger.movement.departmentIds.map((id) => known(departments, id)),
  });
  const indicators = await fillIndicators(call, ledger, movement);
  const ids = { movement, departments, people, indicators };
  await fillReports(call, ledger, ids);
  await fillCases(call, ledger, ids);
  return movement;
}

async function fillPeople(call: Calls, { people }: Ledger, departments: Map<number, number>) {
  const ids = new Map<number, number>();
  for (const { active: _active, ...person } of people) {
    const departmentId = known(departments, person.departmentId);
    const { id } = await call('person.save', { ...person, id: null, departmentId });
    ids.set(person.id, id);
  }
  return ids;
}

/** The catalogue that every movement begins with gives way to the ledger's. */
async function fillIndicators(call: Calls, ledger: Ledger, movementId: number) {
  for (const { id } of await call('indicator.list', { movementId })) {
    await call('indicator.remove', { id });
  }
  const ids = new Map<number, number>();
  for (const indicator of ledger.indicators) {
    const { id } = await call('indicator.save', { ...indicator, id: null, movementId });
    ids.set(indicator.id, id);
  }
  return ids;
}

async function fillReports(call: Calls, ledger: Ledger, ids: Ids): Promise<void> {
  const { contents } = await call('movement.read', { id: ids.movement });
  const contentIds = new Map(
    ledger.movement.contents.map(({ id }, index) => [id, contents[index]?.id ?? 0]),
  );
  for (const month of monthsOf(ledger.movement)) {
    const reports = ledger.reports.filter((report) => report.month === month);
    const rows = reports.map(({ departmentId, figures, marks }) => ({
      departmentId: known(ids.departments, departmentId),
      revision: 0,
      figures: [...figures].map(([id, figure]) => ({
        indicatorId: known(ids.indicators, id),
        figure,
      })),
      marks: marks.map(({ contentId, mark }) => ({
        contentId: known(contentIds, contentId),
        mark,
      })),
      complete: true,
    }));
    await call('grid.save', { movementId: ids.movement, month, rows });
  }
}

async function fillCases(call: Calls, { cases }: Ledger, ids: Ids): Promise<void> {
  for (const entry of cases) {
    await call('case.save', {
      ...entry,
      id: null,
      movementId: ids.movement,
      departmentId: known(ids.departments, entry.departmentId),
      personId: entry.personId === null ? null : known(ids.people, entry.personId),
    });
  }
}

function known(ids: Map<number, number>, id: number): number {
  const found = ids.get(id);
  if (found === undefined) throw new Error(`The ledger has no row ${id}.`);
  return found;
}

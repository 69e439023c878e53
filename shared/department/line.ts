import type { Day, Month } from '../month.ts';
import type { Department } from './department.ts';
import { type History, takeoverOf } from './history.ts';

/* Whose running totals go on with whom, through mergers and splits. */

/**
 * A department between two events: its own months in which it speaks for itself and those before it. A department
 * that takes another in has two, one before and one after. `from` is the first month, `until` the first month no
 * longer counted; null where nothing bounds them.
 */
export type Stretch = {
  departmentId: number;
  from: Month | null;
  until: Month | null;
  /** Whose running totals it goes on from. */
  before: Stretch[];
  /** Those split off at its beginning, who take their share of `before` with them. */
  splitOff: Stretch[];
};

/** The stretches from one change on, until the next; from the beginning where `from` is null. */
export type Stage = { from: Month | null; stretches: readonly Stretch[] };

/** What tells whose totals go on with whom at any time. */
export type Lines = { index: { stages: readonly Stage[] } };

/** The stretches of the movement's departments after each change, the first before any. */
export function stagesOf(history: Changes): Stage[] {
  const events = eventsOf(history);
  const starts = [...new Set(events.map(({ takeover }) => takeover))];
  return [null, ...starts].map((from) => ({
    from,
    stretches: findStretches(
      history,
      events.filter(({ takeover }) => from !== null && takeover <= from),
    ),
  }));
}

/** The stretches of the movement's departments, of the changes in effect by a month. */
export function stretchesOf({ index }: Lines, asOf: Month): readonly Stretch[] {
  const stage = index.stages.findLast(({ from }) => from === null || from <= asOf);
  return stage?.stretches ?? [];
}

/** The stretches no other goes on from: together they hold every total once. */
export function heads(lines: Lines, asOf: Month): Stretch[] {
  const stretches = stretchesOf(lines, asOf);
  const followed = new Set(stretches.flatMap(({ before }) => before));
  return stretches.filter((stretch) => !followed.has(stretch));
}

/** A department and, through mergers and splits in effect by a month, those whose totals it inherits. */
export function lineOf(lines: Lines, departmentId: number, asOf: Month): number[] {
  const last = stretchesOf(lines, asOf).findLast((each) => each.departmentId === departmentId);
  const line = new Set([departmentId]);
  const walk = (stretch: Stretch) => {
    line.add(stretch.departmentId);
    for (const each of stretch.before) walk(each);
  };
  if (last) walk(last);
  return [...line];
}

type Changes = Omit<History, 'index'>;
type Event = { successorId: number; changedOn: Day; takeover: Month; predecessorIds: number[] };

function findStretches(history: Changes, events: readonly Event[]): Stretch[] {
  const byDepartment = new Map<number, Stretch[]>();
  for (const department of history.departments) {
    const own = events.filter(({ successorId }) => successorId === department.id);
    byDepartment.set(department.id, cutInto(department, own));
  }
  for (const event of events) tie(history, byDepartment, event);
  return history.departments.flatMap(({ id }) => byDepartment.get(id) ?? []);
}

/** Inheritances among the movement's departments, in the order they took effect. */
function eventsOf(history: Changes): Event[] {
  const members = new Set(history.departments.map(({ id }) => id));
  const inherited = history.successions.filter(
    ({ predecessorId, successorId, inheritsTotals }) =>
      inheritsTotals && members.has(predecessorId) && members.has(successorId),
  );
  const grouped = Map.groupBy(inherited, (one) => `${one.changedOn} ${one.successorId}`);
  return [...grouped.values()]
    .flatMap((group): Event[] => {
      const [one] = group;
      if (!one) return [];
      const { successorId, changedOn } = one;
      const takeover = takeoverOf(history, successorId, changedOn);
      const predecessorIds = group.map(({ predecessorId }) => predecessorId);
      return [{ successorId, changedOn, takeover, predecessorIds }];
    })
    .toSorted(
      (a, b) => a.takeover.localeCompare(b.takeover) || a.changedOn.localeCompare(b.changedOn),
    );
}

/** One stretch for each event that befell a department, and one before them unless the first founded it. */
function cutInto({ id, startedOn }: Department, events: Event[]): Stretch[] {
  const bounds = events.map(({ takeover }) => takeover);
  if (startedOn !== null && events[0]?.changedOn === startedOn) bounds.shift();
  const starts = [null, ...bounds];
  return starts.map((from, place) => ({
    departmentId: id,
    from,
    until: starts[place + 1] ?? null,
    before: [],
    splitOff: [],
  }));
}

function tie(history: Changes, byDepartment: Map<number, Stretch[]>, event: Event): void {
  const own = byDepartment.get(event.successorId) ?? [];
  const at = own.findIndex(({ from, before }) => from === event.takeover && before.length === 0);
  const stretch = own[at === -1 ? 0 : at];
  if (!stretch) return;
  const earlier = at > 0 ? own[at - 1] : undefined;
  if (earlier) stretch.before.push(earlier);
  for (const id of event.predecessorIds) {
    const last = byDepartment.get(id)?.at(-1);
    if (last) stretch.before.push(last);
  }
  const siblings = history.successions.filter(
    ({ predecessorId, successorId, changedOn }) =>
      changedOn === event.changedOn &&
      successorId !== event.successorId &&
      event.predecessorIds.includes(predecessorId),
  );
  for (const { successorId } of siblings) {
    const first = byDepartment.get(successorId)?.[0];
    if (first) stretch.splitOff.push(first);
  }
}

import type { Database } from 'better-sqlite3';
import startingSet from '../../resources/indicators.json' with { type: 'json' };
import type { CheckedInput, Removed, SavedId } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import { toneKey } from '../../shared/text.ts';
import { isStillUsed } from '../database/errors.ts';
import { nextPosition, swapPositions } from '../database/list-order.ts';
import { readRows, readValue } from '../database/rows.ts';

/** A movement's indicators by group, then in the clerk's order; those switched off too. */
export function listIndicators(database: Database, movementId: number): Indicator[] {
  return readRows<Indicator>(
    database,
    `SELECT id, movement_id, group_code AS "group", name, unit, counting,
              department_total, month_total, direction, source, active, aliases
       FROM indicator WHERE movement_id = ? ORDER BY group_code, position_in_list, id`,
    movementId,
  );
}

/** Gives a new movement the catalogue's starting set. */
export function addStartingIndicators(database: Database, movementId: number): void {
  for (const indicator of startingSet as Omit<Indicator, 'id' | 'movementId'>[]) {
    insertIndicator(database, { ...indicator, movementId });
  }
}

/** The indicators of another movement, those out of use included. */
export function copyIndicators(database: Database, movementId: number, from: number): void {
  for (const indicator of listIndicators(database, from)) {
    insertIndicator(database, { ...indicator, movementId });
  }
}

export function saveIndicator(
  database: Database,
  indicator: CheckedInput<'indicator.save'>,
): SavedId {
  refuseSameName(database, indicator);
  if (indicator.id === null) return { id: insertIndicator(database, indicator) };
  const { changes } = database
    .prepare(
      `UPDATE indicator SET group_code = @group, name = @name, name_key = @nameKey, unit = @unit,
              counting = @counting, department_total = @departmentTotal, month_total = @monthTotal,
              direction = @direction, source = @source, active = @active,
              aliases = @aliases
       WHERE id = @id AND movement_id = @movementId`,
    )
    .run(parametersOf(indicator));
  if (changes === 0) throw missingIndicator();
  return { id: indicator.id };
}

function insertIndicator(database: Database, indicator: Omit<Indicator, 'id'>): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO indicator (movement_id, position_in_list, group_code, name, name_key, unit, counting,
                              department_total, month_total, direction, source, active, aliases)
       VALUES (@movementId, @positionInList, @group, @name, @nameKey, @unit, @counting,
               @departmentTotal, @monthTotal, @direction, @source, @active, @aliases)`,
    )
    .run({ ...parametersOf(indicator), positionInList: nextPosition(database, 'indicator') });
  return Number(lastInsertRowid);
}

function parametersOf(indicator: Omit<Indicator, 'id'> & { id?: number | null }) {
  return { ...indicator, nameKey: toneKey(indicator.name), active: indicator.active ? 1 : 0 };
}

function refuseSameName(
  database: Database,
  { id, movementId, name }: CheckedInput<'indicator.save'>,
): void {
  const same = readValue<string>(
    database,
    'SELECT name FROM indicator WHERE movement_id = ? AND name_key = ? AND id IS NOT ?',
    movementId,
    toneKey(name),
    id,
  );
  if (same !== undefined) throw invalidField('name', `Phong trào này đã có chỉ tiêu "${same}".`);
}

/** Adds a way it is called to those known; one that is known already changes nothing. */
export function addAlias(
  database: Database,
  { id, alias }: CheckedInput<'indicator.addAlias'>,
): null {
  const known = readValue<string>(database, 'SELECT aliases FROM indicator WHERE id = ?', id);
  if (known === undefined) throw missingIndicator();
  const lines = known.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => toneKey(line) === toneKey(alias))) return null;
  database
    .prepare('UPDATE indicator SET aliases = ? WHERE id = ?')
    .run([...lines, alias].join('\n'), id);
  return null;
}

/** Deletes an indicator without figures; one that has figures is only switched off. */
export function removeIndicator(database: Database, id: number): Removed {
  try {
    const { changes } = database.prepare('DELETE FROM indicator WHERE id = ?').run(id);
    if (changes === 0) throw missingIndicator();
    return { outcome: 'deleted' };
  } catch (error) {
    if (!isStillUsed(error)) throw error;
    database.prepare('UPDATE indicator SET active = 0 WHERE id = ?').run(id);
    return { outcome: 'deactivated' };
  }
}

/** Moves an indicator one place up (−1) or down (1) within its group. */
export function moveIndicator(database: Database, id: number, step: number): null {
  const movementId = database
    .prepare('SELECT movement_id FROM indicator WHERE id = ?')
    .pluck()
    .get(id);
  if (typeof movementId !== 'number') throw missingIndicator();
  const indicators = listIndicators(database, movementId);
  const moved = indicators.find((indicator) => indicator.id === id);
  const peers = indicators.filter((indicator) => indicator.group === moved?.group);
  const neighbour = peers[peers.findIndex((indicator) => indicator.id === id) + step];
  if (neighbour) swapPositions(database, 'indicator', id, neighbour.id);
  return null;
}

function missingIndicator(): Failure {
  return new Failure('not-found', 'Không tìm thấy chỉ tiêu này. Có thể chỉ tiêu đã bị xóa.');
}

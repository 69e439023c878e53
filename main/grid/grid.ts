import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { Failure, type FieldMessages } from '../../shared/failure.ts';
import type { GridKey, GridView, SavedGridRow } from '../../shared/grid/grid.ts';
import { layRow } from '../../shared/grid/grid.ts';
import { buildGridView } from '../../shared/grid/grid-view.ts';
import type { Ledger } from '../../shared/ledger.ts';
import type { Day } from '../../shared/month.ts';
import { buildReportForm } from '../../shared/report/view.ts';
import { readLedger } from '../ledger.ts';
import { saveReport } from '../report/report.ts';

type Input = CheckedInput<'grid.save'>;
type Row = Input['rows'][number];

/** A month as one sheet. */
export function readGrid(database: Database, { movementId, month }: GridKey): GridView {
  return buildGridView(readLedger(database, movementId), month);
}

/**
 * Keeps what changed in a month's sheet: each row is laid over the recorded report and kept as any report is, all
 * departments or none. Fails with `conflict` naming every department saved elsewhere meanwhile.
 */
export function saveGrid(database: Database, input: Input, today: Day): SavedGridRow[] {
  const ledger = readLedger(database, input.movementId);
  const saved: SavedGridRow[] = [];
  const refusals: Refusal[] = [];
  for (const [at, row] of input.rows.entries()) {
    try {
      saved.push(saveRow(database, ledger, { input, row, today }));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      refusals.push({ at, row, failure: error });
    }
  }
  if (refusals.length > 0) throw refusalOf(ledger, refusals);
  return saved;
}

type RowToSave = { input: Input; row: Row; today: Day };

function saveRow(
  database: Database,
  ledger: Ledger,
  { input: { movementId, month }, row, today }: RowToSave,
): SavedGridRow {
  const { departmentId, revision } = row;
  const form = buildReportForm(ledger, { movementId, departmentId, month }, today);
  const report = layRow(form, row);
  if (row.complete && report.state !== 'complete') {
    const name = nameOf(ledger, departmentId);
    throw new Failure('invalid', `${name} còn số chưa báo cáo nên chưa hoàn thành được.`);
  }
  saveReport(database, report, ledger);
  return { departmentId, revision: revision + 1, state: report.state };
}

type Refusal = { at: number; row: Row; failure: Failure };

/** One failure for the whole sheet, its fields those of the rows. Thrown, it takes back what was written before. */
function refusalOf(ledger: Ledger, refusals: readonly Refusal[]): Failure {
  const conflicts = refusals.filter(({ failure }) => failure.report.code === 'conflict');
  const [first] = refusals;
  if (conflicts.length === 0 && first) {
    const { code, message } = first.failure.report;
    return new Failure(code, fieldsOf(first.failure)[0] ?? message, pathsOf(refusals));
  }
  const names = conflicts.map(({ row }) => nameOf(ledger, row.departmentId));
  const fields = Object.fromEntries(
    conflicts.map(({ at }) => [
      `rows.${at}.revision`,
      'Báo cáo của phòng này vừa được lưu ở nơi khác.',
    ]),
  );
  return new Failure(
    'conflict',
    `Báo cáo vừa được lưu ở nơi khác: ${names.join('; ')}. Chưa ghi phòng nào.`,
    fields,
  );
}

function fieldsOf({ report }: Failure): string[] {
  return Object.values(report.fields ?? {});
}

function pathsOf(refusals: readonly Refusal[]): FieldMessages {
  return Object.fromEntries(
    refusals.flatMap(({ at, failure }) =>
      Object.entries(failure.report.fields ?? {}).map(([path, message]) => [
        `rows.${at}.${path}`,
        message,
      ]),
    ),
  );
}

function nameOf({ departments }: Ledger, departmentId: number): string {
  return departments.find(({ id }) => id === departmentId)?.name ?? 'Một phòng';
}

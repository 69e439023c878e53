import { join } from 'node:path';
import { openDatabase } from '../../main/database/open.ts';
import { listMovements } from '../../main/movement/movement.ts';
import { readReportForm } from '../../main/report/report.ts';
import { Lost } from './replay.ts';
import { KEY, saveShownBy } from './stamped-report.ts';

/**
 * Opens the data as the program does and looks for the report that was saved: sound, whole, and not older than what
 * was acknowledged. The save after that may have got through or not.
 */
export async function judgeReport(folder: string, acknowledged: number | null): Promise<void> {
  const path = join(folder, 'so-thi-dua.db');
  const database = await openDatabase(path, join(folder, 'ban-sao'));
  try {
    const health = database.pragma('integrity_check', { simple: true });
    const strays = database.pragma('foreign_key_check') as unknown[];
    if (health !== 'ok' || strays.length > 0) throw new Error(`Not sound: ${String(health)}`);
    if (acknowledged === null) return;
    if (listMovements(database).length === 0) throw new Lost('The movement is gone.');
    const shown = saveShownBy(readReportForm(database, KEY, '2026-05-20'));
    if (shown < acknowledged) throw new Lost(`Save ${shown} is the last.`);
    if (shown > acknowledged + 1) throw new Error(`Save ${shown} was not made yet.`);
  } finally {
    database.close();
  }
}

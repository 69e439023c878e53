import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { logChange } from '../../main/database/change-log.ts';
import { fillOffice, MOVEMENT } from './office.ts';
import { openTestProgram } from './program.ts';

/** How large an agency grew; every department reports 27 figures and two texts each month. */
export type Size = { departments: number; years: number };

const FIGURES = 27;
const TEXTS = [
  'Một số cán bộ đi công tác dài ngày nên chưa tham gia đủ các buổi tuyên truyền.',
  'Đề nghị Văn phòng bố trí thêm thời gian phổ biến văn bản mới cho cán bộ.',
  'Tiếp tục vận động cán bộ đăng ký mô hình, sáng kiến trong quý tới.',
];

/** Fills a folder with years of reports, each recorded and logged as a save does it. The first movement is of 2026. */
export async function fillYears(folder: string, { departments, years }: Size): Promise<void> {
  const app = await openTestProgram({ folder, today: '2026-05-20' });
  const names = Array.from({ length: departments }, (_, at) => `Phòng số ${at + 1}`);
  const office = await fillOffice(app, names);
  for (let year = 1; year < years; year += 1) {
    const moved = (day: string) => day.replace('2026', String(2026 - year));
    await app.call('movement.save', {
      ...{ ...MOVEMENT, id: null, year: 2026 - year, name: moved(MOVEMENT.name) },
      ...{ startDate: moved('2026-01-01'), endDate: moved('2026-12-31') },
      departmentIds: office.departmentIds,
    });
  }
  app.close();
  const database = new SqliteDatabase(join(folder, 'so-thi-dua.db'));
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -400000');
  database.pragma('foreign_keys = ON');
  const movements = database.prepare('SELECT id, year FROM movement ORDER BY year').all();
  const all = database.transaction(() => {
    for (const movement of movements as { id: number; year: number }[]) {
      fillYear(database, movement, office.departmentIds);
    }
  });
  all();
  database.close();
}

function fillYear(
  database: Database,
  { id, year }: { id: number; year: number },
  departmentIds: number[],
): void {
  const insertIndicator = database.prepare(
    `INSERT INTO indicator (movement_id, position_in_list, group_code, name, name_key, unit, counting,
       department_total, month_total, direction, source, active)
     VALUES (?, ?, 'discipline', ?, ?, 'lượt', 'times', 'sum', 'sum', 'neutral', 'typed', 1)`,
  );
  const typed = () =>
    database
      .prepare("SELECT id FROM indicator WHERE movement_id = ? AND source = 'typed'")
      .pluck()
      .all(id) as number[];
  for (let at = typed().length; at < FIGURES; at += 1) {
    const name = `Chỉ tiêu thêm ${at}`;
    insertIndicator.run(id, 100 + at, name, name.toLowerCase());
  }
  const indicators = typed().slice(0, FIGURES);
  const contents = database
    .prepare('SELECT id FROM content WHERE movement_id = ?')
    .pluck()
    .all(id) as number[];
  const insertReport = database.prepare(
    `INSERT INTO report (movement_id, department_id, month, revision, state, reported_on, difficulties, proposals, next_month)
     VALUES (?, ?, ?, 1, 'complete', ?, ?, '', ?)`,
  );
  const insertValue = database.prepare('INSERT INTO report_value VALUES (?, ?, ?)');
  const insertMark = database.prepare("INSERT INTO report_mark VALUES (?, ?, 'good', '')");
  const lastMonth = year === 2026 ? 4 : 12;
  for (let month = 1; month <= lastMonth; month += 1) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    for (const departmentId of departmentIds) {
      logChange(database, 'report.save', `${period}-25T09:30:00`, () => {
        const text = (at: number) => TEXTS[(departmentId + month + at) % TEXTS.length] ?? '';
        const { lastInsertRowid } = insertReport.run(
          ...[id, departmentId, period, `${period}-25`, text(0), text(1)],
        );
        for (const content of contents) insertMark.run(lastInsertRowid, content);
        for (const [at, indicator] of indicators.entries()) {
          insertValue.run(lastInsertRowid, indicator, (departmentId * 7 + month * 3 + at) % 40);
        }
      });
    }
  }
}

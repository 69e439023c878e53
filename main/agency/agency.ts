import type { Database } from 'better-sqlite3';
import type { Agency, Signer } from '../../shared/agency/agency.ts';
import type { CheckedInput } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import { readRow, readRows } from '../database/rows.ts';

/** The agency with its signers in order; null before it was entered. */
export function readAgency(database: Database): Agency | null {
  const row = readRow<Omit<Agency, 'signers'>>(
    database,
    `SELECT parent_name, name, abbreviation, place, board_name,
              briefing_weekday, maker_name
       FROM agency`,
  );
  return row ? { ...row, signers: listSigners(database) } : null;
}

/** The agency, where nothing can be done without it. */
export function requireAgency(database: Database): Agency {
  const agency = readAgency(database);
  if (!agency) {
    throw new Failure('not-found', 'Chưa có thông tin cơ quan. Vào Danh mục, mục Cơ quan để nhập.');
  }
  return agency;
}

function listSigners(database: Database): Signer[] {
  return readRows<Signer>(
    database,
    'SELECT id, authority, position, name FROM signer ORDER BY position_in_list',
  );
}

export function saveAgency(database: Database, agency: CheckedInput<'agency.save'>): Agency {
  const { signers, ...fields } = agency;
  database
    .prepare(
      `INSERT INTO agency (id, parent_name, name, abbreviation, place, board_name, briefing_weekday, maker_name)
       VALUES (1, @parentName, @name, @abbreviation, @place, @boardName, @briefingWeekday, @makerName)
       ON CONFLICT (id) DO UPDATE SET
         parent_name = excluded.parent_name, name = excluded.name, abbreviation = excluded.abbreviation,
         place = excluded.place, board_name = excluded.board_name,
         briefing_weekday = excluded.briefing_weekday, maker_name = excluded.maker_name`,
    )
    .run(fields);
  saveSigners(database, signers);
  return requireAgency(database);
}

function saveSigners(database: Database, signers: CheckedInput<'agency.save'>['signers']): void {
  const kept = new Set(signers.map((signer) => signer.id));
  const remove = database.prepare('DELETE FROM signer WHERE id = ?');
  for (const { id } of listSigners(database)) if (!kept.has(id)) remove.run(id);
  const save = database.prepare(
    `INSERT INTO signer (id, position_in_list, authority, position, name)
     VALUES (@id, @positionInList, @authority, @position, @name)
     ON CONFLICT (id) DO UPDATE SET
       position_in_list = excluded.position_in_list, authority = excluded.authority,
       position = excluded.position, name = excluded.name`,
  );
  for (const [positionInList, signer] of signers.entries()) save.run({ ...signer, positionInList });
}

import type { Database } from 'better-sqlite3';
import type { Agency } from '../../shared/agency/agency.ts';
import type { CheckedInput, SavedId } from '../../shared/api.ts';
import type { HeldAward, PastAward } from '../../shared/award/past-award.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import type { Award } from '../../shared/review/proposal.ts';
import { toneKey } from '../../shared/text.ts';
import { readAgency } from '../agency/agency.ts';
import { readColumn, readRows } from '../database/rows.ts';
import { awards } from './award.ts';

const COLUMNS =
  'id, person_id, department_id, year, award_name, decision_number, decision_date, issuer, category';

/** All awards of earlier years, the latest first. */
export function listPastAwards(database: Database): PastAward[] {
  return readRows<PastAward>(
    database,
    `SELECT ${COLUMNS} FROM past_award ORDER BY year DESC, award_name, id`,
  );
}

/** All awards: those of earlier years, and those of proposals that were decided, each once; the latest first. */
export function listHeldAwards(database: Database): HeldAward[] {
  const past = listPastAwards(database);
  const known = new Set(past.map(keyOf));
  const decided = listDecidedAwards(database).filter((award) => !known.has(keyOf(award)));
  return [
    ...past.map((award) => ({ ...award, isFromProposal: false })),
    ...decided.map((award) => ({ ...award, isFromProposal: true })),
  ].sort((a, b) => b.year - a.year);
}

function keyOf({ personId, departmentId, year, awardName }: PastAward): string {
  return `${personId} ${departmentId} ${year} ${toneKey(awardName)}`;
}

type DecidedRow = Omit<PastAward, 'awardName' | 'issuer'> & { awardCode: string };

/** Of the year of their movement, named and signed as the rule data says. */
function listDecidedAwards(database: Database): PastAward[] {
  const agency = readAgency(database);
  const rows = readRows<DecidedRow>(
    database,
    `SELECT proposal.id, person_id, department_id, year, award_code, decision_number, decision_date, category
     FROM proposal JOIN movement ON movement.id = movement_id
     WHERE state = 'decided' ORDER BY decision_date DESC, proposal.id`,
  );
  return rows.map(({ awardCode, ...row }) => {
    const award = awards.find(({ code }) => code === awardCode);
    return { ...row, awardName: award?.name ?? awardCode, issuer: issuerOf(award, agency) };
  });
}

/** Luật 06/2022/QH15, Điều 79–80. */
function issuerOf(award: Award | undefined, agency: Agency | null): string {
  if (!award || !agency) return '';
  return award.authority === 'agency' ? `Giám đốc ${agency.name}` : `Chủ tịch ${agency.parentName}`;
}

export function savePastAward(database: Database, award: CheckedInput<'pastAward.save'>): SavedId {
  refuseSameAward(database, award);
  if (award.id === null) {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO past_award (person_id, department_id, year, award_name, decision_number, decision_date, issuer, category)
         VALUES (@personId, @departmentId, @year, @awardName, @decisionNumber, @decisionDate, @issuer, @category)`,
      )
      .run(award);
    return { id: Number(lastInsertRowid) };
  }
  const { changes } = database
    .prepare(
      `UPDATE past_award SET person_id = @personId, department_id = @departmentId, year = @year, award_name = @awardName,
              decision_number = @decisionNumber, decision_date = @decisionDate, issuer = @issuer, category = @category
       WHERE id = @id`,
    )
    .run(award);
  if (changes === 0) throw missingAward();
  return { id: award.id };
}

export function removePastAward(database: Database, id: number): null {
  const { changes } = database.prepare('DELETE FROM past_award WHERE id = ?').run(id);
  if (changes === 0) throw missingAward();
  return null;
}

/** One award is recorded once: the same bearer, year and name again was typed or imported twice. */
function refuseSameAward(database: Database, award: CheckedInput<'pastAward.save'>): void {
  const names = readColumn<string>(
    database,
    `SELECT award_name FROM past_award
       WHERE year = @year AND person_id IS @personId AND department_id IS @departmentId AND id IS NOT @id`,
    award,
  );
  const key = toneKey(award.awardName);
  if (names.some((name) => toneKey(name) === key)) {
    throw invalidField('awardName', `Năm ${award.year} đã ghi “${award.awardName}” rồi.`);
  }
}

function missingAward(): Failure {
  return new Failure('not-found', 'Không tìm thấy khen thưởng này. Có thể đã bị xóa.');
}

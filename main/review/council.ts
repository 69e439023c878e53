import type { Database } from 'better-sqlite3';
import type { CheckedInput } from '../../shared/api.ts';
import { Failure, invalidField } from '../../shared/failure.ts';
import { type Council, type CouncilMember, emptyCouncil } from '../../shared/review/council.ts';
import { readRow, readRows } from '../database/rows.ts';

type Input = CheckedInput<'council.save'>;
type Sitting = Omit<Council, 'movementId' | 'members' | 'votes'>;
type KeptMember = CouncilMember & { id: number; positionInList: number };

/** The council of a movement: members in their order, the sitting, the votes that were counted. */
export function readCouncil(database: Database, movementId: number): Council {
  requireMovement(database, movementId);
  return {
    ...emptyCouncil(movementId),
    ...readSitting(database, movementId),
    members: listMembers(database, movementId).map(({ positionInList: _, ...member }) => member),
    votes: listVotes(database, movementId),
  };
}

function requireMovement(database: Database, movementId: number): void {
  if (database.prepare('SELECT 1 FROM movement WHERE id = ?').get(movementId)) return;
  throw new Failure('not-found', 'Không tìm thấy phong trào này.');
}

function listMembers(database: Database, movementId: number): KeptMember[] {
  return readRows<KeptMember>(
    database,
    `SELECT id, position_in_list, name, position, role, attendance
       FROM council_member WHERE movement_id = ? ORDER BY position_in_list`,
    movementId,
  );
}

/** Undefined before anything of a sitting was entered. */
function readSitting(database: Database, movementId: number): Sitting | undefined {
  return readRow<Sitting>(
    database,
    `SELECT filed_on, held_on, started_at, ended_at, place, opinions,
              ballots_returned, ballots_invalid
       FROM council_sitting WHERE movement_id = ?`,
    movementId,
  );
}

function listVotes(database: Database, movementId: number): Council['votes'] {
  return readRows<Council['votes'][number]>(
    database,
    `SELECT proposal_id, agreed, abstained, invalid FROM vote JOIN proposal ON proposal.id = proposal_id
     WHERE movement_id = ? ORDER BY proposal_id`,
    movementId,
  );
}

/** Keeps the council whole: what is not in the input is gone afterwards. */
export function saveCouncil(database: Database, council: Input): null {
  const { movementId, members, votes, ...sitting } = council;
  requireMovement(database, movementId);
  saveMembers(database, movementId, members);
  saveSitting(database, movementId, sitting);
  saveVotes(database, movementId, votes);
  return null;
}

function saveMembers(database: Database, movementId: number, members: CouncilMember[]): void {
  const ids = new Set(members.map(({ id }) => id));
  const remove = database.prepare('DELETE FROM council_member WHERE id = ?');
  const kept = listMembers(database, movementId).filter((member) => {
    if (!ids.has(member.id)) remove.run(member.id);
    return ids.has(member.id);
  });
  const placed = members.map((member, positionInList) => ({ ...member, positionInList }));
  clearPlaces(database, kept, placed);
  const unused = new Set(kept.map(({ id }) => id));
  const update = database.prepare(
    `UPDATE council_member SET position_in_list = @positionInList, name = @name, position = @position,
            role = @role, attendance = @attendance
     WHERE id = @id`,
  );
  const insert = database.prepare(
    `INSERT INTO council_member (movement_id, position_in_list, name, position, role, attendance)
     VALUES (@movementId, @positionInList, @name, @position, @role, @attendance)`,
  );
  for (const member of placed) {
    if (member.id === null) insert.run({ ...member, movementId });
    else if (unused.delete(member.id)) update.run(member);
    else throw changedElsewhere();
  }
}

/** No two members may stand at one place even for a moment, so those who move first step out of the list. */
function clearPlaces(
  database: Database,
  kept: KeptMember[],
  placed: { id: number | null; positionInList: number }[],
): void {
  const stepOut = database.prepare(
    'UPDATE council_member SET position_in_list = -1 - position_in_list WHERE id = ?',
  );
  for (const { id, positionInList } of kept) {
    const isAt = placed.find((member) => member.id === id)?.positionInList;
    if (isAt !== positionInList) stepOut.run(id);
  }
}

function changedElsewhere(): Failure {
  return new Failure(
    'conflict',
    'Thành viên Hội đồng đã thay đổi ở nơi khác. Mở lại màn hình Bình xét rồi sửa.',
  );
}

/** A sitting of which nothing is known is no row: the log then tells of one only when there is something to tell. */
function saveSitting(database: Database, movementId: number, sitting: Sitting): void {
  if (Object.values(sitting).every((value) => value === null || value === '')) {
    database.prepare('DELETE FROM council_sitting WHERE movement_id = ?').run(movementId);
    return;
  }
  database
    .prepare(
      `INSERT INTO council_sitting (movement_id, filed_on, held_on, started_at, ended_at, place,
                                    opinions, ballots_returned, ballots_invalid)
       VALUES (@movementId, @filedOn, @heldOn, @startedAt, @endedAt, @place, @opinions, @ballotsReturned, @ballotsInvalid)
       ON CONFLICT (movement_id) DO UPDATE SET
         filed_on = excluded.filed_on, held_on = excluded.held_on, started_at = excluded.started_at, ended_at = excluded.ended_at,
         place = excluded.place, opinions = excluded.opinions,
         ballots_returned = excluded.ballots_returned, ballots_invalid = excluded.ballots_invalid`,
    )
    .run({ ...sitting, movementId });
}

function saveVotes(database: Database, movementId: number, votes: Input['votes']): void {
  const proposalIds = new Set(
    database.prepare('SELECT id FROM proposal WHERE movement_id = ?').pluck().all(movementId),
  );
  const stranger = votes.findIndex(({ proposalId }) => !proposalIds.has(proposalId));
  if (stranger >= 0) {
    throw invalidField(
      `votes.${stranger}.agreed`,
      'Đề nghị này không còn trong danh sách của phong trào.',
    );
  }
  const counted = new Map(votes.map((vote) => [vote.proposalId, vote]));
  const remove = database.prepare('DELETE FROM vote WHERE proposal_id = ?');
  const save = database.prepare(
    `INSERT INTO vote (proposal_id, agreed, abstained, invalid) VALUES (@proposalId, @agreed, @abstained, @invalid)
     ON CONFLICT (proposal_id) DO UPDATE SET
       agreed = excluded.agreed, abstained = excluded.abstained, invalid = excluded.invalid`,
  );
  for (const { proposalId } of listVotes(database, movementId)) {
    if ((counted.get(proposalId)?.agreed ?? null) === null) remove.run(proposalId);
  }
  for (const vote of counted.values()) if (vote.agreed !== null) save.run(vote);
}

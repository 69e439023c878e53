import type { Database } from 'better-sqlite3';
import { Failure } from '../../shared/failure.ts';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import type { Day } from '../../shared/month.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { citeHead } from '../../shared/paper/cite.ts';
import { withCorrection } from '../../shared/paper/correction.ts';
import { doubtsOf } from '../../shared/paper/doubts.ts';
import { applyEdits, type EditedDocument, type PaperEdit } from '../../shared/paper/edits.ts';
import { changedFacts, factsOf } from '../../shared/paper/facts.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import {
  correctedBy,
  type IssuedPaper,
  type PaperHead,
  type PaperKey,
  type PaperView,
  standingOf,
} from '../../shared/paper/paper.ts';
import { adviseNumber } from '../../shared/paper/register.ts';
import { readColumn } from '../database/rows.ts';
import { readLedger } from '../ledger.ts';
import { listEdits } from './edits.ts';
import { readHead, refuseStrangePeriod } from './headings.ts';
import { listIssued, readIssuedDocument, readIssuedFacts } from './issued.ts';
import { listNumbered } from './numbers.ts';

/** A document as it is drafted now: from the figures, in her wording, headed by its correction if it is one. */
export type PaperDraft = EditedDocument & { ledger: Ledger; head: PaperHead };

export function draftPaper(database: Database, key: PaperKey): PaperDraft {
  refuseStrangePeriod(database, key);
  const ledger = readLedger(database, key.movementId);
  const head = readHead(database, key);
  const edits = listEdits(database, key);
  return { ...laidOut(database, key, { ledger, head }, edits), ledger, head };
}

/**
 * The draft from these figures, in her wording; a report that corrects another is headed by what it corrects, which is
 * the newest that is being corrected unless said otherwise. Another document that is issued anew takes the place of the old one.
 */
function laidOut(
  database: Database,
  key: PaperKey,
  { ledger, head }: { ledger: Ledger; head: PaperHead },
  edits: readonly PaperEdit[],
  before: IssuedPaper | null = correctedBy(listIssued(database, key)),
): EditedDocument {
  const plain = buildPaper(ledger, key, head);
  if (!before || !PAPERS[key.kind].isReport) return applyEdits(plain, edits);
  const correction = {
    version: before.version + 1,
    reason: before.reopenedFor,
    corrected: citeHead(ledger, key.kind, before),
    changes: changedFacts(
      readIssuedFacts(database, before.id),
      factsOf(ledger, key, applyEdits(plain, edits).document),
    ),
  };
  return applyEdits(withCorrection(plain, correction), edits);
}

/** All that the window shows of a document: the draft in work, or the one that went out and stands. */
export function readPaper(database: Database, key: PaperKey, today: Day): PaperView {
  const draft = draftPaper(database, key);
  const issued = listIssued(database, key);
  const standing = standingOf(issued);
  const isIssued = standing !== null;
  const { ledger, head } = draft;
  const year = (head.date ?? (key.period || ledger.movement.endDate)).slice(0, 4);
  const advice = adviseNumber({ ...key, ...head, year }, listNumbered(database));
  advice.remarks.push(...remarkOnCorrection(key, head, issued));
  return {
    key,
    document: standing ? readIssuedDocument(database, standing.id) : draft.document,
    head,
    signers: ledger.agency.signers,
    texts: isIssued ? [] : draft.texts,
    lost: isIssued ? [] : draft.lost,
    advice,
    issued,
    isIssued,
    copies: copiesOf(ledger, key),
    doubts: isIssued ? [] : doubtsOf(ledger, key, head, draft, advice, today),
    canCancelReopening: canCancelReopening(database, key),
  };
}

/** One of each, but of a secret ballot one for each member: who is absent votes in writing. */
export function copiesOf({ council }: Pick<Ledger, 'council'>, { kind }: PaperKey): number {
  return PAPERS[kind].printed === 'perMember' ? Math.max(1, council.members.length) : 1;
}

/** A report that corrects another goes out under a number of its own. */
function remarkOnCorrection(
  key: PaperKey,
  { number }: PaperHead,
  issued: readonly IssuedPaper[],
): string[] {
  const isReused =
    PAPERS[key.kind].isReport && issued.some((each) => number !== null && each.number === number);
  return isReused ? ['Đây là số của bản đã chốt: báo cáo điều chỉnh lấy số mới.'] : [];
}

/** True while a correction was begun and the draft without it says what went out, to the letter. */
function canCancelReopening(database: Database, key: PaperKey): boolean {
  const corrected = correctedBy(listIssued(database, key));
  if (!corrected) return false;
  const ledger = withoutLate(readLedger(database, key.movementId), database, corrected.id);
  const { number, date } = corrected;
  const head = { ...readHead(database, key), number, date };
  // As it was laid out when it went out: what it corrected itself stands before it.
  const itself = listIssued(database, key).find(({ version }) => version === corrected.version - 1);
  const edits = listEdits(database, key);
  const { document } = laidOut(database, key, { ledger, head }, edits, itself ?? null);
  return JSON.stringify(document) === JSON.stringify(readIssuedDocument(database, corrected.id));
}

/** Cases learnt after a report went out were no part of it; while it is reopened they are. */
function withoutLate(ledger: Ledger, database: Database, issuedId: number): Ledger {
  const late = new Set(
    readColumn<number>(database, 'SELECT id FROM case_entry WHERE late_after = ?', issuedId),
  );
  if (late.size === 0) return ledger;
  return indexed({ ...ledger, cases: ledger.cases.filter(({ id }) => !late.has(id)) });
}

/** Takes a correction back that was begun by mistake: what went out stands again, under its number and date. */
export function cancelReopening(database: Database, key: PaperKey): null {
  const corrected = correctedBy(listIssued(database, key));
  if (!corrected || !canCancelReopening(database, key)) {
    throw new Failure(
      'conflict',
      'Văn bản đã được sửa từ lúc mở điều chỉnh nên không bỏ được. Chốt bản điều chỉnh.',
    );
  }
  const { id, number, date } = corrected;
  database
    .prepare(
      `UPDATE paper_heading SET number = @number, date = @date
       WHERE movement_id = @movementId AND kind = @kind AND period = @period`,
    )
    .run({ ...key, number, date });
  database.prepare('DELETE FROM paper_reopening WHERE issued_id = ?').run(id);
  return null;
}

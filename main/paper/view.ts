import type { Database } from 'better-sqlite3';
import type { Ledger } from '../../shared/ledger.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { citeHead } from '../../shared/paper/cite.ts';
import { withCorrection } from '../../shared/paper/correction.ts';
import { doubtsOf } from '../../shared/paper/doubts.ts';
import { applyEdits, type EditedDocument } from '../../shared/paper/edits.ts';
import { changedFacts, factsOf } from '../../shared/paper/facts.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import type { IssuedPaper, PaperHead, PaperKey, PaperView } from '../../shared/paper/paper.ts';
import { adviseNumber } from '../../shared/paper/register.ts';
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
  const plain = buildPaper(ledger, key, head);
  const [newest] = listIssued(database, key);
  // Only reports tell what changed; another document that is issued anew takes the place of the old one.
  const isCorrection = newest !== undefined && newest.reopenedFor !== '' && isReport(key);
  const drafted = isCorrection
    ? withCorrection(plain, {
        version: newest.version + 1,
        reason: newest.reopenedFor,
        corrected: citeHead(ledger, key.kind, newest),
        changes: changedFacts(
          readIssuedFacts(database, newest.id),
          factsOf(ledger, key, applyEdits(plain, edits).document),
        ),
      })
    : plain;
  return { ...applyEdits(drafted, edits), ledger, head };
}

/** All that the window shows of a document: the draft in work, or the one that went out and stands. */
export function readPaper(database: Database, key: PaperKey): PaperView {
  const draft = draftPaper(database, key);
  const issued = listIssued(database, key);
  const [newest] = issued;
  const isIssued = newest !== undefined && newest.reopenedFor === '';
  const { ledger, head } = draft;
  const year = (head.date ?? (key.period || ledger.movement.endDate)).slice(0, 4);
  const advice = adviseNumber({ ...key, ...head, year }, listNumbered(database));
  advice.remarks.push(...remarkOnCorrection(key, head, issued));
  return {
    key,
    document: isIssued ? readIssuedDocument(database, newest.id) : draft.document,
    head,
    signers: ledger.agency.signers,
    texts: isIssued ? [] : draft.texts,
    lost: isIssued ? [] : draft.lost,
    advice,
    issued,
    isIssued,
    doubts: isIssued ? [] : doubtsOf(ledger, key, head, draft, advice),
  };
}

function isReport({ kind }: PaperKey): boolean {
  return PAPERS[kind].typeName === PAPERS.month.typeName;
}

/** A report that corrects another goes out under a number of its own. */
function remarkOnCorrection(
  key: PaperKey,
  { number }: PaperHead,
  issued: readonly IssuedPaper[],
): string[] {
  const isReused =
    isReport(key) && issued.some((each) => number !== null && each.number === number);
  return isReused ? ['Đây là số của bản đã chốt: báo cáo điều chỉnh lấy số mới.'] : [];
}

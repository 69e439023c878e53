import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { buildWorkbook } from '../../shared/annual/build.ts';
import type { CheckedInput } from '../../shared/api.ts';
import { checkDossier } from '../../shared/dossier/check.ts';
import {
  type Dossier,
  type DossierPaper,
  type DossierView,
  dossierKinds,
  knownNames,
} from '../../shared/dossier/dossier.ts';
import type { Finding } from '../../shared/dossier/telling.ts';
import type { Ledger } from '../../shared/ledger.ts';
import type { Day } from '../../shared/month.ts';
import { twoDigits } from '../../shared/number.ts';
import { meritPapers } from '../../shared/paper/award/merit.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import type { PaperKind } from '../../shared/paper/kinds.ts';
import { paperFileName, standingOf } from '../../shared/paper/paper.ts';
import { slug } from '../../shared/text.ts';
import type { Context } from '../context.ts';
import { readLedger } from '../ledger.ts';
import { isIssued, listIssued, readIssuedDocument } from '../paper/issued.ts';
import { draftPaper } from '../paper/view.ts';
import { faultsOfProofs, type Proof, proofsOf } from './evidence.ts';

/** A set as it would leave now: each paper as it went out or, in work, as it is worded; the workbook; the proofs. */
export type FinishedSet = {
  ledger: Ledger;
  dossier: Dossier;
  /** By kind the id under which a paper went out; null for one in work. */
  issued: Map<PaperKind, number | null>;
  proofs: Proof[];
  findings: Finding[];
};

/** Reads a set and holds it against itself, what is recorded, and the hashes of its proofs. */
export async function readFinished(
  context: Pick<Context, 'database' | 'clock' | 'evidenceFolder'>,
  movementId: number,
): Promise<FinishedSet> {
  const { database, clock } = context;
  const { ledger, issued, ...dossiers } = await drawnUp(database, movementId, clock.today());
  await turn();
  const proofs = proofsOf(database, ledger);
  const contradictions = checkDossier(dossiers.finished, {
    dossier: dossiers.recorded,
    names: knownNames(ledger),
    agencyName: ledger.agency.name,
  });
  const findings = [...contradictions, ...(await faultsOfProofs(context, proofs))];
  return { ledger, dossier: dossiers.finished, issued, proofs, findings };
}

type DrawnUp = { finished: Dossier; recorded: Dossier; issued: FinishedSet['issued'] };

/** All of it of one state of the records: paper by paper, so that the window is answered in between, and anew where something was saved meanwhile. */
async function drawnUp(
  database: Database,
  movementId: number,
  today: Day,
): Promise<DrawnUp & { ledger: Ledger }> {
  for (let round = 1; ; round += 1) {
    const ledger = readLedger(database, movementId);
    // Where something is saved all the time, in one go.
    const pause = round < PATIENT_ROUNDS ? () => turn() : () => Promise.resolve();
    const drawn = await drawnUpOf(database, { ledger, today, pause });
    if (readLedger(database, movementId) === ledger) return { ledger, ...drawn };
  }
}

const PATIENT_ROUNDS = 3;

type Drawing = { ledger: Ledger; today: Day; pause: () => Promise<void> };

async function drawnUpOf(database: Database, { ledger, today, pause }: Drawing): Promise<DrawnUp> {
  const issued: FinishedSet['issued'] = new Map();
  const workbook = buildWorkbook(ledger, today);
  const finished: Dossier = { papers: [], workbook };
  const recorded: Dossier = { papers: [], workbook };
  const keyOf = (kind: PaperKind) => ({ movementId: ledger.movement.id, kind, period: '' });
  for (const kind of dossierKinds(ledger, (each) => isIssued(database, keyOf(each)))) {
    await pause();
    const key = keyOf(kind);
    const draft = draftPaper(database, key);
    const standing = standingOf(listIssued(database, key));
    issued.set(kind, standing?.id ?? null);
    const document = standing ? readIssuedDocument(database, standing.id) : draft.document;
    finished.papers.push({ kind, document });
    await pause();
    recorded.papers.push({ kind, document: buildPaper(ledger, key, draft.head) });
  }
  return { finished, recorded, issued };
}

export const MANIFEST = 'danh-muc-tep.sha256';
const PAPER_FOLDER = 'van-ban';

/** A paper of a set as a file, by its way without ending; `isPart` is what leaves of it for one person or department alone. */
export type PaperFile = DossierPaper & { stem: string; isPart: boolean };

/** The files of a paper: itself, and of the reports on merits one for each whom they are of. */
export function filesOfPaper({ kind, document }: DossierPaper): PaperFile[] {
  const stem = `${PAPER_FOLDER}/${paperFileName({ kind, period: '' })}`;
  const parts = kind === 'merit' ? meritPapers(document) : [];
  return [
    { kind, document, stem, isPart: false },
    ...parts.map((part, index) => {
      const name = `${twoDigits(index + 1)}-${slug(part.subject[0] ?? '')}`;
      return { kind, document: part, stem: `${stem}/${name}`, isPart: true };
    }),
  ];
}

export function workbookTarget({ movement }: Ledger): string {
  return `ho-so-khen-thuong-${movement.year}.xlsx`;
}

/** What stands in the way of a set, and what it will hold. */
export async function readDossier(
  context: Context,
  { movementId }: CheckedInput<'dossier.read'>,
): Promise<DossierView> {
  const { ledger, dossier, issued, proofs, findings } = await readFinished(context, movementId);
  return {
    findings,
    files: [
      ...dossier.papers
        .flatMap(filesOfPaper)
        .flatMap(({ stem }) => [`${stem}.pdf`, `${stem}.docx`]),
      workbookTarget(ledger),
      ...proofs.map(({ target }) => target),
      MANIFEST,
    ],
    drafts: [...issued].flatMap(([kind, id]) => (id === null ? [kind] : [])),
  };
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printOptions } from '../../main/print-options.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { isTooLongToTag } from '../../shared/document/tagging.ts';
import type { PaperKey } from '../../shared/paper/paper.ts';
import { bigLedger } from '../fixtures/big-ledger.ts';
import { readPdf } from '../helpers/pdf.ts';
import { openStage } from '../renderer/official-sheet/stage.ts';
import { type BenchApp, openBenchApp } from './app.ts';
import { fillLedger } from './fill-ledger.ts';
import { openFinished, printFinished, readFinished } from './finished-page.ts';
import { measurePreview, openPreview } from './preview-paint.ts';
import { atMostShare, type BenchRow, percentile } from './row.ts';

const PAGES = 60;
const WARM_UP = 2;
const ROUNDS = 11;

type Round = Record<'ours' | 'reference' | 'first' | 'whole', number>;

/** The final review of 200 departments: its PDF beside Chromium's own work on the same page, and its preview. */
export async function benchPaper(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paper-bench-'));
  const path = join(folder, 'tong-ket.pdf');
  const answers = Array.from({ length: 1 + WARM_UP + ROUNDS }, () => path);
  const app = await openBenchApp({ today: '2026-12-20', answers }, []);
  const movementId = await fillLedger(app.calls, bigLedger());
  await app.page.reload();
  const paper: PaperKey = { movementId, kind: 'final', period: '' };
  const { document } = await app.calls('paper.read', paper);
  const print = () => app.calls('paper.savePdf', { ...paper, issuedId: null });
  const { rounds, pages } = await runRounds(app, document, { print, path });
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  const median = (measure: keyof Round) =>
    percentile(
      rounds.slice(WARM_UP).map((round) => round[measure]),
      0.5,
    );
  return [
    atMostShare(
      `paper: ${pages} pages of 200 departments to PDF, over Chromium for the finished page`,
      median('ours'),
      median('reference'),
      { unit: 'ms', share: 1.2 },
    ),
    atMostShare(
      `paper: the first of ${pages} pages painted, over all of them laid out`,
      median('first'),
      median('whole'),
      { unit: 'ms', share: 0.5 },
    ),
  ];
}

type Printing = { print: () => Promise<unknown>; path: string };

/** All measures in turn, so that what else the machine does falls on each alike. */
async function runRounds(app: BenchApp, document: OfficialDocument, { print, path }: Printing) {
  const finished = await openFinished(app, await readFinished(app, print));
  const options = printOptions({ tagged: !isTooLongToTag(document) });
  const stage = await openStage();
  const preview = await openPreview(stage, document);
  const pages = await countPages(readFileSync(path));
  if (pages < PAGES) throw new Error(`The document has ${pages} pages instead of ${PAGES}.`);
  const rounds: Round[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const ours = await timePrint(app, print);
    const reference = await printFinished(finished, options);
    const { first, whole, pages: shown } = await measurePreview(preview);
    if (round === 0 && (await countPages(reference.bytes)) !== pages)
      throw new Error('The reference is another document.');
    if (shown !== pages) throw new Error(`The desk has ${shown} pages, the PDF ${pages}.`);
    rounds.push({ ours, reference: reference.ms, first, whole });
  }
  await stage.close();
  return { rounds, pages };
}

/** From the print window to its bytes: it is closed as soon as they are there. */
async function timePrint(app: BenchApp, print: () => Promise<unknown>): Promise<number> {
  const opened = app.page.context().waitForEvent('page');
  const printed = print();
  const window = await Promise.race([opened, printed.then(() => opened)]);
  const start = performance.now();
  const closed = window.waitForEvent('close', { timeout: 0 }).then(() => performance.now());
  await printed;
  return (await closed) - start;
}

async function countPages(pdf: Uint8Array): Promise<number> {
  return (await readPdf(pdf)).pages.length;
}

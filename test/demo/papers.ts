import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../../main/sample/fill.ts';
import { addDays, type Month } from '../../shared/month.ts';
import { PAPER_KINDS, PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import type { OpenedApp } from '../helpers/app.ts';
import { callsOf } from './fill.ts';

/** Numbers of the year's closing documents, after those of the months, with their days after the council's sitting. */
const NUMBERS: Partial<Record<PaperKind, { number: number; daysAfter: number }>> = {
  final: { number: 131, daysAfter: 15 },
  tally: { number: 6, daysAfter: 0 },
  minutes: { number: 7, daysAfter: 0 },
  decision: { number: 45, daysAfter: 15 },
  submission: { number: 12, daysAfter: 15 },
  letter: { number: 214, daysAfter: 16 },
};

/** Gives the documents of the whole movement their numbers and dates. */
export async function fillPaperHeadings(call: Call, movementId: number): Promise<void> {
  const { heldOn } = await call('council.read', { movementId });
  if (heldOn === null) throw new Error('The council has not sat.');
  for (const kind of PAPER_KINDS) {
    const stamp = NUMBERS[kind];
    if (!stamp) continue;
    await call('paper.saveHeading', {
      movementId,
      kind,
      period: '',
      number: stamp.number,
      date: addDays(heldOn, stamp.daysAfter),
      signerId: null,
    });
  }
}

/** Writes every kind of document through the app's own calls, as PDF and for Word. */
export async function writePapers(
  app: OpenedApp,
  movementId: number,
  month: Month,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const call = callsOf(app);
  for (const kind of PAPER_KINDS) {
    const { span, file } = PAPERS[kind];
    const paper = { movementId, kind, period: span === 'whole' ? '' : month, issuedId: null };
    app.answerNext(join(folder, `${file}.pdf`), join(folder, `${file}.docx`));
    await call('paper.savePdf', paper);
    await call('paper.saveWord', paper);
  }
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chartsOf } from '../../shared/document/chart.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import { headingOf } from '../../shared/paper/cite.ts';
import { PAPER_KINDS, PAPERS, type PaperKind } from '../../shared/paper/kinds.ts';
import { crowdedLedger, HOSTILE, hostileLedger } from '../fixtures/hostile-ledger.ts';
import { readDocx, textOfDocx, writeDocument } from '../helpers/docx.ts';
import { type Pdf, readPdf, textOf } from '../helpers/pdf.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { canValidate, validate } from '../helpers/xlsx.ts';
import { inkOf, letters, readable, textOfModel } from './official-sheet/expected-text.ts';
import { openStage, type Stage } from './official-sheet/stage.ts';

const LEDGERS: Record<string, Ledger> = {
  // A header of a table is never longer than the twenty letters of a short name.
  'hostile text and names of 5,000 characters in every field': hostileLedger(
    [...HOSTILE, 'Đ'.repeat(5_000)],
    /^shortName$/,
  ),
  '300 people in one list': crowdedLedger(300),
};

/** What is laid out by NĐ 30/2020: all but texts for printed forms. */
const DECREE_KINDS = PAPER_KINDS.filter((kind) => PAPERS[kind].page === 'decree');

const folder = temporaryFolder();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

function paperOf(kind: PaperKind, ledger: Ledger): OfficialDocument {
  const period = PAPERS[kind].span === 'whole' ? '' : '2026-10';
  return buildPaper(ledger, { kind, period }, headingOf(ledger, kind, period));
}

async function picturesOf(document: OfficialDocument): Promise<Uint8Array[]> {
  return chartsOf(document).length === 0 ? [] : stage.paintCharts(document);
}

/** Nothing crosses the decree's margins. */
function expectInside({ pages }: Pdf): void {
  const outside = pages.flatMap(({ number, pieces, width, height }) =>
    pieces
      .filter(
        ({ text, left, right, baseline }) =>
          text.trim() !== '' &&
          (left < 30 || right > Math.round(width) - 15 || baseline > Math.round(height) - 20),
      )
      .map(({ text, left, right, baseline }) => ({ number, text, left, right, baseline })),
  );
  expect(outside).toEqual([]);
}

/** Documents that name everybody who is proposed. */
const NAMING: readonly PaperKind[] = ['list', 'submission', 'minutes', 'ballot', 'tally'];

/** Three hundred people are all named, in their order. */
function expectEverybody({ proposals }: Ledger, printed: string): void {
  if (proposals.length < 300) return;
  const found = [...inkOf(printed).matchAll(/NguyễnVăn(1\d{3})/g)].map(([, number]) =>
    Number(number),
  );
  expect(new Set(found).size).toBe(proposals.length);
  const first = found.slice(0, proposals.length);
  expect(first).toEqual(first.toSorted((a, b) => a - b));
}

describe.each(Object.entries(LEDGERS))('%s', (_, ledger) => {
  test.each(DECREE_KINDS)('neither breaks nor injects anything in %s', async (kind) => {
    const document = paperOf(kind, ledger);
    const pdf = await readPdf(await stage.print(document));
    expectInside(pdf);
    // Headers repeat over pages and charts letter their figures: at least what the model says is there.
    const [printed, said] = [letters(textOf(pdf.pages)), letters(textOfModel(document))];
    expect(printed.length).toBeGreaterThanOrEqual(said.length);
    expect(readable(pdf.title)).toBe(readable(document.title.trim()));

    if (NAMING.includes(kind)) expectEverybody(ledger, textOf(pdf.pages));

    const path = join(folder, `${kind}.docx`);
    await writeDocument(document, await picturesOf(document), path);
    const word = textOfDocx(await readDocx(path));
    expect(readable(word)).toBe(readable(textOfModel(document)));
    if (canValidate) expect(await validate(path)).toEqual([]);
  });
});

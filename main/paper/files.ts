import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckedInput, SavedFile } from '../../shared/api.ts';
import { chartsOf } from '../../shared/document/chart.ts';
import type { OfficialDocument } from '../../shared/document/official-document.ts';
import { cellsOf, isTooLongToTag } from '../../shared/document/tagging.ts';
import { paperFileName, standingOf } from '../../shared/paper/paper.ts';
import type { Context } from '../context.ts';
import { freePath } from '../free-path.ts';
import { replaceFile } from '../replace-file.ts';
import { listIssued, readIssuedDocument, readIssuedFile } from './issued.ts';
import { noteOut } from './out.ts';
import { copiesOf, draftPaper } from './view.ts';

type Asked = CheckedInput<'paper.savePdf'>;
type Format = 'pdf' | 'docx';

/** A document as PDF: text documents are tagged, long tables are not, which would make the file eight times as large. */
export function printDocument(
  { desktop, printJobs }: Pick<Context, 'desktop' | 'printJobs'>,
  document: OfficialDocument,
  copies = 1,
): Promise<Uint8Array> {
  const print = (route: string) => desktop.printToPdf(route, { tagged: !isTooLongToTag(document) });
  return printJobs.during(document, print, copies);
}

/** More take longer to write than a process takes to begin. */
const CELLS_IN_A_MOMENT = 500;
const WORD_LIMITS = { megabytes: 1024, seconds: 120 };

/** A document as .docx, its charts as pictures; a long one is written by a process of its own, which takes a moment to begin. */
export async function encodeDocument(
  { desktop, printJobs }: Pick<Context, 'desktop' | 'printJobs'>,
  document: OfficialDocument,
): Promise<Uint8Array> {
  const pictures =
    chartsOf(document).length === 0
      ? []
      : await printJobs.during(document, (route) => desktop.paintCharts(route));
  if (cellsOf(document) > CELLS_IN_A_MOMENT) {
    const written = await desktop
      .runApart('word-writer', { document, pictures }, WORD_LIMITS)
      .catch(() => null);
    // Where no process can be had, the window waits for it.
    if (written) return written as Uint8Array;
  }
  // Loaded here: Word's writer is a megabyte that no start of the app should read.
  const { encode } = await import('../document/encode.ts');
  return encode(document, pictures);
}

export const savePaperPdf = (context: Context, asked: Asked) => save(context, asked, 'pdf');
export const savePaperWord = (context: Context, asked: Asked) => save(context, asked, 'docx');

/** Asks where to put the document and writes it there. */
async function save(context: Context, asked: Asked, format: Format): Promise<SavedFile> {
  const name = nameOf(context, asked, format);
  const path = await context.desktop.askWhereToSave({ name, kind: format });
  if (path === null) return null;
  // Made after the dialog: it may have stood open while figures came in.
  const { bytes, issuedId } = await fileOf(context, asked, format);
  await replaceFile(path, (temporaryPath) => writeFile(temporaryPath, bytes));
  // Only now: a file that could not be written has not left the house.
  if (issuedId !== null) noteOut(context, issuedId, 'saved');
  return context.savedFiles.remember(path);
}

/** Opens the PDF in the system's own viewer, which prints it: one file for paper and archive. */
export async function printPaper(context: Context, asked: Asked): Promise<null> {
  const { bytes, issuedId } = await toPrint(context, asked);
  await openPrint(context, nameOf(context, asked, 'pdf'), bytes);
  if (issuedId !== null) noteOut(context, issuedId, 'printed');
  return null;
}

/** The file itself; of what each member gets one, its pages as often, laid out from the very document of the file. */
async function toPrint(context: Context, asked: Asked): Promise<PaperFile> {
  const { issuedId, ...key } = asked;
  const { ledger, document } = draftPaper(context.database, key);
  const copies = copiesOf(ledger, key);
  if (copies === 1) return fileOf(context, asked, 'pdf');
  const standing = issuedId ?? standingIssue(context, key);
  const paper = standing === null ? document : readIssuedDocument(context.database, standing);
  return { bytes: await printDocument(context, paper, copies), issuedId: standing };
}

/** Opens a PDF under that name in the system's own viewer. */
export async function openPrint(
  context: Pick<Context, 'dataFolder' | 'desktop'>,
  name: string,
  bytes: Uint8Array,
): Promise<null> {
  const folder = join(context.dataFolder, 'ban-in');
  await mkdir(folder, { recursive: true });
  await clear(folder);
  // A viewer may still hold the last print under this name.
  const path = await freePath(folder, name);
  await replaceFile(path, (temporaryPath) => writeFile(temporaryPath, bytes));
  await context.desktop.openFile(path);
  return null;
}

/** Prints are made anew each time; those a viewer holds open go another time. */
async function clear(folder: string): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(names.map((name) => rm(join(folder, name)).catch(() => undefined)));
}

type PaperFile = { bytes: Uint8Array /** Null for a draft. */; issuedId: number | null };

/** What went out is handed out to the byte; what is in work is made from how it stands. */
async function fileOf(
  context: Context,
  { issuedId, ...key }: Asked,
  format: Format,
): Promise<PaperFile> {
  const { database } = context;
  const standing = issuedId ?? standingIssue(context, key);
  if (standing !== null) {
    return { bytes: readIssuedFile(database, standing, format), issuedId: standing };
  }
  const { document } = draftPaper(database, key);
  const make = format === 'pdf' ? printDocument : encodeDocument;
  return { bytes: await make(context, document), issuedId: null };
}

function standingIssue({ database }: Context, key: Omit<Asked, 'issuedId'>): number | null {
  return standingOf(listIssued(database, key))?.id ?? null;
}

function nameOf({ database }: Context, { issuedId, ...key }: Asked, format: Format): string {
  const issued = listIssued(database, key);
  const version = issued.find(({ id }) => id === issuedId)?.version ?? nextVersion(issued);
  const suffix = version === 0 ? '' : `-dieu-chinh-${version}`;
  return `${paperFileName(key)}${suffix}.${format}`;
}

function nextVersion([newest]: ReturnType<typeof listIssued>): number {
  if (!newest) return 0;
  return standingOf([newest])?.version ?? newest.version + 1;
}

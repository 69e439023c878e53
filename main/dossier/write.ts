import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckedInput, WrittenDossier } from '../../shared/api.ts';
import { Failure } from '../../shared/failure.ts';
import type { Context } from '../context.ts';
import type { Step } from '../copy/work.ts';
import { openZipWriter } from '../copy/zip-writer.ts';
import { discard } from '../discard.ts';
import { encodeDocument, printDocument } from '../paper/files.ts';
import { readIssuedFile } from '../paper/issued.ts';
import { noteOut } from '../paper/out.ts';
import { placeFolder, replaceFile } from '../replace-file.ts';
import {
  type FinishedSet,
  filesOfPaper,
  MANIFEST,
  readFinished,
  workbookTarget,
} from './finished.ts';

/** A file of a set that is still to be made. */
type Part = { target: string; write: (path: string) => Promise<void> };

/**
 * Asks for a folder and writes the whole set there, in a folder of its own and as a zip beside it: both whole or neither.
 * Refused while anything in it contradicts. Null when she cancels or stops it; then nothing is left.
 */
export async function writeDossier(
  context: Context,
  { movementId }: CheckedInput<'dossier.write'>,
): Promise<WrittenDossier> {
  const first = await readFinished(context, movementId);
  refuseContradictions(first);
  const chosen = await context.desktop.askWhichFolder('pdf');
  if (chosen === null) return null;
  return context.work.run(partsOf(context, first).length + 2, (step) =>
    writeInto(context, movementId, chosen, step),
  );
}

async function writeInto(
  context: Context,
  movementId: number,
  chosen: string,
  step: Step,
): Promise<WrittenDossier> {
  // Read anew: the dialog may have stood open while something was changed.
  const finished = await readFinished(context, movementId);
  refuseContradictions(finished);
  const parts = partsOf(context, finished);
  const stem = await freeStem(chosen, `Ho so khen thuong ${finished.ledger.movement.year}`);
  const [folder, zip] = [join(chosen, stem), join(chosen, `${stem}.zip`)];
  await placeFolder(folder, (temporary) => fill(temporary, parts, step));
  try {
    await replaceFile(zip, (temporary) => pack(folder, stem, temporary, { parts, step }));
  } catch (error) {
    discard(folder);
    throw error;
  }
  for (const id of finished.issued.values()) if (id !== null) noteOut(context, id, 'saved');
  const { savedFiles } = context;
  const count = parts.length + 1;
  return { folder: savedFiles.remember(folder), zip: savedFiles.remember(zip), count };
}

function refuseContradictions({ findings: [first, ...more] }: FinishedSet): void {
  if (!first) return;
  const rest = more.length === 0 ? '' : ` Còn ${more.length} chỗ khác.`;
  throw new Failure('conflict', `Bộ hồ sơ còn chỗ chưa khớp nên chưa ghi. ${first.text}${rest}`);
}

function partsOf(context: Context, { ledger, dossier, issued, proofs }: FinishedSet): Part[] {
  const { database, evidenceFolder } = context;
  const papers = dossier.papers.flatMap(filesOfPaper).flatMap(({ kind, document, stem, isPart }) =>
    (['pdf', 'docx'] as const).map((format): Part => {
      const id = isPart ? null : (issued.get(kind) ?? null);
      const make = format === 'pdf' ? printDocument : encodeDocument;
      return {
        target: `${stem}.${format}`,
        // What went out is handed out to the byte.
        write: async (path) =>
          writeFile(
            path,
            id === null ? await make(context, document) : readIssuedFile(database, id, format),
          ),
      };
    }),
  );
  const workbook: Part = {
    target: workbookTarget(ledger),
    write: async (path) => {
      const { writeWorkbook } = await import('../workbook/file.ts');
      await writeWorkbook(dossier.workbook, path);
    },
  };
  const evidence = proofs.map(
    ({ target, storedAs, sha256, name }): Part => ({
      target,
      write: async (path) => {
        const bytes = await readFile(evidenceFolder.pathOf(storedAs));
        if (hashOf(bytes) !== sha256) {
          throw new Failure(
            'conflict',
            `Minh chứng “${name}” đã bị thay đổi nên chưa ghi bộ hồ sơ.`,
          );
        }
        await writeFile(path, bytes);
      },
    }),
  );
  return [...papers, workbook, ...evidence];
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Each file flushed before the next; last the manifest, in the form that `sha256sum -c` reads. */
async function fill(
  folder: string,
  parts: readonly Part[],
  { signal, advance }: Step,
): Promise<void> {
  const lines: string[] = [];
  for (const { target, write } of parts) {
    signal.throwIfAborted();
    const path = join(folder, target);
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, write);
    lines.push(`${hashOf(await readFile(path))}  ${target}\n`);
    advance(1);
  }
  await replaceFile(join(folder, MANIFEST), (path) => writeFile(path, lines.join('')));
  advance(1);
}

async function pack(
  folder: string,
  stem: string,
  path: string,
  { parts, step: { signal, advance } }: { parts: readonly Part[]; step: Step },
): Promise<void> {
  // Counted as one step, whatever its bytes.
  const zip = await openZipWriter(path, { signal, advance: () => undefined });
  try {
    for (const target of [...parts.map((part) => part.target), MANIFEST]) {
      await zip.add(`${stem}/${target}`, createReadStream(join(folder, target)));
    }
    await zip.finish();
  } finally {
    await zip.close();
  }
  advance(1);
}

/** A name that neither a folder nor a zip bears yet. */
async function freeStem(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? name : `${name} (${number})`;
    const taken = await Promise.all([
      isTaken(join(folder, stem)),
      isTaken(join(folder, `${stem}.zip`)),
    ]);
    if (!taken.includes(true)) return stem;
  }
}

function isTaken(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

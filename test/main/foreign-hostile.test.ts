import { readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as xlsx from '@e965/xlsx';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heapLimit } from '../../main/apart.ts';
import { type Asked, answer } from '../../main/foreign/answer.ts';
import { readForeignBook, readForeignText } from '../../main/foreign/gate.ts';
import { LARGEST_FILE } from '../../main/foreign/limits.ts';
import { Failure } from '../../shared/failure.ts';
import { forkApart } from '../electron-host/fork-apart.ts';
import { makeCompound, makeDoc } from '../helpers/foreign-doc.ts';
import { assemble, makePdf, pdfLines, stream } from '../helpers/foreign-pdf.ts';
import { foreignXlsx } from '../helpers/foreign-xlsx.ts';
import { runApartInTest, temporaryFolder } from '../helpers/program.ts';
import { makeZip } from '../helpers/zip.ts';

const folder = temporaryFolder();
afterAll(() => rm(folder, { recursive: true, force: true }));

const gate = { desktop: { runApart: runApartInTest } } as never;
const source = (bytes: Uint8Array) => ({ name: 'a', bytes: new Uint8Array(bytes) });

/** Read as a table and as a text: a sentence, or something that was read; nothing else, and this process beats on. */
async function survive(bytes: Uint8Array): Promise<string[]> {
  const before = process.memoryUsage().rss;
  let beats = 0;
  const started = performance.now();
  const heart = setInterval(() => {
    beats += 1;
  }, 20);
  const outcomes = await Promise.all(
    [readForeignBook(gate, source(bytes)), readForeignText(gate, source(bytes))].map((reading) =>
      reading.then(
        () => 'read',
        (error: unknown) => {
          if (!(error instanceof Failure)) throw error;
          expect(error.report.code).toBe('invalid');
          return error.message;
        },
      ),
    ),
  ).finally(() => clearInterval(heart));
  // A frozen process has no beat at all, however long the reading took.
  if (performance.now() - started > 2_000) expect(beats).toBeGreaterThan(5);
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  return outcomes;
}

const patched = (bytes: Buffer, change: (bytes: Buffer) => void): Buffer => {
  const copy = Buffer.from(bytes);
  change(copy);
  return copy;
};
/** Where the first table of sectors stands. */
const tableAt = (file: Buffer) => 512 * (file.readUInt32LE(76) + 1);

const doc = makeDoc([{ text: `KẾ HOẠCH\r${'Phong trào thi đua năm 2026.\r'.repeat(400)}` }]);
const xls = xlsx.write(
  xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['Họ và tên'], ['Lê An']]), 'A'),
  { bookType: 'biff8', type: 'buffer' },
) as Buffer;
const pdf = makePdf([pdfLines(Array.from({ length: 30 }, () => 'Phong trào thi đua năm 2026'))]);

describe('a sentence soon, memory bounded, nothing frozen', () => {
  const nothing = (byte: number) => Buffer.alloc(LARGEST_FILE, byte);
  const files: [string, () => Uint8Array][] = [
    ['10 MB of zeros', () => nothing(0)],
    ['10 MB of blanks', () => nothing(0x20)],
    ['10 MB of quotes', () => nothing(0x22)],
    ['10 MB of commas', () => nothing(0x2c)],
    ['10 MB of line ends', () => nothing(0x0a)],
    ['one letter and 10 MB of marks over it', () => Buffer.from(`a${'\u0301'.repeat(5_000_000)}`)],
    [
      '10 MB behind the first bytes of a PDF',
      () => patched(nothing(0x20), (b) => b.write('%PDF-1.7\n')),
    ],
    [
      '10 MB behind the first bytes of an old file',
      () => patched(nothing(0xff), (b) => b.write('d0cf11e0a1b11ae1', 'hex')),
    ],
    [
      'a zip of 300 MB in an .ods',
      () => makeZip([{ name: 'content.xml', bytes: Buffer.alloc(300_000_000, 0x20) }]),
    ],
    [
      'an .ods whose row repeats two thousand million times',
      () =>
        makeZip([
          {
            name: 'content.xml',
            bytes: Buffer.from(
              `<o:spreadsheet xmlns:o="o" xmlns:table="t" xmlns:office="f">${'<table:table><table:table-row table:number-rows-repeated="2000000000"><table:table-cell table:number-columns-repeated="2000000000" office:value-type="float" office:value="1"/></table:table-row></table:table>'.repeat(40)}</o:spreadsheet>`,
            ),
          },
        ]),
    ],
    [
      'blanks that repeat, in an .odt',
      () =>
        makeZip([
          {
            name: 'content.xml',
            bytes: Buffer.from(
              `<office:text xmlns:office="o" xmlns:text="t"><text:p>${'<text:s text:c="2000000000"/>'.repeat(20_000)}</text:p></office:text>`,
            ),
          },
        ]),
    ],
    [
      'billion laughs in an .ods',
      () =>
        makeZip([
          {
            name: 'content.xml',
            bytes: Buffer.from('<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
          },
        ]),
    ],
    [
      'a zip of 12,000 parts',
      () =>
        makeZip(
          Array.from({ length: 12_000 }, (_, at) => ({ name: `${at}`, bytes: Buffer.alloc(0) })),
        ),
    ],
    [
      'an .xlsx in an .xlsx in an .xlsx',
      () =>
        foreignXlsx({
          more: [
            {
              name: 'xl/a.xlsx',
              bytes: foreignXlsx({ more: [{ name: 'b.xlsx', bytes: foreignXlsx() }] }),
            },
          ],
        }),
    ],
    // Every sector is followed by the first one: a chain without an end.
    [
      'an old file whose chains bite their tails',
      () => patched(doc, (b) => b.fill(0, tableAt(b), tableAt(b) + 512)),
    ],
    [
      'an old file whose list of tables bites its tail',
      () =>
        patched(doc, (b) => {
          b.writeUInt32LE(1, 68);
          b.writeUInt32LE(1, 512 * 2 + 508);
        }),
    ],
    ['an old file of sectors of two bytes', () => patched(doc, (b) => b.writeUInt16LE(1, 30))],
    [
      'a .doc of four thousand million letters',
      () => makeCompoundDoc((b) => b.writeUInt32LE(0xffffffff, 0x4c)),
    ],
    [
      'a .doc whose pieces lie beyond its end',
      () => makeCompoundDoc((b) => b.writeUInt32LE(0x7ffffff0, 0x1a2)),
    ],
    [
      'a .doc with four thousand million pages of formatting',
      () => makeCompoundDoc((b) => b.writeUInt32LE(0xffffffff, 0xfe)),
    ],
    [
      'an .xls of records that lie about their length',
      () =>
        makeCompound({
          Workbook: Buffer.concat([
            Buffer.from('0908100000060500', 'hex'),
            Buffer.alloc(60_000, 0xff),
          ]),
        }),
    ],
    [
      'an .xls whose texts say to be a million',
      () =>
        makeCompound({
          Workbook: Buffer.concat([
            Buffer.from('09081000000605000000000000000000000000', 'hex'),
            Buffer.from('fc00080040420f0040420f00', 'hex'),
            Buffer.alloc(8_000),
          ]),
        }),
    ],
    [
      'a PDF whose pages are their own parent',
      () =>
        assemble([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>',
        ]),
    ],
    [
      'a PDF that names a thousand million pages',
      () =>
        assemble([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Count 1000000000 /Kids [] >>',
        ]),
    ],
    [
      'a PDF of objects without an end',
      () =>
        Buffer.from(
          `%PDF-1.7\n${Array.from({ length: 3_000 }, (_, at) => `${at + 1} 0 obj\n<< /A ${at + 2} 0 R /B [`).join('\n')}`,
        ),
    ],
    ['a PDF of brackets', () => Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(3_000_000)}`)],
    [
      'a PDF whose tables follow each other in a ring',
      () =>
        Buffer.from(
          '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF',
        ),
    ],
    [
      'a PDF whose page draws itself',
      () =>
        assemble([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
          '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >> /Contents 4 0 R >>',
          stream('/X Do'),
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>',
          ),
        ]),
    ],
    [
      'a PDF whose page prints for ever',
      () =>
        makePdf([
          Array.from({ length: 60_000 }, (_, at) => ({
            text: 'a'.repeat(50),
            left: at % 500,
            bottom: at % 800,
          })),
        ]),
    ],
  ];
  test.each(files)(
    '%s',
    async (_, make) => {
      for (const outcome of await survive(make())) {
        if (outcome !== 'read') expect(outcome).toMatch(/\p{Lu}.{20,}\.$/u);
      }
    },
    40_000,
  );

  function makeCompoundDoc(change: (body: Buffer) => void): Buffer {
    // The stream of the text begins in the file where its mark stands.
    return patched(doc, (file) => {
      const start = file.indexOf(Buffer.from([0xec, 0xa5, 0xc1, 0x00]));
      change(file.subarray(start));
    });
  }
});

describe('cut anywhere, spoiled anywhere: a sentence or a reading, from one process that lives', () => {
  const whole: Record<string, Uint8Array> = {};
  const { error: tell } = console;
  afterAll(() => {
    console.error = tell;
  });
  beforeAll(async () => {
    // The library tells of each record it does not know; in the app nobody listens.
    console.error = () => undefined;
    const paragraphs = Array.from(
      { length: 40 },
      (_, at) => new Paragraph(`Dòng ${at} của kế hoạch`),
    );
    const odt = makeZip([
      {
        name: 'content.xml',
        bytes: Buffer.from(
          '<office:text xmlns:office="o" xmlns:text="t"><text:p>Lê</text:p></office:text>',
        ),
      },
    ]);
    Object.assign(whole, {
      'docx document': await Packer.toBuffer(
        new Document({ sections: [{ children: paragraphs }] }),
      ),
      'doc document': doc,
      'odt document': odt,
      'pdf document': pdf,
      'txt document': Buffer.from('\uFEFFPhong trào thi đua', 'utf16le'),
      'xlsx workbook': foreignXlsx({ rows: '<row><c><v>1</v></c></row>' }),
      'xls workbook': xls,
      'csv workbook': Buffer.from('Họ và tên;Nữ\nLê An;"x\n'),
    });
  });

  test.each([
    'docx document',
    'doc document',
    'odt document',
    'pdf document',
    'txt document',
    'xlsx workbook',
    'xls workbook',
    'csv workbook',
  ])(
    '%s, at 200 cuts and 200 spoiled places',
    async (name) => {
      const bytes = Buffer.from(whole[name] ?? []);
      const read = name.endsWith('workbook') ? readForeignBook : readForeignText;
      const gateHere = { desktop: { runApart: readHere } } as never;
      let seed = 12_345;
      const random = (below: number) => {
        seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
        return seed % below;
      };
      for (let turn = 0; turn < 400; turn += 1) {
        const damaged =
          turn < 200
            ? bytes.subarray(0, Math.floor((bytes.length * turn) / 200))
            : patched(bytes, (copy) => {
                for (let times = 0; times <= turn % 7; times += 1)
                  copy[random(copy.length)] = random(256);
              });
        await read(gateHere, source(damaged)).catch((error: unknown) => {
          if (!(error instanceof Failure)) throw new Error(`${name} ${turn}`, { cause: error });
        });
      }
      expect(readdirSync(folder)).toEqual([]);
    },
    60_000,
  );
});

/** The reader itself, in this process: hundreds of damaged files need not start hundreds of processes. */
function readHere(_program: string, input: unknown): Promise<unknown> {
  return answer(input as Asked);
}

test('what lies outside the heap is bounded too: the process ends itself', async () => {
  const watch = join(import.meta.dirname, '../../main/foreign/watch-memory.ts');
  const path = join(folder, 'swells.ts');
  await writeFile(
    path,
    `import { endWhenOver } from ${JSON.stringify(pathToFileURL(watch).href)};
    process.parentPort.once('message', ({ data }) => {
      endWhenOver(data);
      const all = [];
      for (;;) all.push(Buffer.alloc(1_048_576, 1));
    });`,
  );
  const child = forkApart(path, { execArgv: [heapLimit({ megabytes: 64, seconds: 1 })] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.postMessage(200);
  await ended;
});

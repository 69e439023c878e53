import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, readEntry } from '../../main/foreign/archive.ts';
import { openText } from '../../main/foreign/open-text.ts';
import { Failure } from '../../shared/failure.ts';
import { readPlan } from '../../shared/plan/read-plan.ts';
import { runApartInTest } from '../helpers/program.ts';
import { makeZip } from '../helpers/zip.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-thi-dua-plan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Marks of tones stand behind their letters there. */
function windows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    const [base = '', ...marks] = letter.normalize('NFD');
    const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    const shape = marks.filter((mark) => !tones.includes(mark));
    return bytes.has(letter) ? [letter] : [[base, ...shape].join('').normalize('NFC'), ...tones];
  });
  return Buffer.from(letters.map((letter) => bytes.get(letter) ?? 0x3f));
}

async function put(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function readPlanFile(path: string): Promise<{ name: string; text: string }> {
  const desktop = { askWhichFile: async () => path, runApart: runApartInTest } as never;
  const read = await openText({ desktop });
  if (!read) throw new Error('nothing was chosen');
  return read;
}

async function refusal(path: string): Promise<string> {
  const error = await readPlanFile(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw error ?? new Error('expected a failure');
  expect(error.report.code).toBe('invalid');
  return error.report.message;
}

const samplePath = join(import.meta.dirname, '../../resources/ke-hoach-mau.txt');

describe('text files', () => {
  const text = 'KẾ HOẠCH\nPhát động phong trào thi đua';
  const littleEndian = Buffer.from(`\uFEFF${text}`, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', littleEndian],
    ['UTF-16, big end first', Buffer.from(littleEndian).swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['Windows-1258', windows1258(text)],
  ])('%s', async (name, bytes) => {
    const path = await put(`${name}.txt`, bytes);
    expect(await readPlanFile(path)).toEqual({ name: `${name}.txt`, text });
  });

  test.each([
    ['bytes that steer machines', Buffer.from([0x4b, 0x01, 0x02, 0x03, 0xff, 0xc0])],
    ['letters of no Vietnamese', Buffer.from([0xd6, 0xd0, 0xce, 0xc4, 0xb1, 0xed, 0xb8, 0xf1])],
    ['UTF-16 cut in the middle', littleEndian.subarray(0, 7)],
  ])('%s: says to save as UTF-8', async (name, bytes) => {
    expect(await refusal(await put(`${name}.txt`, bytes))).toContain('chọn UTF-8');
  });

  test.each([
    ['nothing in it', '', 'Tệp trống'],
    ['blanks alone', ' \n\t\n', 'không có chữ nào'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'Đây là ảnh',
    ],
    ['too long a text', 'a'.repeat(2_000_001), 'quá dài'],
    ['over 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 'lớn hơn 10 MB'],
  ])('%s', async (name, content, message) => {
    expect(await refusal(await put(`${name}.txt`, content))).toContain(message);
  });

  test('a file that is gone and a folder', async () => {
    expect(await refusal(join(folder, 'gone.txt'))).toContain('Không còn thấy tệp này');
    expect(await refusal(folder)).toContain('Đây là thư mục');
  });
});

describe('Word files', () => {
  test('automatic numbers, bullets, line breaks and the table of signatures come through to the draft', async () => {
    const path = await put('ke-hoach.docx', await Packer.toBuffer(numberedPlan()));
    const { name, text } = await readPlanFile(path);
    expect(name).toBe('ke-hoach.docx');
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'KẾ HOẠCH',
      'Phát động phong trào thi đua “Đi đúng làn đường” năm 2026',
      'I. Mục đích, yêu cầu',
      '1. Mục đích',
      '- Nêu gương.',
      '2. Yêu cầu',
      '- Thiết thực.',
      'II. Nội dung thi đua',
      '1. Làm tốt việc thứ nhất,',
      'cả khi bận.',
      '2. Chấp hành:',
      'a. Đội mũ bảo hiểm;',
      'b. Đi đúng làn.',
      '3. Giúp đỡ người bị nạn.',
      'III. Tổ chức thực hiện',
      '1. Thời gian: đến hết ngày 14/12/2026.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Nguyễn Hải Đăng',
    ]);
    const plan = readPlan(text);
    expect(plan.contents).toEqual([
      'Làm tốt việc thứ nhất, cả khi bận.',
      'Chấp hành:\na. Đội mũ bảo hiểm;\nb. Đi đúng làn.',
      'Giúp đỡ người bị nạn.',
    ]);
    expect(plan).toMatchObject({
      name: 'Đi đúng làn đường',
      year: 2026,
      endDate: '2026-12-14',
      recipients: ['Như trên', 'Lưu: VT'],
      signerPosition: 'GIÁM ĐỐC',
      signerName: 'Nguyễn Hải Đăng',
    });
  });

  test('numbers typed by hand under typed headings, one list counted by Word', async () => {
    const document = wordDocument([
      new Paragraph('KẾ HOẠCH phát động phong trào thi đua năm 2026'),
      new Paragraph('I. MỤC ĐÍCH'),
      listed(0, 'Nêu gương.'),
      listed(0, 'Thiết thực.'),
      new Paragraph('II. NỘI DUNG THI ĐUA'),
      listed(0, 'Việc thứ nhất.'),
      listed(0, 'Việc thứ hai.'),
      new Paragraph('III. TỔ CHỨC THỰC HIỆN'),
    ]);
    const { text } = await readPlanFile(await put('typed.docx', await Packer.toBuffer(document)));
    expect(readPlan(text).contents).toEqual(['Việc thứ nhất.', 'Việc thứ hai.']);
  });

  test('the sample plan in Word gives the same draft as its text', async () => {
    const sample = await readFile(samplePath, 'utf8');
    const document = wordDocument(sample.split('\n').map((line) => new Paragraph(line)));
    const { text } = await readPlanFile(await put('mau.docx', await Packer.toBuffer(document)));
    expect(readPlan(text)).toEqual(readPlan(sample));
  });

  test('a spoiled .doc, a spoiled PDF and an RTF are named, with what to do', async () => {
    const start = (bytes: number[]) => Buffer.from([...bytes, ...Buffer.alloc(600)]);
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    expect(await refusal(await put('cu.docx', start(ole)))).toMatch(/Word bị hỏng.*\.docx/);
    expect(await refusal(await put('quet.txt', '%PDF-1.7'))).toContain('PDF');
    expect(await refusal(await put('rtf.docx', '{\\rtf1}'))).toContain('RTF');
  });
});

describe('hostile Word files', () => {
  const types = { name: '[Content_Types].xml', bytes: Buffer.from('<Types/>') };

  test('broken, cut short, and a zip that is no Word file', async () => {
    const whole = await Packer.toBuffer(numberedPlan());
    const half = whole.subarray(0, whole.length / 2);
    const spoiled = Buffer.from(whole).fill(0x55, 60, 400);
    const zips: Record<string, Uint8Array> = {
      half,
      spoiled,
      'no word file': makeZip([{ name: 'a.txt', bytes: Buffer.from('a') }]),
      'no document': makeZip([types]),
    };
    for (const [name, bytes] of Object.entries(zips)) {
      expect(await refusal(await put(`${name}.docx`, bytes)), name).toContain('bị hỏng');
    }
  });

  test('a bomb that swells, one that is too large in all, and one of many entries', async () => {
    const swollen = { name: 'word/document.xml', bytes: Buffer.alloc(8 * 1024 * 1024) };
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      name: `word/${index}.xml`,
      bytes: Buffer.from('<a/>'),
    }));
    // Repeats of a noisy block deflate to less than a tenth, well under the ratio that gives a bomb away.
    const block = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251));
    const large = Buffer.alloc(17 * 1024 * 1024, block);
    const noisy = large.map((byte, index) => (index % 97 === 0 ? (index * 31) % 256 : byte));
    expect(deflateRawSync(noisy).length * 200).toBeGreaterThan(noisy.length);
    const zips: Record<string, Uint8Array> = {
      swollen: makeZip([types, swollen]),
      many: makeZip([types, ...many]),
      'much xml': makeZip([types, { name: 'word/document.xml', bytes: noisy }]),
    };
    for (const [name, bytes] of Object.entries(zips)) {
      expect(await refusal(await put(`${name}.docx`, bytes)), name).toContain(
        'cấu trúc nén bất thường',
      );
    }
  });

  test('an honest file with large pictures is read: only what is read is weighed', async () => {
    const whole = await Packer.toBuffer(wordDocument([new Paragraph('KẾ HOẠCH')]));
    const parts = await partsOf(whole);
    const white = Buffer.alloc(20 * 1024 * 1024);
    const pictures = [1, 2, 3, 4].map((at) => ({ name: `word/media/${at}.bmp`, bytes: white }));
    const { text } = await readPlanFile(
      await put('pictures.docx', makeZip([...parts, ...pictures])),
    );
    expect(text).toBe('KẾ HOẠCH');
  });

  test('names of parts with backslashes, in lower case or after a slash, as other programs write them', async () => {
    const whole = await Packer.toBuffer(numberedPlan());
    const { text } = await readPlanFile(await put('whole.docx', whole));
    const parts = await partsOf(whole);
    const spellings: Record<string, (name: string) => string> = {
      backslash: (name) => name.replaceAll('/', '\\'),
      lower: (name) => name.toLowerCase(),
      slash: (name) => `/${name}`,
    };
    for (const [spelling, spell] of Object.entries(spellings)) {
      const zip = makeZip(parts.map(({ name, bytes }) => ({ name: spell(name), bytes })));
      expect((await readPlanFile(await put(`${spelling}.docx`, zip))).text, spelling).toBe(text);
    }
  });

  test('a directory that lies about sizes is found out', async () => {
    const lying = { name: 'word/document.xml', bytes: Buffer.alloc(900_000, 'a'), declared: 100 };
    expect(await refusal(await put('lying.docx', makeZip([types, lying])))).toContain('bị hỏng');
  });

  test('an entry under a password', async () => {
    const locked = { name: 'word/document.xml', bytes: Buffer.from('<a/>'), isEncrypted: true };
    expect(await refusal(await put('locked.docx', makeZip([types, locked])))).toContain('mật khẩu');
  });
});

/** The parts of a .docx, unpacked. */
async function partsOf(bytes: Buffer): Promise<{ name: string; bytes: Buffer }[]> {
  const archive = await openArchive(bytes, 'document');
  const parts: { name: string; bytes: Buffer }[] = [];
  for (const entry of archive.entries.values()) {
    if (String(entry.fileName).endsWith('/')) continue;
    parts.push({ name: String(entry.fileName), bytes: await readEntry(archive, entry) });
  }
  return parts;
}

function numberedPlan(): Document {
  const part = (text: string) => listed(0, text, 'parts');
  return wordDocument([
    new Paragraph({ text: 'KẾ HOẠCH', alignment: AlignmentType.CENTER }),
    new Paragraph('Phát động phong trào thi đua “Đi đúng làn đường” năm 2026'),
    part('Mục đích, yêu cầu'),
    listed(1, 'Mục đích', 'parts'),
    new Paragraph({ text: 'Nêu gương.', bullet: { level: 0 } }),
    listed(1, 'Yêu cầu', 'parts'),
    new Paragraph({ text: 'Thiết thực.', bullet: { level: 0 } }),
    part('Nội dung thi đua'),
    new Paragraph({
      numbering: { reference: 'parts', level: 1 },
      children: [
        new TextRun('Làm tốt việc thứ nhất,'),
        new TextRun({ text: 'cả khi bận.', break: 1 }),
      ],
    }),
    listed(1, 'Chấp hành:', 'parts'),
    listed(2, 'Đội mũ bảo hiểm;', 'parts'),
    listed(2, 'Đi đúng làn.', 'parts'),
    listed(1, 'Giúp đỡ người bị nạn.', 'parts'),
    part('Tổ chức thực hiện'),
    listed(1, 'Thời gian: đến hết ngày 14/12/2026.', 'parts'),
    signatures(),
  ]);
}

function listed(level: number, text: string, reference = 'items'): Paragraph {
  return new Paragraph({ text, numbering: { reference, level } });
}

function signatures(): Table {
  const cell = (lines: string[]) =>
    new TableCell({ children: lines.map((line) => new Paragraph(line)) });
  const row = [
    cell(['Nơi nhận:', '- Như trên;', '- Lưu: VT.']),
    cell(['GIÁM ĐỐC', '', 'Nguyễn Hải Đăng']),
  ];
  return new Table({ rows: [new TableRow({ children: row })] });
}

function wordDocument(children: (Paragraph | Table)[]): Document {
  const { UPPER_ROMAN, DECIMAL, LOWER_LETTER } = LevelFormat;
  const levels = (formats: (typeof LevelFormat)[keyof typeof LevelFormat][]) =>
    formats.map((format, level) => ({ level, format, text: `%${level + 1}.` }));
  return new Document({
    numbering: {
      config: [
        { reference: 'parts', levels: levels([UPPER_ROMAN, DECIMAL, LOWER_LETTER]) },
        { reference: 'items', levels: levels([DECIMAL, LOWER_LETTER]) },
      ],
    },
    sections: [{ children }],
  });
}

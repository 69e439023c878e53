import * as nodeDisk from 'node:fs/promises';
import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClock } from '../../main/clock.ts';
import type { Context } from '../../main/context.ts';
import { openDatabase } from '../../main/database/open.ts';
import { openEvidenceFolder } from '../../main/evidence/folder.ts';
import { dropEvidence } from '../../main/evidence/intake.ts';
import { evidenceName, MAX_EVIDENCE_BYTES, storedName } from '../../shared/evidence/evidence.ts';
import { makeCompound, makeDoc } from '../helpers/foreign-doc.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';
import { makeZip } from '../helpers/zip.ts';

let folder: string;
let app: TestProgram;
let office: Office;
let caseId: number;

const pdf = (text = 'nội dung') => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
const zipOf = (...names: string[]) =>
  makeZip(['[Content_Types].xml', ...names].map((name) => ({ name, bytes: Buffer.from('<a/>') })));
/** A Word file whose one odd part is of a type. */
const packageOf = (type: string) =>
  makeZip([
    {
      name: '[Content_Types].xml',
      bytes: Buffer.from(`<Types><Override PartName="/word/a.bin" ContentType="${type}"/></Types>`),
    },
    ...['word/document.xml', 'word/a.bin'].map((name) => ({ name, bytes: Buffer.from('x') })),
  ]);
/** A Word file that takes its template from elsewhere as it is opened, and has a link that waits for a click. */
const withTemplate = (target: string) =>
  makeZip(
    Object.entries({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': '<w:document/>',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Type="a/hyperlink" Target="http://b" TargetMode="External"/></Relationships>',
      'word/_rels/settings.xml.rels': `<Relationships><Relationship Type="a/attachedTemplate" Target="${target}" TargetMode="External"/></Relationships>`,
    }).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  );
const kept = () => join(folder, 'minh-chung');
const filesIn = async (path: string) =>
  (await readdir(path, { withFileTypes: true }).catch(() => []))
    // The mark of a download, which only some disks show as a file.
    .filter((entry) => entry.isFile() && !entry.name.includes(':'))
    .map(({ name }) => name)
    .sort();
const drop = (name: string, bytes: Uint8Array, id = caseId) =>
  app.call('evidence.drop', { caseId: id, name, bytes: new Uint8Array(bytes) });
const evidence = () => app.call('evidence.list', { caseId });
const check = (thorough: boolean) =>
  app.call('evidence.check', { movementId: office.movementId, thorough });
const reopen = async () => {
  app.close();
  app = await openTestProgram({ folder });
};

beforeEach(async () => {
  folder = temporaryFolder();
  app = await openTestProgram({ folder });
  office = await fillOffice(app);
  caseId = await addCase();
});
afterEach(async () => {
  app.close();
  await rm(folder, { recursive: true, force: true });
});

async function addCase() {
  const { id } = await app.call('case.save', {
    id: null,
    movementId: office.movementId,
    departmentId: office.departmentIds[0] ?? 0,
    month: '2026-03',
    kind: 'praise',
    personId: office.personIds[0] ?? null,
    date: '2026-03-05',
    deed: 'Cứu người bị nạn',
    basis: '',
    handling: '',
  });
  return id;
}

describe('a file is taken in', () => {
  test('whole, under a safe name of its own, with hash and size', async () => {
    expect(await drop('Giấy khen của Công an.pdf', pdf())).toEqual({ added: 1, refused: [] });
    const [entry] = await evidence();
    expect(entry).toMatchObject({ name: 'Giấy khen của Công an.pdf', size: pdf().length });
    const [name = ''] = await filesIn(kept());
    expect(name).toMatch(/^giay-khen-cua-cong-an-[0-9a-f]{8}\.pdf$/);
    expect(await readFile(join(kept(), name))).toEqual(pdf());
    expect(await check(true)).toEqual([]);
  });

  test('many at once by the dialog, the wrong ones named with the reason', async () => {
    const [good, bad, gone] = ['a.pdf', 'b.png', 'c.pdf'].map((name) => join(folder, name));
    await writeFile(good ?? '', pdf());
    await writeFile(bad ?? '', 'không phải ảnh');
    app.answers.push(good ?? '', bad ?? '', gone ?? '');
    const sum = await app.call('evidence.choose', { caseId });
    expect(sum?.added).toBe(1);
    expect(sum?.refused.map(({ name }) => name)).toEqual(['b.png', 'c.pdf']);
    expect(await app.call('evidence.choose', { caseId })).toBe(null);
  });

  test('once: the same content again is refused', async () => {
    await drop('a.pdf', pdf());
    const { refused } = await drop('b.pdf', pdf());
    expect(refused[0]?.reason).toContain('a.pdf');
    expect(await filesIn(kept())).toHaveLength(1);
  });

  test('of every kind that is offered', async () => {
    const files: [string, Uint8Array][] = [
      ['a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1])],
      ['a.JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 2])],
      ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
      ['a.webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
      ['a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0')],
      ['a.docx', zipOf('word/document.xml')],
      ['a.xlsx', zipOf('xl/workbook.xml')],
      ['a.doc', makeDoc([{ text: 'Giấy khen' }])],
      ['a.xls', makeCompound({ Workbook: Buffer.alloc(5_000) })],
      ['a.eml', Buffer.from('From: a@b.vn\r\nSubject: Khen\r\n\r\nThân gửi')],
    ];
    for (const [name, bytes] of files) expect((await drop(name, bytes)).refused, name).toEqual([]);
  });
});

describe('a file is refused, and leaves nothing behind', () => {
  test.each([
    ['virus.exe', Buffer.from('MZ'), 'Chỉ nhận tệp'],
    ['anh.png', pdf(), 'không phải là tệp .png'],
    ['van-ban.pdf', Buffer.from('PK\x03\x04word/'), 'không phải là tệp .pdf'],
    ['bang.xlsx', zipOf('word/document.xml'), 'không phải là tệp .xlsx'],
    ['macro.docx', zipOf('word/document.xml', 'word/vbaProject.bin'), 'macro'],
    ['nen.zip', zipOf('a.txt'), 'Giải nén'],
    ['thu.eml', Buffer.from('MZ\0\0'), 'không phải là tệp .eml'],
    ['cu.doc', makeCompound({ Workbook: Buffer.alloc(5_000) }), 'không phải là tệp .doc'],
    ['hai-mat.pdf', Buffer.from('<html>%PDF-1.7'), 'không phải là tệp .pdf'],
    ['chay.pdf', Buffer.from('MZ\x90\0 %PDF-1.7'), 'không phải là tệp .pdf'],
    [
      'anh-va-nen.jpg',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), zipOf('a.txt')]),
      'giấu một tệp nén',
    ],
    [
      'anh-va-nen-co-duoi.png',
      Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        zipOf('a.txt'),
        Buffer.alloc(300),
      ]),
      'giấu một tệp nén',
    ],
    ['macro-ten-khac.docx', packageOf('application/vnd.ms-office.vbaProject'), 'macro'],
    [
      'macro-kieu-khac.docx',
      packageOf('application/vnd.ms-word.document.macroEnabled.main+xml'),
      'macro',
    ],
    ['mat-khau.docx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'mật khẩu'],
    ['rong.pdf', Buffer.alloc(0), 'rỗng'],
    ['khong-duoi', pdf(), 'Chỉ nhận tệp'],
  ])('%s', async (name, bytes, reason) => {
    const { added, refused } = await drop(name, bytes);
    expect(added).toBe(0);
    expect(refused[0]?.reason).toContain(reason);
    expect(await evidence()).toEqual([]);
    expect(await filesIn(kept())).toEqual([]);
  });

  test('one byte over 25 MB, by drop and by dialog; 25 MB to the byte is taken', async () => {
    const large = Buffer.alloc(MAX_EVIDENCE_BYTES + 1, '%PDF-');
    expect((await drop('lon.pdf', large)).refused[0]?.reason).toContain('25 MB');
    const path = join(folder, 'lon.pdf');
    await writeFile(path, large);
    app.answers.push(path);
    const sum = await app.call('evidence.choose', { caseId });
    expect(sum?.refused[0]?.reason).toContain('25 MB');
    expect((await drop('vua.pdf', large.subarray(0, MAX_EVIDENCE_BYTES))).added).toBe(1);
  });

  test('for a case that is not there', async () => {
    expect((await drop('a.pdf', pdf(), 999)).refused[0]?.reason).toContain('Không còn trường hợp');
    expect(await filesIn(kept())).toEqual([]);
  });

  test('when the disk is full: the sentence says so and no half file stays', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const store = openEvidenceFolder(kept(), {
      ...nodeDisk,
      open: async () => {
        throw full;
      },
    });
    await expect(store.keep('a.pdf', pdf())).rejects.toMatchObject({ report: { code: 'busy' } });
    expect(await filesIn(kept())).toEqual([]);
  });
});

test('a file that cannot be written leaves no row, and the clerk reads why', async () => {
  app.close();
  const database = await openDatabase(join(folder, 'so-thi-dua.db'), join(folder, 'ban-sao'));
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const failing = ['open', 'rename'] as const;
  for (const step of failing) {
    const disk = { ...nodeDisk, [step]: () => Promise.reject(full) };
    const context = {
      database,
      clock: createClock('2026-05-20'),
      evidenceFolder: openEvidenceFolder(kept(), disk),
    } as unknown as Context;
    const sum = await dropEvidence(context, { caseId, name: 'a.pdf', bytes: pdf() });
    expect(sum.refused[0]?.reason, step).toContain('Ổ đĩa đã đầy');
  }
  database.close();
  app = await openTestProgram({ folder });
  expect(await evidence()).toEqual([]);
  expect(await filesIn(kept())).toEqual([]);
});

test('a hostile name neither leads out of the folder nor reaches the screen as it is', () => {
  const shown: [string, string][] = [
    ['..\\..\\a.pdf', 'a.pdf'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Windows\\CON.pdf', 'CON.pdf'],
    ['giấy‮fdp.exe.pdf', 'giấyfdp.exe.pdf'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['.pdf', 'tep.pdf'],
    [`${'ă'.repeat(400)}.pdf`, `${'ă'.repeat(120)}.pdf`],
  ];
  for (const [name, expected] of shown) {
    expect(evidenceName(name)).toBe(expected.normalize('NFC'));
    expect(storedName(evidenceName(name), '1f3a9c2b')).toMatch(
      /^[a-z0-9][a-z0-9-]*-1f3a9c2b\.pdf$/,
    );
  }
});

test('hostile names are kept beside each other', async () => {
  for (const [index, name] of ['..\\..\\a.pdf', '../a.pdf', 'CON.pdf', '‮a.pdf'].entries()) {
    expect((await drop(name, pdf(String(index)))).refused).toEqual([]);
  }
  expect(await filesIn(kept())).toHaveLength(4);
  expect(await filesIn(folder)).not.toContain('a.pdf');
});

describe('what became of a kept file', () => {
  const only = async () => join(kept(), (await filesIn(kept()))[0] ?? '');

  test('nothing is said of one that stands as it was', async () => {
    await drop('a.pdf', pdf());
    expect([await check(false), await check(true)]).toEqual([[], []]);
  });

  test.skipIf(process.platform === 'win32')(
    'one that cannot be read is not called missing',
    async () => {
      await drop('a.pdf', pdf());
      const [entry] = await evidence();
      const [name = ''] = await filesIn(kept());
      await rm(join(kept(), name));
      // A link to itself: there, and beyond reading.
      await symlink(name, join(kept(), name));
      expect(await check(false)).toEqual([{ id: entry?.id, fault: 'unread' }]);
    },
  );

  test('one that is gone is missing, and does not open', async () => {
    await drop('a.pdf', pdf());
    const [entry] = await evidence();
    await rm(await only(), { force: true });
    expect(await check(false)).toEqual([{ id: entry?.id, fault: 'missing' }]);
    expect((await app.refuse('evidence.open', { id: entry?.id, anyway: false })).code).toBe(
      'not-found',
    );
  });

  test('one that grew, or was touched and changed, is altered; one only touched is not', async () => {
    await drop('a.pdf', pdf());
    const path = await only();
    await chmod(path, 0o644);
    await utimes(path, 1, 1);
    expect(await check(false)).toEqual([]);
    await writeFile(path, pdf('NỘI DUNG'));
    expect(await check(false)).toMatchObject([{ fault: 'altered' }]);
    await writeFile(path, pdf());
    expect(await check(false)).toEqual([]);
    await appendFile(path, ' ');
    expect(await check(false)).toMatchObject([{ fault: 'altered' }]);
  });

  test('one altered behind the same size and time is found by the thorough check', async () => {
    await drop('a.pdf', pdf());
    const path = await only();
    const { mtimeMs } = await stat(path);
    const before = new Date(Math.trunc(mtimeMs));
    await chmod(path, 0o644);
    await writeFile(path, pdf().reverse());
    await utimes(path, before, before);
    expect(await check(false)).toEqual([]);
    expect(await check(true)).toMatchObject([{ fault: 'altered' }]);
    expect(await check(false)).toMatchObject([{ fault: 'altered' }]);
  });

  test('is opened from the case', async () => {
    await drop('a.pdf', pdf());
    const [entry] = await evidence();
    const opened = await app.call('evidence.open', { id: entry?.id ?? 0, anyway: false });
    expect(opened).toEqual({ warning: null });
    expect(app.opened).toEqual([await only()]);
  });

  test.each([
    ['a.pdf', pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>'), 'JavaScript'],
    ['b.pdf', pdf('<< /S /#4aavaScript >>'), 'JavaScript'],
    ['c.pdf', pdf('<< /A << /S /Launch /F (a.exe) >> >>'), 'lệnh mở chương trình'],
    ['d.pdf', pdf('<< /Type /EmbeddedFile >>'), 'tệp khác nhúng'],
    ['e.pdf', packedObjects('<< /S /JavaScript >>'), 'JavaScript'],
    ['f.pdf', packedObjects('<< /S /JavaScript >>', '/#4fbj#53tm'), 'JavaScript'],
    ['g.docx', withTemplate('http://may-khac/mau.dotm'), 'liên kết tự mở'],
    [
      'h.eml',
      Buffer.from('From: a\nSubject: b\n\n--x\nContent-Type: application/x-exe;\n name="a.exe"\n'),
      'tệp đính kèm',
    ],
    [
      'i.eml',
      Buffer.from("From: a\nSubject: b\n\nContent-Disposition: inline; filename*=utf-8''a.exe\n"),
      'tệp đính kèm',
    ],
    ['a.doc', makeDoc([{ text: 'a' }], { more: { Macros: Buffer.alloc(9) } }), 'macro'],
    ['a.docx', zipOf('word/document.xml', 'word/embeddings/oleObject1.bin'), 'nhúng bên trong'],
    [
      'a.eml',
      Buffer.from('From: a\nSubject: b\n\n--x\nContent-Disposition: attachment; filename=a.exe\n'),
      'tệp đính kèm',
    ],
  ])('%s that may run something opens on her word alone', async (name, bytes, what) => {
    expect((await drop(name, bytes)).refused).toEqual([]);
    const [entry] = await evidence();
    const id = entry?.id ?? 0;
    const { warning } = await app.call('evidence.open', { id, anyway: false });
    expect(warning).toContain(what);
    expect(app.opened).toEqual([]);
    expect(await app.call('evidence.open', { id, anyway: true })).toEqual({ warning: null });
    expect(app.opened).toEqual([await only()]);
  });

  function packedObjects(text: string, type = '/ObjStm'): Buffer {
    const head = Buffer.from(`%PDF-1.7\n1 0 obj << /Type ${type} /Filter /FlateDecode >> stream\n`);
    return Buffer.concat([head, deflateSync(text), Buffer.from('\nendstream endobj')]);
  }
});

describe('what is taken out', () => {
  const lastChange = async () =>
    (await app.call('history.list', { ...NEWEST, limit: 1 })).entries[0]?.id ?? 0;
  const NEWEST = { record: null, kind: null, from: null, to: null, before: null } as const;

  test('goes to da-xoa, and an undo brings it back', async () => {
    await drop('a.pdf', pdf());
    const [before, files] = [await evidence(), await filesIn(kept())];
    await app.call('evidence.remove', { id: before[0]?.id ?? 0 });
    expect(await evidence()).toEqual([]);
    expect(await filesIn(kept())).toEqual([]);
    expect(await filesIn(join(kept(), 'da-xoa'))).toEqual(files);
    await app.call('history.undo', { changeId: await lastChange() });
    expect(await evidence()).toEqual(before);
    expect(await filesIn(kept())).toEqual(files);
    expect(await check(true)).toEqual([]);
  });

  test('with its case comes back with it', async () => {
    await drop('a.pdf', pdf());
    const files = await filesIn(kept());
    const { changeId } = await app.call('case.remove', { id: caseId });
    expect(await filesIn(kept())).toEqual([]);
    await app.call('history.undo', { changeId });
    expect(await filesIn(kept())).toEqual(files);
    expect(await evidence()).toHaveLength(1);
  });
});

describe('the next start', () => {
  test('sets aside a file whose row was never written, and half a file', async () => {
    await drop('a.pdf', pdf());
    const files = await filesIn(kept());
    await writeFile(join(kept(), 'mo-coi-00000000.pdf'), pdf());
    await writeFile(join(kept(), '.so-thi-dua-x.pdf'), 'nửa');
    await reopen();
    expect(await filesIn(kept())).toEqual(files);
    expect(await filesIn(join(kept(), 'da-xoa'))).toEqual(['mo-coi-00000000.pdf']);
  });

  test('brings back a file whose row stands, as after a copy was put back', async () => {
    await drop('a.pdf', pdf());
    const [name = ''] = await filesIn(kept());
    await mkdir(join(kept(), 'da-xoa'), { recursive: true });
    await rename(join(kept(), name), join(kept(), 'da-xoa', name));
    await reopen();
    expect(await filesIn(kept())).toEqual([name]);
  });
});

describe('a file of an award of an earlier year', () => {
  const PDF = Buffer.from('%PDF-1.7 quyết định');
  let pastAwardId = 0;
  beforeEach(async () => {
    const award = {
      ...{ id: null, personId: office.personIds[0] ?? 0, departmentId: null, year: 2024 },
      ...{ awardName: 'Lao động tiên tiến', decisionNumber: '12/QĐ-SNgV' },
      ...{ decisionDate: '2025-01-10', issuer: 'Giám đốc Sở' },
    };
    ({ id: pastAwardId } = await app.call('pastAward.save', award));
    const taken = { pastAwardId, name: 'Quyết định 12.pdf', bytes: new Uint8Array(PDF) };
    expect(await app.call('evidence.drop', taken)).toEqual({ added: 1, refused: [] });
  });
  const files = () => app.call('evidence.list', { pastAwardId });

  test('is kept, told from those of cases, and told in the log', async () => {
    expect(await files()).toMatchObject([{ name: 'Quyết định 12.pdf', caseId: null, pastAwardId }]);
    expect(await evidence()).toEqual([]);
    const twin = { pastAwardId, name: 'Bản hai.pdf', bytes: new Uint8Array(PDF) };
    expect((await app.call('evidence.drop', twin)).refused).toHaveLength(1);
    const [entry] = (await app.call('history.list', WHOLE_HISTORY)).entries;
    expect(entry?.records).toMatchObject([
      { kind: 'award', details: ['thêm minh chứng “Quyết định 12.pdf”'] },
    ]);
    const strange = { pastAwardId: 999, name: 'a.pdf', bytes: new Uint8Array(PDF) };
    expect((await app.call('evidence.drop', strange)).refused).toEqual([
      { name: 'a.pdf', reason: 'Không còn khen thưởng này. Tải lại danh sách.' },
    ]);
  });

  test('goes with its award and comes back with it', async () => {
    await app.call('pastAward.remove', { id: pastAwardId });
    expect(await filesIn(kept())).toEqual([]);
    const [entry] = (await app.call('history.list', WHOLE_HISTORY)).entries;
    await app.call('history.undo', { changeId: entry?.id ?? 0 });
    expect(await files()).toHaveLength(1);
    expect(await filesIn(kept())).toHaveLength(1);
    expect(await check(true)).toEqual([]);
  });

  test('is missed where it is gone, in whatever movement she works', async () => {
    for (const name of await filesIn(kept())) await rm(join(kept(), name));
    const [{ id = 0 } = {}] = await files();
    expect(await check(false)).toEqual([{ id, fault: 'missing' }]);
    const ofAwards = { movementId: null, thorough: false };
    expect(await app.call('evidence.check', ofAwards)).toEqual([{ id, fault: 'missing' }]);
  });
});

const WHOLE_HISTORY = {
  ...{ record: null, search: '', kind: null, from: null, to: null, before: null },
  limit: 1,
};

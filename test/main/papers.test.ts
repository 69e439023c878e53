import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../shared/api.ts';
import { textOfRuns } from '../../shared/document/official-document.ts';
import { PAPER_KINDS, PAPERS } from '../../shared/paper/kinds.ts';
import type { PaperKey, PaperView } from '../../shared/paper/paper.ts';
import { readDocx, textOfDocx } from '../helpers/docx.ts';
import { allFigures, fillOffice, inputOf, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram, temporaryFolder } from '../helpers/program.ts';

const MONTH = '2026-03';

let app: TestProgram;
let office: Office;
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  app = await openTestProgram({ folder });
  office = await fillOffice(app);
  await report(0, 3);
});
afterEach(() => app.close());

const paper = (): PaperKey => ({ movementId: office.movementId, kind: 'month', period: MONTH });
const view = (key = paper()) => app.call('paper.read', key);
const head = (changes: Partial<CallInput<'paper.saveHeading'>> = {}) => ({
  ...paper(),
  number: 5,
  date: '2026-04-02',
  signerId: null,
  ...changes,
});

async function report(department: number, figure: number): Promise<void> {
  const departmentId = office.departmentIds[department] ?? 0;
  const key = { movementId: office.movementId, departmentId, month: MONTH };
  const form = await app.call('report.read', key);
  const changes = { state: 'complete' as const, figures: allFigures(form, figure) };
  await app.call('report.save', inputOf(form, changes));
}

async function textOf(blockKey: string): Promise<string> {
  const { document } = await view();
  const block = document.body.find((each) => 'key' in each && each.key === blockKey);
  return block && 'runs' in block ? textOfRuns(block.runs) : '';
}

const draftOf = async (blockKey: string) =>
  (await view()).texts.find((each) => each.blockKey === blockKey);

async function edit(blockKey: string, text: string | null): Promise<void> {
  const drafted = (await draftOf(blockKey))?.drafted ?? '';
  await app.call('paper.edit', { ...paper(), blockKey, text, drafted });
}

const said = ({ doubts }: PaperView) => doubts.map(({ text }) => text);

describe('the head of a document', () => {
  test('is kept for each document by itself', async () => {
    await app.call('paper.saveHeading', head());
    await app.call('paper.saveHeading', head({ kind: 'submission', period: '', number: 9 }));
    expect((await view()).head).toEqual({ number: 5, date: '2026-04-02', signerId: null });
    expect((await view()).document.number).toBe('Số: 05/BC-SNgV');
    const submission = await view({ ...paper(), kind: 'submission', period: '' });
    expect(submission.document.number).toBe('Số: 09/TTr-SNgV');
  });

  test.each<[string, Partial<CallInput<'paper.saveHeading'>>, string]>([
    ['number', { number: 0 }, 'Số văn bản từ 1.'],
    ['number', { number: 1.5 }, 'Số văn bản là số nguyên.'],
    [
      'date',
      { date: '2026-02-30' },
      'Ngày không đúng. Nhập theo dạng ngày/tháng/năm, ví dụ 05/3/2026.',
    ],
    ['signerId', { signerId: 99 }, 'Người ký này không còn trong danh mục.'],
    ['period', { period: '2031-01' }, 'Tháng 01/2031 nằm ngoài thời gian của phong trào.'],
    ['period', { period: '' }, 'Chọn tháng của văn bản.'],
    ['period', { kind: 'final' }, 'Chọn tháng của văn bản.'],
  ])('refuses a wrong %s at its field: %o', async (field, changes, message) => {
    const { fields } = await app.refuse('paper.saveHeading', head(changes));
    expect(fields).toEqual({ [field]: message });
    expect((await view()).head.number).toBeNull();
  });

  test('proposes the next number and doubts a repeated one', async () => {
    await app.call('paper.saveHeading', head());
    const april = { ...paper(), period: '2026-04' };
    expect((await view(april)).advice).toEqual({ proposed: 6, remarks: [] });
    await app.call('paper.saveHeading', head({ period: '2026-04', number: 5, date: '2026-05-02' }));
    expect(said(await view(april))).toContain('Số 05 năm 2026 đã dùng cho báo cáo tháng 3/2026.');
    expect(await app.call('paper.numbers', {})).toMatchObject([
      { year: '2026', symbol: 'BC-SNgV', lines: [{ number: 5 }, { number: 5 }] },
    ]);
  });
});

describe('her own wording', () => {
  test('stands on the paper, survives new figures with a mark, and can be put back', async () => {
    await edit('reporting', 'Chỉ Văn phòng đã gửi báo cáo.');
    expect(await textOf('reporting')).toBe('Chỉ Văn phòng đã gửi báo cáo.');
    expect(await draftOf('reporting')).toMatchObject({ state: 'edited' });
    await report(1, 8);
    expect(await textOf('reporting')).toBe('Chỉ Văn phòng đã gửi báo cáo.');
    expect(await draftOf('reporting')).toMatchObject({ state: 'changed' });
    expect(said(await view())).toContain('1 đoạn đã sửa có số liệu thay đổi sau khi sửa.');
    await edit('reporting', null);
    expect(await draftOf('reporting')).toMatchObject({ state: 'drafted' });
    expect(await textOf('reporting')).toContain('2/2 phòng');
  });

  test('of one document is not that of another', async () => {
    await edit('opening', 'Mở đầu của tháng 3.');
    const april = await view({ ...paper(), period: '2026-04' });
    expect(april.texts.every(({ state }) => state === 'drafted')).toBe(true);
  });

  test('is told in the history and can be undone there', async () => {
    await edit('opening', 'Mở đầu của tháng 3.');
    const [last] = (
      await app.call('history.list', {
        record: null,
        kind: null,
        from: null,
        to: null,
        before: null,
        limit: 5,
      })
    ).entries;
    expect(last?.records[0]?.title).toBe('Thêm câu chữ của báo cáo tháng 3/2026');
    await app.call('history.undo', { changeId: last?.id ?? 0 });
    expect(await draftOf('opening')).toMatchObject({ state: 'drafted' });
  });

  test('that is no text is refused at its field', async () => {
    const { fields } = await app.refuse('paper.edit', {
      ...paper(),
      blockKey: 'opening',
      text: 'Đ'.repeat(10_001),
      drafted: '',
    });
    expect(fields).toEqual({ text: 'Dài quá: tối đa 10000 ký tự.' });
  });
});

describe('doubts stand where the document is decided on, each with where it is mended', () => {
  const doubts = async (key = paper()) =>
    (await view(key)).doubts.map((doubt) => [doubt.text, 'href' in doubt ? doubt.href : doubt.at]);
  const place = (department: number) =>
    `/bao-cao/${MONTH}/${office.departmentIds[department] ?? 0}`;

  test('a missing report, a draft, contents not rated, a headcount of nothing', async () => {
    expect(await doubts()).toContainEqual([
      'Phòng Lãnh sự: chưa có báo cáo tháng 3/2026.',
      place(1),
    ]);
    const key = { movementId: office.movementId, departmentId: office.departmentIds[1] ?? 0 };
    const form = await app.call('report.read', { ...key, month: MONTH });
    await app.call('report.save', inputOf(form, { figures: allFigures(form, 3) }));
    expect(await doubts()).toContainEqual([
      'Phòng Lãnh sự: báo cáo tháng 3/2026 còn là bản nháp, chưa được tính.',
      place(1),
    ]);
    expect(await doubts()).toContainEqual(['Văn phòng: còn 2 nội dung chưa đánh giá.', place(0)]);
    const own = await app.call('report.read', {
      ...key,
      departmentId: office.departmentIds[0] ?? 0,
      month: MONTH,
    });
    const people = own.figures.find(
      ({ indicator }) => indicator.counting === 'people' && indicator.monthTotal === 'last',
    )?.indicator;
    const figures = allFigures(own, 3).map((each) =>
      each.indicatorId === people?.id ? { ...each, figure: 'nothing' as const } : each,
    );
    await app.call('report.save', inputOf(own, { state: 'complete', figures }));
    expect(await doubts()).toContainEqual([
      `Văn phòng: “${people?.name}” ghi không phát sinh, kiểm tra lại.`,
      place(0),
    ]);
  });

  test('no number, no day; a day before the briefing, before a report came, or after today', async () => {
    const said = async () => (await doubts()).map(([text]) => text);
    expect(await said()).toEqual(
      expect.arrayContaining(['Văn bản chưa có số.', 'Văn bản chưa có ngày.']),
    );
    await app.call('paper.saveHeading', head({ date: '2026-03-02' }));
    expect(await said()).toEqual(
      expect.arrayContaining([
        'Ngày văn bản (02/3/2026) trước ngày giao ban 30/3/2026.',
        expect.stringMatching(/^1 báo cáo nộp sau ngày văn bản/),
      ]),
    );
    // Today is the 20th of May.
    await app.call('paper.saveHeading', head({ date: '2026-05-28' }));
    expect(await said()).toContain('Ngày văn bản (28/5/2026) sau hôm nay.');
    await app.call('paper.saveHeading', head({ date: '2026-05-20' }));
    expect((await said()).filter((text) => text?.startsWith('Ngày văn bản'))).toEqual([]);
  });
});

describe('what a report over months or a document of the review leaves open', () => {
  const doubtsOf = async (changes: Partial<PaperKey>) =>
    (await view({ ...paper(), ...changes })).doubts;

  test('months with reports left out are told one by one, each with its sheet', async () => {
    const told = await doubtsOf({ kind: 'interim', period: '2026-04' });
    expect(told).toContainEqual({
      text: 'Tháng 3/2026: 1 phòng, đơn vị chưa có báo cáo hoàn thành, chưa được tính.',
      href: '/bao-cao/2026-03/bang',
    });
    expect(told).toContainEqual({
      text: 'Tháng 4/2026: 2 phòng, đơn vị chưa có báo cáo hoàn thành, chưa được tính.',
      href: '/bao-cao/2026-04/bang',
    });
    // The final report of today, the 20th of May, leaves out May as well, and nothing of June.
    const final = (await doubtsOf({ kind: 'final', period: '' })).map(({ text }) => text);
    expect(final.filter((text) => text.startsWith('Tháng 5/2026'))).toHaveLength(1);
    expect(final.filter((text) => text.startsWith('Tháng 6/2026'))).toEqual([]);
  });

  test('nobody proposed, no council, no sitting, no votes, a day before the sitting', async () => {
    const minutes = { kind: 'minutes', period: '' } as const;
    const before = await doubtsOf(minutes);
    expect(before).toContainEqual({
      text: 'Chưa có đề nghị khen thưởng.',
      href: '/binh-xet/de-nghi',
    });
    expect(before).toContainEqual({ text: 'Chưa có Hội đồng.', href: '/binh-xet/hop' });
    const { id } = await app.call('proposal.save', {
      id: null,
      movementId: office.movementId,
      personId: office.personIds[0] ?? 0,
      departmentId: null,
      awardCode: 'giay-khen-ca-nhan',
      reason: 'Đưa người bị nạn đi cấp cứu',
      note: '',
    });
    expect((await doubtsOf(minutes)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Chưa ghi ngày họp Hội đồng.', '1 đề nghị chưa có số phiếu đồng ý.']),
    );
    // A ballot is printed before the sitting.
    expect((await doubtsOf({ kind: 'ballot', period: '' })).map(({ text }) => text)).toEqual([
      'Chưa có Hội đồng.',
    ]);
    await app.call('council.save', {
      ...(await app.call('council.read', { movementId: office.movementId })),
      members: [
        {
          id: null,
          name: 'Lê Văn Đạt',
          position: 'Giám đốc',
          role: 'chair',
          attendance: 'present',
        },
      ],
      heldOn: '2026-05-18',
      ballotsReturned: 1,
      ballotsInvalid: 0,
      votes: [{ proposalId: id, agreed: 1 }],
    });
    await app.call('paper.saveHeading', head({ ...minutes, date: '2026-05-11' }));
    expect(await doubtsOf(minutes)).toEqual([
      {
        text: 'Ngày văn bản (11/5/2026) trước ngày họp Hội đồng (18/5/2026).',
        at: 'date',
      },
    ]);
  });
});

describe('a document that went out', () => {
  beforeEach(() => app.call('paper.saveHeading', head()));

  test('is kept as it was, and neither its head nor its wording can change', async () => {
    const before = (await view()).document;
    const issued = await app.call('paper.issue', paper());
    expect(issued).toMatchObject({ version: 0, number: 5, date: '2026-04-02' });
    const after = await view();
    expect(after).toMatchObject({ isIssued: true, texts: [], document: before });
    const locked = 'Văn bản đã chốt. Bấm "Bỏ chốt" hoặc "Điều chỉnh" trước khi sửa.';
    for (const [name, input] of [
      ['paper.saveHeading', head({ number: 6 })],
      ['paper.edit', { ...paper(), blockKey: 'opening', text: 'Khác', drafted: '' }],
      ['paper.issue', paper()],
    ] as const) {
      expect(await app.refuse(name, input)).toMatchObject({ code: 'locked', message: locked });
    }
    expect((await view()).document).toEqual(before);
  });

  test('stays as it was told whatever is renamed afterwards', async () => {
    await app.call('paper.issue', paper());
    const before = (await view()).document;
    const agency = await app.call('agency.read', {});
    if (!agency) throw new Error('No agency');
    await app.call('agency.save', { ...agency, name: 'Sở Ngoại vụ mới' });
    expect((await view()).document).toEqual(before);
    const april = await view({ ...paper(), period: '2026-04' });
    expect(april.document.agencyName).toBe('SỞ NGOẠI VỤ MỚI');
  });

  test('opens again byte for byte after any number of corrections', async () => {
    const first = await app.call('paper.issue', paper());
    const original = await filesOf(first.id, 'lan-0');
    await app.call('paper.reopen', { ...paper(), reason: 'Văn phòng báo thiếu' });
    await report(0, 44);
    await app.call('paper.saveHeading', head({ number: 8, date: '2026-04-09' }));
    const second = await app.call('paper.issue', paper());
    expect(second.version).toBe(1);
    expect(await filesOf(first.id, 'lan-0-lai')).toEqual(original);
    expect((await filesOf(second.id, 'lan-1')).pdf).not.toEqual(original.pdf);
    expect((await view()).issued.map(({ version, reopenedFor }) => [version, reopenedFor])).toEqual(
      [
        [1, ''],
        [0, 'Văn phòng báo thiếu'],
      ],
    );
  });

  test('is corrected by “điều chỉnh lần 1” that tells why and every change', async () => {
    await app.call('paper.issue', paper());
    await app.call('paper.reopen', { ...paper(), reason: 'Phòng Lãnh sự gửi lại số liệu' });
    expect((await view()).head).toMatchObject({ number: null, date: null });
    await report(1, 9);
    const { document } = await view();
    expect(document.subject.at(-1)).toBe('(điều chỉnh lần 1)');
    expect(await textOf('correction:1')).toBe(
      'Báo cáo này điều chỉnh Báo cáo số 05/BC-SNgV ngày 02/4/2026 của Sở Ngoại vụ. Lý do: Phòng Lãnh sự gửi lại số liệu.',
    );
    const table = document.body.find((block) => block.kind === 'table');
    if (table?.kind !== 'table') throw new Error('No table of changes');
    expect(table.caption).toBe('Nội dung điều chỉnh');
    expect(table.rows[0]?.cells).toEqual([
      '1',
      'Phòng Lãnh sự',
      'Báo cáo',
      'chưa gửi',
      expect.stringMatching(/^đã gửi ngày/),
    ]);
    expect(table.rows.slice(1, -2).every(({ cells }) => cells[1] === 'Phòng Lãnh sự')).toBe(true);
  });

  test('whose correction takes the old number is doubted', async () => {
    await app.call('paper.issue', paper());
    await app.call('paper.reopen', { ...paper(), reason: 'Sửa' });
    await app.call('paper.saveHeading', head());
    expect(said(await view())).toContain(
      'Đây là số của bản đã chốt: báo cáo điều chỉnh lấy số mới.',
    );
  });

  test('is opened for correction once, and only with a reason', async () => {
    expect(await app.refuse('paper.reopen', { ...paper(), reason: 'x' })).toMatchObject({
      code: 'conflict',
    });
    await app.call('paper.issue', paper());
    const { fields } = await app.refuse('paper.reopen', { ...paper(), reason: '  ' });
    expect(fields).toEqual({ reason: 'Ghi lý do điều chỉnh.' });
    await app.call('paper.reopen', { ...paper(), reason: 'Sửa' });
    expect(await app.refuse('paper.reopen', { ...paper(), reason: 'Sửa' })).toMatchObject({
      code: 'conflict',
    });
  });

  test('opened for correction by mistake stands again under its number, until something has changed', async () => {
    await app.call('paper.saveHeading', head());
    await app.call('paper.issue', paper());
    const before = await view();
    expect(before.canCancelReopening).toBe(false);
    await app.call('paper.reopen', { ...paper(), reason: 'Bấm nhầm' });
    const reopened = await view();
    expect(reopened).toMatchObject({ isIssued: false, canCancelReopening: true });
    // Its own number went out and is not proposed again.
    expect(reopened.advice.proposed).toBe((before.head.number ?? 0) + 1);
    await app.call('paper.cancelReopening', paper());
    expect(await view()).toEqual(before);
    await app.call('paper.reopen', { ...paper(), reason: 'Sửa thật' });
    await edit('opening', 'Mở đầu khác.');
    expect((await view()).canCancelReopening).toBe(false);
    expect(await app.refuse('paper.cancelReopening', paper())).toMatchObject({ code: 'conflict' });
  });

  test('is told in the history, which cannot take it back', async () => {
    await app.call('paper.issue', paper());
    const query = { record: null, kind: null, from: null, to: null, before: null, limit: 5 };
    const [issue] = (await app.call('history.list', query)).entries;
    expect(issue?.records[0]?.title).toBe('Chốt báo cáo tháng 3/2026');
    expect(await app.refuse('history.undo', { changeId: issue?.id ?? 0 })).toMatchObject({
      code: 'locked',
    });
    await app.call('paper.reopen', { ...paper(), reason: 'Sai số' });
    const [reopening] = (await app.call('history.list', query)).entries;
    expect(JSON.stringify(reopening?.records)).toContain('Sai số');
    expect(await app.refuse('history.undo', { changeId: reopening?.id ?? 0 })).toMatchObject({
      code: 'locked',
    });
  });

  test('keeps its head and wording when the history would take them back', async () => {
    await edit('opening', 'Mở đầu của tháng 3.');
    await app.call('paper.issue', paper());
    const query = { record: null, kind: null, from: null, to: null, before: null, limit: 9 };
    const { entries } = await app.call('history.list', query);
    const about = (words: string) =>
      entries.find(({ records }) => records[0]?.title.includes(words))?.id ?? 0;
    for (const words of ['câu chữ của báo cáo', 'số, ngày, người ký của báo cáo']) {
      expect(await app.refuse('history.undo', { changeId: about(words) }), words).toMatchObject({
        code: 'locked',
      });
    }
    // The first change of all: nothing of the document went with it.
    expect((await view()).head).toMatchObject({ number: 5, date: '2026-04-02' });
  });

  test('does not keep a signer in the agency’s list', async () => {
    const agency = await app.call('agency.read', {});
    if (!agency) throw new Error('No agency');
    const signerId = agency.signers[0]?.id ?? null;
    await app.call('paper.saveHeading', head({ signerId }));
    await app.call('paper.issue', paper());
    const before = (await view()).document;
    await app.call('agency.save', { ...agency, signers: [] });
    expect((await view()).document).toEqual(before);
  });

  test('can be changed by nobody, nor by hand in the file', async () => {
    const { id } = await app.call('paper.issue', paper());
    await app.call('paper.markSent', paper());
    app.close();
    const file = new SqliteDatabase(join(folder, 'so-thi-dua.db'));
    for (const sql of [
      'DELETE FROM issued_paper',
      'UPDATE issued_paper SET number = 6',
      'DELETE FROM issued_content',
      "UPDATE issued_content SET document = '{}'",
    ]) {
      expect(() => file.exec(sql), sql).toThrow('issued-stays');
    }
    file.exec("DROP TRIGGER guard_update_issued_content; UPDATE issued_content SET pdf = x'00'");
    file.close();
    app = await openTestProgram({ folder, mayStayClosed: true });
    expect((await app.call('opening.read', {})).state).toBe('changed');
    await app.call('opening.accept', {});
    app.answers.push(join(folder, 'ra.pdf'));
    const refused = await app.refuse('paper.savePdf', { ...paper(), issuedId: id });
    expect(refused.message).toBe('Bản lưu của văn bản này đã bị thay đổi nên không mở.');
  });

  async function filesOf(issuedId: number, name: string) {
    const [pdf, docx] = [join(folder, `${name}.pdf`), join(folder, `${name}.docx`)];
    app.answers.push(pdf, docx);
    await app.call('paper.savePdf', { ...paper(), issuedId });
    await app.call('paper.saveWord', { ...paper(), issuedId });
    return { pdf: readFileSync(pdf), docx: readFileSync(docx) };
  }
});

test('a document that changes while it is being sent out is not sent', async () => {
  const issuing = app.program.call('paper.issue', paper());
  await report(1, 7);
  const reply = await issuing;
  expect(reply).toMatchObject({ ok: false, failure: { code: 'conflict' } });
  expect((await view()).issued).toEqual([]);
});

test('every kind is drawn up, written for Word and opened for print by its own name', async () => {
  for (const kind of PAPER_KINDS) {
    const period = PAPERS[kind].span === 'whole' ? '' : MONTH;
    const key = { ...paper(), kind, period };
    const path = join(folder, `${kind}.docx`);
    app.answers.push(path);
    await app.call('paper.saveWord', { ...key, issuedId: null });
    const words = textOfDocx(await readDocx(path));
    const { document, texts } = await view(key);
    // A printed form bears its name in print.
    const { page, label } = PAPERS[kind];
    expect(words, kind).toContain(page === 'form' ? label : document.typeName);
    expect(new Set(texts.map(({ blockKey }) => blockKey)).size).toBe(texts.length);
    await app.call('paper.print', { ...key, issuedId: null });
    expect(app.opened.at(-1)).toMatch(new RegExp(`ban-in.${PAPERS[kind].file}[^/]*\\.pdf$`));
  }
});

test('a document of a movement that is not there is none', async () => {
  expect(await app.refuse('paper.read', { ...paper(), movementId: 99 })).toMatchObject({
    code: 'not-found',
  });
  expect(await app.refuse('paper.read', { ...paper(), kind: '__proto__' })).toMatchObject({
    code: 'invalid',
  });
  expect(await app.refuse('paper.toPrint', { token: 'khong-co' })).toMatchObject({
    code: 'not-found',
  });
});

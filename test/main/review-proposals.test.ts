import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../main/database/migrate.ts';
import first from '../../main/database/migrations/001-first.sql?raw';
import type { CallInput } from '../../shared/api.ts';
import type { PaperKind } from '../../shared/paper/kinds.ts';
import { PROPOSAL_STATES, type ProposalState } from '../../shared/review/proposal.ts';
import { fillOffice, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

let app: TestProgram;
let office: Office;

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
});
afterEach(() => app.close());

/** Nobody here was ever praised, and no month was reported. */
const input = (changes: Partial<CallInput<'proposal.save'>> = {}) => ({
  ...{ id: null, movementId: office.movementId, personId: office.personIds[0] ?? 0 },
  ...{ departmentId: null, awardCode: 'giay-khen-ca-nhan', reason: 'Gương mẫu', note: '' },
  ...changes,
});
const save = (changes: Partial<CallInput<'proposal.save'>> = {}) =>
  app.call('proposal.save', input(changes));
const proposals = async () =>
  (await app.call('annual.read', { movementId: office.movementId })).proposals;
const history = () => app.call('pastAward.history', {});
const steps = async () =>
  Object.fromEntries(
    (await app.call('annual.steps', { movementId: office.movementId })).map((step) => [
      step.key,
      `${step.state}: ${step.text}`,
    ]),
  );
const NAME = 'Nguyễn Thị Lan 1';

async function namesIn(kind: PaperKind): Promise<boolean> {
  const key = { movementId: office.movementId, kind, period: '' };
  return JSON.stringify((await app.call('paper.read', key)).document).includes(NAME);
}

async function namesInBook(): Promise<boolean> {
  const { sheets } = await app.call('workbook.preview', { movementId: office.movementId });
  return JSON.stringify(sheets.filter(({ name }) => name !== 'PHE_BINH')).includes(NAME);
}

describe('anybody can be proposed', () => {
  test('a person never praised and a department, no month reported', async () => {
    await save();
    await save({
      personId: null,
      departmentId: office.departmentIds[1] ?? 0,
      awardCode: 'giay-khen-tap-the',
    });
    expect(await proposals()).toMatchObject([
      { state: 'proposed', decisionNumber: '', decisionDate: null },
      { state: 'proposed' },
    ]);
  });

  /** Ballot, tally, minutes: what the council votes on. Submission, list, workbook: what goes up. */
  test.each<[ProposalState, boolean, boolean]>([
    ['draft', false, false],
    ['proposed', true, true],
    ['declined', true, false],
    ['submitted', true, true],
    ['decided', true, true],
    ['refused', true, true],
  ])('%s: voted on %s, put forward %s, on every paper alike', async (state, voted, forward) => {
    const decision =
      state === 'decided' ? { decisionNumber: '12/QĐ', decisionDate: '2026-05-02' } : {};
    await save({ state, ...decision });
    const member = { id: null, position: '', attendance: 'present' } as const;
    await app.call('council.save', {
      ...(await app.call('council.read', { movementId: office.movementId })),
      members: [
        { ...member, name: 'Lê Văn Đạt', role: 'chair' },
        { ...member, name: 'Vũ Thị Hằng', role: 'deputy' },
      ],
    });
    for (const kind of ['ballot', 'tally', 'minutes'] as const) {
      expect([kind, await namesIn(kind)]).toEqual([kind, voted]);
    }
    for (const kind of ['submission', 'list', 'merit'] as const) {
      expect([kind, await namesIn(kind)]).toEqual([kind, forward]);
    }
    expect(await namesIn('decision')).toBe(forward && state !== 'refused');
    expect(await namesInBook()).toBe(forward);
    const minutes = { movementId: office.movementId, kind: 'minutes' as const, period: '' };
    expect(JSON.stringify((await app.call('paper.read', minutes)).document)).toContain(
      'Vũ Thị Hằng, Phó Chủ tịch Hội đồng',
    );
  });
});

describe('a decision', () => {
  test('needs its number and day, each said at its field', async () => {
    const failure = await app.refuse('proposal.save', input({ state: 'decided' }));
    expect(failure.fields).toEqual({
      decisionNumber: 'Nhập số quyết định.',
      decisionDate: 'Nhập ngày quyết định.',
    });
    expect(await proposals()).toEqual([]);
  });

  test('is award history by itself, once, and no longer once it is taken back', async () => {
    const { id } = await save();
    expect(await history()).toEqual([]);
    const decided = {
      state: 'decided' as const,
      decisionNumber: '12/QĐ-SNgV',
      decisionDate: '2026-05-02',
    };
    await save({ id, ...decided });
    const held = {
      ...{ id, personId: office.personIds[0], departmentId: null, year: 2026 },
      ...{ awardName: 'Giấy khen của Giám đốc Sở', decisionNumber: '12/QĐ-SNgV' },
      ...{ decisionDate: '2026-05-02', issuer: 'Giám đốc Sở Ngoại vụ', isFromProposal: true },
      category: 'theme' as const,
    };
    expect(await history()).toEqual([held]);

    // Typed by hand too, it is still one award.
    const { id: _id, isFromProposal: _from, personId, ...typed } = held;
    await app.call('pastAward.save', { ...typed, id: null, personId: personId ?? 0 });
    expect(await history()).toMatchObject([{ isFromProposal: false }]);
    const [kept] = await app.call('pastAward.list', {});
    await app.call('pastAward.remove', { id: kept?.id ?? 0 });

    await save({ id, ...decided, state: 'submitted' });
    expect(await history()).toEqual([]);
    expect(await proposals()).toMatchObject([{ decisionNumber: '', decisionDate: null }]);
    const query = { record: null, kind: null, from: null, to: null, before: null, limit: 1 };
    const [newest] = (await app.call('history.list', query)).entries;
    await app.call('history.undo', { changeId: newest?.id ?? 0 });
    expect(await history()).toEqual([held]);
  });

  test('of the province is the chairman’s', async () => {
    await save({
      ...{ awardCode: 'bang-khen-ca-nhan', state: 'decided' },
      ...{ decisionNumber: '900/QĐ-UBND', decisionDate: '2026-12-20' },
    });
    expect(await history()).toMatchObject([{ issuer: 'Chủ tịch Ủy ban nhân dân tỉnh Sông Lam' }]);
  });
});

describe('the road', () => {
  test('of an office in which nothing was done has nothing done', async () => {
    const states = Object.values(await steps()).map((text) => text.split(':')[0]);
    expect(states).toEqual(['todo', 'todo', 'todo', 'todo', 'todo', 'todo']);
  });

  test('follows what is recorded, and only that', async () => {
    const { id } = await save({ state: 'draft' });
    expect(await steps()).toMatchObject({
      proposal: 'doing: 1 đề nghị, 1 còn nháp',
      check: 'todo: Chưa có đề nghị để kiểm tra',
    });
    await save({ id });
    expect(await steps()).toMatchObject({
      proposal: 'done: 1 đề nghị',
      check: expect.stringMatching(/^doing: \d+\/\d+ mục cần xem$/),
      vote: 'todo: Chưa có Hội đồng',
      paper: 'todo: Đã chốt 0/5 văn bản',
      file: 'todo: Chưa trình đề nghị nào',
    });
    const council = await app.call('council.read', { movementId: office.movementId });
    const chair = { id: null, name: 'Lê Văn Đạt', position: '', role: 'chair' } as const;
    const members = [{ ...chair, attendance: 'present' as const }];
    await app.call('council.save', { ...council, members, votes: [{ proposalId: id, agreed: 1 }] });
    expect((await steps())['vote']).toBe('doing: Đã kiểm phiếu 1/1 đề nghị, chưa ghi ngày họp');
    const sitting = await app.call('council.read', { movementId: office.movementId });
    await app.call('council.save', { ...sitting, heldOn: '2026-05-18' });
    expect((await steps())['vote']).toBe('done: Đã kiểm phiếu 1/1 đề nghị');
    for (const kind of ['tally', 'minutes', 'submission', 'list', 'decision'] as const) {
      await app.call('paper.issue', { movementId: office.movementId, kind, period: '' });
    }
    expect((await steps())['paper']).toBe('done: Đã chốt 5/5 văn bản');
    expect(await app.call('proposal.submit', { movementId: office.movementId })).toEqual({
      count: 1,
    });
    expect((await steps())['file']).toBe('done: Đã trình 1/1, có quyết định 0');
  });
});

test('data of the version before keeps its rows, ids and its way back', () => {
  const database = new SqliteDatabase(':memory:');
  database.exec(first);
  database.exec(`
    INSERT INTO movement VALUES (1, 'Phong trào', 2026, '', '2026-01-01', '2026-12-14', NULL, NULL, '', '', '');
    INSERT INTO department (id, position_in_list, name, name_key, short_name) VALUES (1, 1, 'Văn phòng', 'k', 'VP');
    INSERT INTO proposal VALUES (7, 1, NULL, 1, 'giay-khen-tap-the', 'Lý do', '');
    INSERT INTO council_member VALUES (4, 1, 0, 'Lê Văn Đạt', '', 'chair', 'present'), (9, 1, 1, 'Vũ', '', 'member', 'absent');
    DELETE FROM council_member WHERE id = 9;
    INSERT INTO change VALUES (1, '2026-05-01T08:00:00', 'proposal.save', NULL);
    INSERT INTO change_row VALUES (1, 1, 'proposal', '{"id":7}', NULL,
      '{"id":7,"movement_id":1,"person_id":null,"department_id":1,"award_code":"giay-khen-tap-the","reason":"Lý do","note":""}');
    PRAGMA user_version = 1;
  `);
  migrate(database);
  expect(database.prepare('SELECT id, state, decision_number FROM proposal').all()).toEqual([
    { id: 7, state: 'proposed', decision_number: '' },
  ]);
  const { id } = database
    .prepare(
      `INSERT INTO council_member (movement_id, position_in_list, name, position, role, attendance)
       VALUES (1, 1, 'Hằng', '', 'deputy', 'present') RETURNING id`,
    )
    .get() as { id: number };
  expect(id).toBe(10);
  const logged = database.prepare('SELECT before, after FROM change_row WHERE id = 1').get() as {
    before: string | null;
    after: string;
  };
  const row = database.prepare('SELECT * FROM proposal').get();
  expect([logged.before, logged.after]).toEqual([null, JSON.stringify(row)]);
  database.close();
});

test('every state has its word, and each word is another', () => {
  const words = Object.values(PROPOSAL_STATES);
  expect(new Set(words).size).toBe(words.length);
});

describe('what the law is judged by', () => {
  const verdicts = async () =>
    (await app.call('annual.read', { movementId: office.movementId })).verdicts;

  test('a proposal rests on an initiative of its own person only, and its use is told in the record', async () => {
    const [personId = 0, other = 0] = office.personIds;
    const initiative = (owner: number) =>
      app.call('initiative.save', {
        ...{ id: null, personId: owner, year: 2026, name: 'Sổ điện tử' },
        ...{ decisionNumber: '3/QĐ', decisionDate: null, issuer: '', scope: 'agency' },
      });
    const [{ id: own }, { id: strange }] = [await initiative(personId), await initiative(other)];
    const { fields } = await app.refuse('proposal.save', input({ initiativeId: strange }));
    expect(fields).toEqual({
      initiativeId: 'Sáng kiến này không phải của người được đề nghị.',
    });
    const { id } = await save({ initiativeId: own });
    expect((await app.call('record.person', { id: personId })).uses).toEqual([
      { initiativeId: own, proposalId: id },
    ]);
    // Without its initiative the proposal stands, resting on none; taken back, it rests on it again.
    const { changeId } = await app.call('initiative.remove', { id: own });
    expect(await proposals()).toMatchObject([{ id, initiativeId: null }]);
    await app.call('history.undo', { changeId });
    expect(await proposals()).toMatchObject([{ id, initiativeId: own }]);
  });

  test('is the law of the day the file is handed in, not of today', async () => {
    await save({ awardCode: 'lao-dong-tien-tien' });
    const council = await app.call('council.read', { movementId: office.movementId });
    const on = async (filedOn: string | null) => {
      await app.call('council.save', { ...council, filedOn });
      return (await verdicts())[0]?.article;
    };
    expect(await on(null)).toBe('Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 24');
    expect(await on('2026-12-01')).toContain('06/2026/QH16');
  });

  test('a threshold of the province is entered with its document, told by the log, and taken back', async () => {
    await save({ awardCode: 'chien-si-thi-dua-co-so' });
    const rule = {
      ...{ id: null, test: 'councilShare' as const, amount: 90, document: 'QĐ 9/2026/QĐ-UBND' },
      ...{ inForceFrom: '2026-01-01', inForceUntil: null },
    };
    const { fields } = await app.refuse('ownRule.save', { ...rule, amount: 0, document: ' ' });
    expect(fields).toEqual({
      amount: 'Mức từ 1 trở lên.',
      document: 'Nhập số, ngày của văn bản quy định.',
    });
    const { id } = await app.call('ownRule.save', rule);
    const share = async () => (await verdicts()).find(({ text }) => text.includes('Hội đồng'));
    expect(await share()).toMatchObject({
      text: 'Ít nhất 90% tổng số thành viên Hội đồng đồng ý',
      article: 'QĐ 9/2026/QĐ-UBND',
    });
    const { awards } = await app.call('annual.read', { movementId: office.movementId });
    expect(awards.find(({ code }) => code === 'chien-si-thi-dua-co-so')?.councilShare).toEqual({
      ...{ percent: 90, article: 'QĐ 9/2026/QĐ-UBND', isConfirmed: true },
    });
    await app.call('ownRule.remove', { id });
    expect((await share())?.text).toContain('80%');
    await app.refuse('ownRule.remove', { id });
  });

  test('why the head of the agency decides otherwise stands in the minutes', async () => {
    const { id } = await save({ overrideReason: 'Có thành tích đột xuất.' });
    const key = { movementId: office.movementId, kind: 'minutes' as const, period: '' };
    const { document } = await app.call('paper.read', key);
    expect(JSON.stringify(document)).toContain(
      `Thủ trưởng cơ quan quyết định đề nghị Giấy khen của Giám đốc Sở đối với Bà ${NAME}. Lý do: Có thành tích đột xuất.`,
    );
    await save({ id });
    expect(JSON.stringify((await app.call('paper.read', key)).document)).not.toContain('Lý do:');
  });

  test('abstentions and ballots invalid for one proposal count in no yes and no no', async () => {
    const { id } = await save();
    const council = await app.call('council.read', { movementId: office.movementId });
    const members = ['An', 'Bình', 'Chi', 'Dũng', 'Em'].map((name) => ({
      ...{ id: null, name, position: '', role: 'member' as const, attendance: 'present' as const },
    }));
    const sitting = { ...council, members, ballotsReturned: 5, ballotsInvalid: 0 };
    const vote = { proposalId: id, agreed: 3, abstained: 1, invalid: 1 };
    await app.call('council.save', { ...sitting, votes: [vote] });
    expect((await app.call('council.read', { movementId: office.movementId })).votes).toEqual([
      vote,
    ]);
    const { fields } = await app.refuse('council.save', {
      ...sitting,
      votes: [{ ...vote, agreed: 4 }],
    });
    expect(fields).toEqual({
      'votes.0.agreed':
        'Đồng ý, không có ý kiến và không hợp lệ cộng lại không quá 5 phiếu hợp lệ.',
    });
  });
});

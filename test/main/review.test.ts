import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CallInput } from '../../shared/api.ts';
import { sentenceOf } from '../../shared/history/describe.ts';
import { fillOffice, MOVEMENT, type Office } from '../helpers/office.ts';
import { openTestProgram, type TestProgram } from '../helpers/program.ts';

type Council = CallInput<'council.save'>;
type Member = Council['members'][number];

let app: TestProgram;
let office: Office;
let proposalIds: number[];

beforeEach(async () => {
  app = await openTestProgram();
  office = await fillOffice(app);
  proposalIds = [await propose(0), await propose(1)];
});
afterEach(() => app.close());

async function propose(person: number, movementId = office.movementId): Promise<number> {
  const { id } = await app.call('proposal.save', {
    id: null,
    movementId,
    personId: office.personIds[person] ?? 0,
    departmentId: null,
    awardCode: 'giay-khen-ca-nhan',
    reason: 'Đưa người bị nạn đi cấp cứu',
    note: '',
  });
  return id;
}

const member = (name: string, changes: Partial<Member> = {}): Member => ({
  id: null,
  name,
  position: 'Trưởng phòng',
  role: 'member',
  attendance: 'present',
  ...changes,
});
const MEMBERS = [
  member('Lê Văn Đạt', { role: 'chair', position: 'Giám đốc' }),
  member('Vũ Thị Hằng', { attendance: 'absent' }),
  member('Bùi Văn Ước', { attendance: 'written', position: '' }),
  member('Trần Thị Hòa', { role: 'secretary' }),
];

const council = (changes: Partial<Council> = {}): Council => ({
  movementId: office.movementId,
  members: MEMBERS,
  filedOn: null,
  heldOn: '2026-05-18',
  startedAt: '08:00',
  endedAt: '09:30',
  place: 'Phòng họp tầng 2',
  opinions: 'Nhất trí với các đề nghị.\nBổ sung minh chứng.',
  ballotsReturned: 3,
  ballotsInvalid: 0,
  votes: [
    { proposalId: proposalIds[0] ?? 0, agreed: 3, abstained: 0, invalid: 0 },
    { proposalId: proposalIds[1] ?? 0, agreed: 0, abstained: 0, invalid: 0 },
  ],
  ...changes,
});
const save = (changes: Partial<Council> = {}) => app.call('council.save', council(changes));
const read = (movementId = office.movementId) => app.call('council.read', { movementId });
const refuse = async (changes: Partial<Council>) =>
  (await app.refuse('council.save', council(changes))).fields;
const changes = async () =>
  (
    await app.call('history.list', {
      ...{ record: null, kind: null, from: null, to: null, before: null, limit: 200 },
    })
  ).entries;
const newest = async () => (await changes())[0];
const sentences = async () => (await newest())?.records.map(sentenceOf) ?? [];

describe('a council', () => {
  test('is nobody at first, and comes back as it was saved', async () => {
    const blank = {
      ...{
        movementId: office.movementId,
        members: [],
        filedOn: null,
        heldOn: null,
        startedAt: '',
        endedAt: '',
      },
      ...{ place: '', opinions: '', ballotsReturned: null, ballotsInvalid: null, votes: [] },
    };
    expect(await read()).toEqual(blank);
    await save();
    const kept = await read();
    expect(kept).toEqual({
      ...council(),
      members: MEMBERS.map((each) => ({ ...each, id: expect.any(Number) })),
    });
    await app.call('council.save', { ...blank });
    expect(await read()).toEqual(blank);
  });

  test('keeps its members by id through every order, with others in and out', async () => {
    await save();
    const [chair, absent, written, secretary] = (await read()).members;
    if (!chair || !absent || !written || !secretary) throw new Error('no members');
    const orders: Member[][] = [
      [secretary, written, absent, chair],
      [absent, secretary, member('Đỗ Thị Mới'), written],
      [member('Ngô Văn Đầu'), written, secretary],
    ];
    for (const members of orders) {
      await save({ members, votes: [], ballotsReturned: null });
      const kept = (await read()).members;
      expect(kept.map(({ name }) => name)).toEqual(members.map(({ name }) => name));
      for (const { id, name } of members) {
        if (id !== null) expect(kept.find((each) => each.name === name)?.id).toBe(id);
      }
    }
  });

  test('saved again unchanged leaves no mark in the log', async () => {
    await save();
    const before = (await newest())?.id;
    await app.call('council.save', await read());
    expect((await newest())?.id).toBe(before);
  });

  test('that names a member of nowhere, or one twice, changes nothing', async () => {
    await save();
    const kept = await read();
    const [first] = kept.members;
    if (!first) throw new Error('no members');
    for (const members of [
      [...kept.members, member('Người lạ', { id: 9_999 })],
      [first, { ...first, role: 'member' as const }],
    ]) {
      const failure = await app.refuse(
        'council.save',
        council({ members, ballotsReturned: null, votes: [] }),
      );
      expect(failure.code).toBe('conflict');
    }
    expect(await read()).toEqual(kept);
  });

  test('of another movement stays apart, and one of no movement is not found', async () => {
    await save();
    const { id } = await app.call('movement.save', { ...MOVEMENT, name: 'Cải cách hành chính' });
    const { members } = await read();
    const other = { movementId: id, ballotsReturned: null, votes: [] };
    const stolen = await app.refuse('council.save', council({ ...other, members }));
    expect(stolen.code).toBe('conflict');
    await save({ ...other, members: [member('Phạm Văn Riêng')] });
    expect((await read(id)).members.map(({ name }) => name)).toEqual(['Phạm Văn Riêng']);
    expect((await read()).members).toEqual(members);

    const nowhere = { code: 'not-found', message: 'Không tìm thấy phong trào này.' };
    expect(await app.refuse('council.read', { movementId: 9_999 })).toEqual(nowhere);
    expect(await app.refuse('council.save', council({ movementId: 9_999 }))).toEqual(nowhere);
  });
});

describe('votes', () => {
  test('not counted are no rows, nought is a count', async () => {
    await save();
    const [first = 0, second = 0] = proposalIds;
    await save({ votes: [{ proposalId: first, agreed: null }] });
    expect((await read()).votes).toEqual([]);
    await save({ votes: [{ proposalId: second, agreed: 0 }] });
    expect((await read()).votes).toEqual([
      { proposalId: second, agreed: 0, abstained: 0, invalid: 0 },
    ]);
  });

  test('for a proposal of another movement are refused at their field, and nothing is kept', async () => {
    const { id } = await app.call('movement.save', { ...MOVEMENT, name: 'Cải cách hành chính' });
    const strange = await propose(0, id);
    for (const proposalId of [strange, 9_999]) {
      for (const agreed of [1, null]) {
        const votes = [...council().votes, { proposalId, agreed }];
        expect(await refuse({ votes })).toEqual({
          'votes.2.agreed': 'Đề nghị này không còn trong danh sách của phong trào.',
        });
      }
    }
    expect((await read()).members).toEqual([]);
  });

  test('go with their proposal and come back with it', async () => {
    await save();
    const [first = 0, second = 0] = proposalIds;
    await app.call('proposal.remove', { id: first });
    expect((await read()).votes).toEqual([
      { proposalId: second, agreed: 0, abstained: 0, invalid: 0 },
    ]);
    await app.call('history.undo', { changeId: (await newest())?.id ?? 0 });
    expect((await read()).votes).toEqual(council().votes);
  });
});

test.each<[string, Partial<Council>, Record<string, string>]>([
  [
    'a nameless member',
    { members: [...MEMBERS.slice(0, 3), member(' '), member('Năm')] },
    { 'members.3.name': 'Nhập họ và tên thành viên.' },
  ],
  [
    'two chairs',
    { members: [...MEMBERS, member('Hai', { role: 'chair' })] },
    { 'members.4.role': 'Chỉ một người là Chủ tịch Hội đồng.' },
  ],
  [
    'two secretaries',
    { members: [...MEMBERS, member('Hai', { role: 'secretary' })] },
    { 'members.4.role': 'Chỉ một người là Thư ký.' },
  ],
  [
    'a day that is none',
    { heldOn: '2026-02-30' },
    { heldOn: expect.stringContaining('Ngày không đúng') },
  ],
  ['an hour that is none', { startedAt: '25:00' }, { startedAt: 'Giờ theo dạng 14:30.' }],
  ['an hour in words', { endedAt: 'khoảng chín giờ' }, { endedAt: 'Giờ theo dạng 14:30.' }],
  [
    'an end before the beginning',
    { startedAt: '09:00', endedAt: '08:59' },
    { endedAt: 'Giờ kết thúc phải sau giờ bắt đầu.' },
  ],
  [
    'more ballots than voters',
    { ballotsReturned: 4 },
    { ballotsReturned: 'Số phiếu thu về không quá 3 người bỏ phiếu.' },
  ],
  [
    'more invalid ballots than came back',
    { ballotsReturned: 2, ballotsInvalid: 3, votes: [] },
    { ballotsInvalid: 'Số phiếu không hợp lệ không quá số phiếu thu về.' },
  ],
  ['half a ballot', { ballotsReturned: 2.5 }, { ballotsReturned: 'Số phiếu là số nguyên.' }],
  ['fewer than none', { ballotsInvalid: -1 }, { ballotsInvalid: 'Số phiếu không được âm.' }],
])('%s is refused at its field', async (_what, wrong, fields) => {
  expect(await refuse(wrong)).toEqual(fields);
  expect((await read()).members).toEqual([]);
});

test('more agreeing than valid ballots is refused at each vote', async () => {
  const votes = proposalIds.map((proposalId) => ({ proposalId, agreed: 3 }));
  const message = 'Số phiếu đồng ý không quá 2 phiếu hợp lệ.';
  expect(await refuse({ ballotsInvalid: 1, votes })).toEqual({
    'votes.0.agreed': message,
    'votes.1.agreed': message,
  });
});

describe('the log', () => {
  test('tells of members, sitting and votes', async () => {
    await save();
    expect(await sentences()).toEqual([
      'Thêm thành viên Hội đồng bình xét Lê Văn Đạt: chức vụ “Giám đốc”; vai trò Chủ tịch Hội đồng; dự họp Có mặt',
      'Thêm thành viên Hội đồng bình xét Vũ Thị Hằng: chức vụ “Trưởng phòng”; vai trò Ủy viên; dự họp Vắng mặt',
      'Thêm thành viên Hội đồng bình xét Bùi Văn Ước: vai trò Ủy viên; dự họp Gửi ý kiến bằng văn bản',
      'Thêm thành viên Hội đồng bình xét Trần Thị Hòa: chức vụ “Trưởng phòng”; vai trò Thư ký; dự họp Có mặt',
      'Thêm phiên họp bình xét: ngày họp 18/5/2026; bắt đầu “08:00”; kết thúc “09:30”; địa điểm “Phòng họp tầng 2”; ý kiến “Nhất trí với các đề nghị. Bổ sung minh chứng.”; phiếu thu về 3; phiếu không hợp lệ 0',
      'Thêm kết quả bỏ phiếu Nguyễn Thị Lan 1: đồng ý 3',
      'Thêm kết quả bỏ phiếu Nguyễn Thị Lan 2: đồng ý 0',
    ]);
    const { members, votes } = await read();
    const [first, ...others] = votes;
    await save({
      members: members.map((each, index) =>
        index === 1 ? { ...each, attendance: 'present' } : each,
      ),
      ballotsReturned: 4,
      votes: first ? [{ ...first, agreed: 4 }, ...others] : [],
    });
    expect(await sentences()).toEqual([
      'Sửa thành viên Hội đồng bình xét Vũ Thị Hằng: dự họp Vắng mặt → Có mặt',
      'Sửa phiên họp bình xét: phiếu thu về 3 → 4',
      'Sửa kết quả bỏ phiếu Nguyễn Thị Lan 1: đồng ý 3 → 4',
    ]);
  });

  test('names two who change places, each once', async () => {
    await save();
    const { members } = await read();
    const [chair, absent, ...others] = members;
    if (!chair || !absent) throw new Error('no members');
    await save({ members: [absent, chair, ...others] });
    expect(await sentences()).toEqual([
      'Sửa thành viên Hội đồng bình xét Lê Văn Đạt: thứ tự 1 → 2',
      'Sửa thành viên Hội đồng bình xét Vũ Thị Hằng: thứ tự 2 → 1',
    ]);
  });

  test('takes each save back, last first', async () => {
    const states = [await read()];
    await save();
    states.push(await read());
    const [chair, absent, written, secretary] = states[1]?.members ?? [];
    if (!chair || !absent || !written || !secretary) throw new Error('no members');
    await save({
      members: [secretary, member('Đỗ Thị Mới'), chair, { ...written, attendance: 'present' }],
      heldOn: null,
      votes: council().votes.slice(1),
    });
    for (const state of states.reverse()) {
      const latest = (await changes()).find((each) => !each.isUndone && each.undoes === null);
      await app.call('history.undo', { changeId: latest?.id ?? 0 });
      expect(await read()).toEqual(state);
    }
  });

  test('does not take back members whose votes were counted since', async () => {
    await save({ ballotsReturned: null, votes: [] });
    const first = (await newest())?.id ?? 0;
    const { members } = await read();
    await save({ members });
    const failure = await app.refuse('history.undo', { changeId: first });
    expect(failure.code).toBe('conflict');
    const withOneMore = [...members, member('Đỗ Thị Mới')];
    await save({ members: withOneMore });
    const added = (await newest())?.id ?? 0;
    const kept = await read();
    const votes = council().votes.map((vote) => ({ ...vote, agreed: 4 }));
    await save({ members: kept.members, ballotsReturned: 4, votes });
    expect((await app.refuse('history.undo', { changeId: added })).message).toBe(
      'Không hoàn tác được: nếu hoàn tác thì số phiếu không còn khớp với thành viên Hội đồng.',
    );
    expect((await read()).votes).toEqual(votes);
  });
});

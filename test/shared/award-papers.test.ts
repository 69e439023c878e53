import { expect, test } from 'vitest';
import rules from '../../resources/awards.json' with { type: 'json' };
import { buildWorkbook } from '../../shared/annual/build.ts';
import {
  type Block,
  type OfficialDocument,
  type Table,
  textOfRuns,
} from '../../shared/document/official-document.ts';
import type { Ledger } from '../../shared/ledger.ts';
import { formatPercent, twoDigits } from '../../shared/number.ts';
import { awardListBlocks } from '../../shared/paper/award/list.ts';
import { meritPapers } from '../../shared/paper/award/merit.ts';
import { buildPaper } from '../../shared/paper/build.ts';
import type { PaperKind } from '../../shared/paper/kinds.ts';
import type { PaperHead } from '../../shared/paper/paper.ts';
import { emptyCouncil } from '../../shared/review/council.ts';
import type { Award } from '../../shared/review/proposal.ts';
import { proposedOf } from '../../shared/review/proposed.ts';
import { sampleLedger } from '../fixtures/ledger.ts';

const HEAD: PaperHead = { number: 7, date: '2026-11-20', signerId: null };
const BLANK: PaperHead = { number: null, date: null, signerId: null };
const KINDS = ['submission', 'list', 'minutes', 'ballot', 'tally', 'decision', 'letter'] as const;
const ledger = sampleLedger();
const { movement } = ledger;

const build = (kind: PaperKind, of: Ledger = ledger, head = HEAD) =>
  buildPaper(of, { kind, period: '' }, head);
const tablesOf = (blocks: readonly Block[]) =>
  blocks.filter((block): block is Table => block.kind === 'table');
const bodyRows = (tables: Table[]) =>
  tables.flatMap(({ rows }) => rows).filter(({ look }) => look === 'body');

function linesOf({ body }: OfficialDocument): string[] {
  return body.map((block) => {
    if ('runs' in block) return textOfRuns(block.runs);
    return 'text' in block ? block.text : '';
  });
}

function textsByKey({ body }: OfficialDocument): Map<string, string> {
  const texts = body.flatMap((block) =>
    'runs' in block ? [[block.key ?? '', textOfRuns(block.runs)] as const] : [],
  );
  return new Map(texts);
}

/** A movement in which nothing happened and for which nobody signs. */
function nothing(): Ledger {
  return sampleLedger({
    agency: { ...ledger.agency, signers: [], makerName: '' },
    movement: {
      ...movement,
      theme: '',
      bases: [],
      recipients: [],
      signerName: '',
      signerPosition: '',
    },
    people: [],
    indicators: [],
    reports: [],
    cases: [],
    proposals: [],
    council: emptyCouncil(1),
    headings: [],
  });
}

/** Only what the agency's own head decides. */
const withinAgency = () =>
  sampleLedger({ proposals: ledger.proposals.filter(({ awardCode }) => /^GK/.test(awardCode)) });

test('submission, list, minutes and Excel speak of the same number of departments and people', () => {
  const parts = proposedOf(ledger);
  const departments = parts.flatMap((part) => part.departments).length;
  const people = parts.flatMap((part) => part.people).length;
  const counts = `${twoDigits(departments)} tập thể, ${twoDigits(people)} cá nhân`;
  expect(counts).toBe('02 tập thể, 03 cá nhân');
  expect(textsByKey(build('submission')).get('total')).toContain(counts);
  expect(textsByKey(build('minutes')).get('presented')).toContain(counts);
  expect(textsByKey(build('letter')).get('opening')).toContain(counts);
  const tables = tablesOf(build('list').body);
  expect(tables.at(-1)?.rows.at(-1)?.cells.join('')).toBe(`Tổng cộng: ${counts}`);
  expect(bodyRows(tables)).toHaveLength(departments + people);
  const results = buildWorkbook(ledger, '2026-12-01').sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell?.value.kind === 'formula' ? [cell.value.result] : [])),
    ),
  );
  expect(results).toContain(`Tổng cộng: ${twoDigits(departments)} tập thể`);
  expect(results).toContain(`Tổng cộng: ${twoDigits(people)} cá nhân`);
});

test('the list names, part by part, whom the Excel lists name, in their order', () => {
  const tables = tablesOf(awardListBlocks(ledger));
  const parts = proposedOf(ledger);
  expect(tables.map(({ caption }) => caption)).toEqual(parts.map(({ heading }) => heading));
  parts.forEach(({ departments, people }, index) => {
    const names = bodyRows(tables.slice(index, index + 1)).map(({ cells }) => cells[1]);
    expect(names.map((name) => name?.replace(/^(Ông|Bà) /, ''))).toEqual([
      ...departments.map(({ departmentName }) => departmentName),
      ...people.map(({ person }) => person.fullName),
    ]);
  });
});

test('numbering begins anew in each group, and a total in words spans the table', () => {
  for (const { rows, columns } of tablesOf(awardListBlocks(ledger))) {
    expect(rows.filter(({ look }) => look === 'group').map(({ cells }) => cells[0])).toEqual([
      'I. Tập thể',
      'II. Cá nhân',
    ]);
    for (const { look, cells } of rows) {
      expect(cells).toHaveLength(look === 'body' ? columns.length : 1);
    }
  }
  const first = tablesOf(awardListBlocks(ledger))[0]?.rows.filter(({ look }) => look === 'body');
  expect(first?.map(({ cells }) => cells[0])).toEqual(['1', '1', '2']);
});

test('each vote is told of the whole membership, in every paper alike', () => {
  const members = ledger.council.members.length;
  const submission = textsByKey(build('submission'));
  const listed = bodyRows(tablesOf(build('list').body)).map(({ cells }) => cells.at(-1));
  for (const { proposalId, agreed } of ledger.council.votes) {
    const share = formatPercent(agreed ?? 0, members);
    expect(submission.get(`proposal:${proposalId}`)).toContain(
      `(${agreed}/${members} thành viên Hội đồng đồng ý, đạt ${share})`,
    );
    expect(listed).toContain(`${agreed}/${members} (${share})`);
  }
  const results = bodyRows(tablesOf(build('tally').body)).map(({ cells }) => cells.slice(3));
  expect(results).toContainEqual(['05', '01', '71,4%']);
  expect(results).toContainEqual(['04', '02', '57,1%']);
  expect(bodyRows(tablesOf(build('minutes').body)).map(({ cells }) => cells.slice(3))).toEqual(
    results,
  );
});

test('what is not counted stays room to write, never a 0', () => {
  const uncounted = sampleLedger({
    council: {
      ...ledger.council,
      ballotsReturned: null,
      ballotsInvalid: null,
      votes: [{ proposalId: 1, agreed: 6, abstained: 0, invalid: 0 }],
    },
  });
  const rows = bodyRows(tablesOf(build('tally', uncounted).body));
  expect(rows.filter(({ cells }) => cells[3] === '06')).toHaveLength(1);
  for (const { cells } of rows) expect(cells[4]).toBe('');
  const texts = textsByKey(build('tally', uncounted));
  expect(texts.get('ballots:issued')).toContain('06 phiếu');
  for (const key of ['returned', 'valid', 'invalid']) {
    expect(texts.get(`ballots:${key}`)).not.toMatch(/\d/);
  }
  expect(textsByKey(build('submission', uncounted)).get('proposal:2')).not.toMatch(/\d/);
});

test('members entered before the sitting have neither come nor stayed away', () => {
  const { heldOn, ballotsReturned, votes, ...kept } = emptyCouncil(1);
  const before = sampleLedger({
    council: { ...kept, heldOn, ballotsReturned, votes, members: ledger.council.members },
  });
  const minutes = textsByKey(build('minutes', before));
  expect(minutes.get('attendance')).not.toMatch(/\d/);
  expect([...minutes.keys()].filter((key) => key.startsWith('member:'))).toHaveLength(7);
  expect(textsByKey(build('tally', before)).get('ballots:issued')).not.toMatch(/\d/);
  expect(build('submission', before).bases.join()).not.toContain('Biên bản');
});

test('a chair who did not come does not sign', () => {
  const council = structuredClone(ledger.council);
  for (const member of council.members) {
    if (member.role === 'chair') member.attendance = 'absent';
  }
  const { signature, secretary, body } = build('minutes', sampleLedger({ council }));
  expect(signature).toEqual({ lines: ['CHỦ TỌA'], name: '' });
  expect(secretary?.name).toBe('Trần Thị Hòa');
  expect(textsByKey({ body } as OfficialDocument).get('chair')).toBe('Chủ tọa:');
});

test('the submission goes to the province where anything does, else to the head of the agency', () => {
  expect(build('submission').addressees).toEqual([
    'Chủ tịch UBND tỉnh Bắc Ninh',
    'Ban Thi đua - Khen thưởng tỉnh',
  ]);
  const own = build('submission', withinAgency());
  expect(own.addressees).toEqual(['Giám đốc Sở Ngoại vụ']);
  expect(textsByKey(own).get('closing')).toBe(
    'Kính trình Giám đốc Sở Ngoại vụ xem xét, quyết định./.',
  );
  expect(own.body.some(({ kind }) => kind === 'clause')).toBe(false);
  expect(tablesOf(build('list', withinAgency()).body).map(({ caption }) => caption)).toEqual(['']);
});

test('who is addressed is not named again below', () => {
  for (const kind of ['submission', 'letter'] as const) {
    expect(build(kind).recipients).toEqual(['Như trên', 'Các phòng', 'Lưu: VT']);
  }
});

const LAW = 'Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022 của Quốc hội';
const AMENDED = `${LAW}, được sửa đổi, bổ sung bởi Luật số 06/2026/QH16 ngày 23/4/2026`;
const DECREE_98 =
  'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng';
const DECREE_152 =
  'Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng';

// NĐ 152/2025 holds from 01/7/2025 to 28/02/2027, the law as amended from 01/10/2026.
test.each([
  ['2023-12-31', ['Căn cứ Luật Thi đua, khen thưởng số 06/2022/QH15']],
  ['2024-01-01', [LAW, DECREE_98]],
  ['2025-06-30', [LAW, DECREE_98]],
  ['2025-07-01', [LAW, DECREE_152]],
  ['2026-09-30', [LAW, DECREE_152]],
  ['2026-10-01', [AMENDED, DECREE_152]],
  ['2027-02-28', [AMENDED, DECREE_152]],
  ['2027-03-01', [AMENDED]],
])('a submission of %s cites the law that holds on it', (date, expected) => {
  const known = sampleLedger({
    awards: rules.awards as Award[],
    movement: { ...movement, bases: [] },
    council: emptyCouncil(1),
    proposals: ledger.proposals.map((proposal) => ({
      ...proposal,
      awardCode: proposal.personId === null ? 'bang-khen-tap-the' : 'giay-khen-ca-nhan',
    })),
  });
  expect(build('submission', known, { ...HEAD, date }).bases).toEqual(expected);
});

test('the submission rests on each law once, the plans and the minutes', () => {
  expect(build('submission').bases).toEqual([
    AMENDED,
    DECREE_152,
    'Căn cứ Kế hoạch số 16/KH-UBND ngày 02/01/2026 của UBND tỉnh Bắc Ninh về phát động phong trào thi đua bảo đảm trật tự, an toàn giao thông',
    'Căn cứ Kế hoạch số 05/KH-SNgV của Sở Ngoại vụ',
    'Căn cứ Biên bản số 07/BB-SNgV ngày 20/11/2026 của Sở Ngoại vụ về việc họp Hội đồng bình xét khen thưởng',
  ]);
  const awards = rules.awards as Award[];
  const shipped = sampleLedger({
    awards,
    movement: { ...movement, bases: [] },
    council: emptyCouncil(1),
    proposals: ledger.proposals.map((proposal) => ({
      ...proposal,
      awardCode: proposal.personId === null ? 'bang-khen-tap-the' : 'giay-khen-ca-nhan',
    })),
  });
  expect(build('submission', shipped).bases).toEqual([AMENDED, DECREE_152]);
});

test('an award the rule data no longer has is named by its code and goes to nobody unasked', () => {
  const unknown = sampleLedger({ awards: [] });
  const document = build('submission', unknown);
  expect(document.addressees).toEqual(['Giám đốc Sở Ngoại vụ']);
  expect(textsByKey(document).get('award:GK-CN')).toContain('GK-CN: 02 cá nhân');
});

test('minutes have their time in words, members by attendance and two signatures', () => {
  const document = build('minutes');
  const texts = textsByKey(document);
  expect(document.placeAndDate).toBe('');
  expect(document.number).toBe('Số: 07/BB-SNgV');
  expect(texts.get('started')).toBe('Thời gian bắt đầu: 08 giờ 00 ngày 20 tháng 11 năm 2026.');
  expect(texts.get('attendance')).toContain(
    '07 thành viên: 05 có mặt, 01 gửi ý kiến bằng văn bản, 01 vắng mặt',
  );
  expect(document.secretary).toEqual({ lines: ['THƯ KÝ'], name: 'Trần Thị Hòa' });
  expect(document.signature).toEqual({ lines: ['CHỦ TỌA'], name: 'Nguyễn Văn Đạt' });
  expect(linesOf(document)).toContain(
    'Đồng chí Phạm Đức Dũng: thống nhất danh sách do Văn phòng tổng hợp.',
  );
});

test('a ballot tells nothing of whose it is', () => {
  const document = build('ballot');
  expect(document).toMatchObject({
    number: '',
    placeAndDate: '',
    recipients: [],
    secretary: null,
    signature: null,
  });
  const rows = bodyRows(tablesOf(document.body));
  expect(rows).toHaveLength(ledger.proposals.length);
  for (const { cells } of rows) expect(cells.slice(-2)).toEqual(['', '']);
});

test('the letter is a công văn and cites what bears a number', () => {
  const document = build('letter');
  expect(document.typeName).toBe('');
  expect(document.number).toBe('Số: 07/SNgV-VP');
  expect(document.subject[0]).toMatch(/^V\/v gửi hồ sơ đề nghị khen thưởng/);
  const texts = textsByKey(document);
  expect(texts.get('enclosed:submission')).toContain('Tờ trình số 12/TTr-SNgV ngày 01/12/2026');
  expect(texts.get('enclosed:final')).toContain('Báo cáo số 131/BC-SNgV ngày 02/12/2026');
  expect(texts.get('enclosed:workbook')).toMatch(/\.$/);
});

test('the list names its submission and is signed by whom the submission is', () => {
  const document = build('list');
  expect(document.reference).toBe(
    '(Kèm theo Tờ trình số 12/TTr-SNgV ngày 01/12/2026 của Sở Ngoại vụ)',
  );
  expect(document).toMatchObject({ orientation: 'landscape', number: '', placeAndDate: '' });
  expect(document.signature).toEqual({ lines: ['GIÁM ĐỐC'], name: 'Nguyễn Văn Đạt' });
});

test('keys are unique, short and on every text', () => {
  for (const source of [ledger, nothing(), withinAgency(), sampleLedger({ awards: [] })]) {
    for (const kind of KINDS) {
      const blocks = build(kind, source).body.filter((block) => 'runs' in block);
      const keys = blocks.map(({ key }) => key ?? '');
      expect(new Set(keys).size, `${kind}: ${keys.join()}`).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[^\s]{1,80}$/u);
    }
  }
});

test('what ends the text ends with "./." and is the closing', () => {
  for (const kind of ['submission', 'minutes', 'tally', 'letter'] as const) {
    for (const source of [ledger, nothing()]) {
      const last = build(kind, source).body.at(-1);
      if (!last || !('runs' in last)) throw new Error(`${kind} does not end with a text`);
      expect(last.key).toBe('closing');
      expect(textOfRuns(last.runs)).toMatch(/[^\s.]\.\/\.$/);
    }
  }
});

test('another proposal or member changes no other text', () => {
  const more = sampleLedger({
    proposals: [
      { ...ledger.proposals[0], id: 90, personId: 108, reason: 'Có thành tích.' } as never,
      ...ledger.proposals,
    ],
  });
  const [before, after] = [textsByKey(build('submission')), textsByKey(build('submission', more))];
  expect([...after.keys()].filter((key) => !before.has(key))).toEqual(['proposal:90']);
  for (const [key, text] of before) {
    if (!['total', 'award:GK-TT'].includes(key)) expect(after.get(key)).toBe(text);
  }
  const council = structuredClone(ledger.council);
  council.opinions = `Đồng chí Vũ Minh Dũng: nhất trí.\n${council.opinions}`;
  const minutes = textsByKey(build('minutes', sampleLedger({ council })));
  for (const [key, text] of textsByKey(build('minutes'))) expect(minutes.get(key)).toBe(text);
});

test('a movement with nothing makes documents that say so or leave room, and state no figure', () => {
  for (const kind of KINDS) {
    const document = build(kind, nothing(), BLANK);
    const text = JSON.stringify({ ...document, secretary: '', signature: '' });
    expect(text).not.toMatch(/undefined|null|NaN|\b00 /);
    if (kind !== 'letter') {
      expect(text).toMatch(/Chưa có tập thể, cá nhân được (đề nghị|khen thưởng)/);
    }
  }
  expect(linesOf(build('minutes', nothing(), BLANK)).join('\n')).not.toMatch(/\d{2} (giờ|thành)/);
  expect(build('minutes', nothing(), BLANK).secretary).toEqual({ lines: ['THƯ KÝ'], name: '' });
  for (const kind of KINDS) {
    expect(JSON.stringify(build(kind))).not.toMatch(/undefined|NaN/);
  }
});

test('the movement is not called a movement twice', () => {
  for (const kind of KINDS) {
    const said = JSON.stringify(build(kind));
    expect(said).not.toMatch(/phong trào thi đua “phong trào/i);
    const plain = sampleLedger({ movement: { ...movement, name: 'An toàn giao thông' } });
    expect(build(kind, plain).subject.join()).toContain('phong trào thi đua “An toàn giao thông”');
  }
});

test('minutes of a sitting at which nobody said more say so; before it there is room to write', () => {
  const { council } = sampleLedger();
  const opinions = (changes: Partial<typeof council>) =>
    textsByKey(
      build('minutes', sampleLedger({ council: { ...council, opinions: '', ...changes } })),
    ).get('opinions');
  expect(opinions({})).toBe('Không có ý kiến khác.');
  const unheld = { heldOn: null, startedAt: '', endedAt: '', ballotsReturned: null, votes: [] };
  expect(opinions(unheld)).toBe('Ý kiến của các thành viên:');
});

test('the decision awards what the agency decides, by the law of its day, with its list', () => {
  const { issuer, bases, body, annexes, recipients, number } = build('decision');
  expect(number).toBe('Số: 07/QĐ-SNgV');
  expect(issuer).toBe('GIÁM ĐỐC SỞ NGOẠI VỤ');
  expect(bases.slice(0, 2)).toEqual([AMENDED, DECREE_152]);
  expect(bases.at(-1)).toBe('Theo đề nghị của Hội đồng bình xét khen thưởng');
  expect(body[0]).toMatchObject({ kind: 'part', label: '', text: 'QUYẾT ĐỊNH:' });
  expect(textsByKey(build('decision')).get('article:1')).toBe(
    'Điều 1. Tặng Giấy khen của Giám đốc Sở cho 01 tập thể, 02 cá nhân có thành tích trong “Phong trào thi đua bảo đảm trật tự, an toàn giao thông năm 2026” (có danh sách kèm theo).',
  );
  expect(recipients[0]).toBe('Như Điều 3');
  const [list] = annexes;
  expect(list?.reference).toBe(
    '(Kèm theo Quyết định số 07/QĐ-SNgV ngày 20/11/2026 của Sở Ngoại vụ)',
  );
  const names = bodyRows(tablesOf(list?.body ?? [])).map(({ cells }) => cells[1]);
  expect(names).toEqual(['Văn phòng Sở', 'Bà Đỗ Ngọc Ánh', 'Bà Phạm Bích Ngọc']);
});

test('a decision on several awards has a point for each, titles recognised; who was refused is not in it', () => {
  const [first, second, third, ...rest] = ledger.proposals;
  if (!first || !second || !third) throw new Error('The sample year is empty');
  const mixed = sampleLedger({
    proposals: [
      { ...first, awardCode: 'CSTDCS' },
      second,
      { ...third, state: 'refused' as const },
      ...rest,
    ],
  });
  const texts = textsByKey(build('decision', mixed));
  expect(texts.get('article:1')).toContain('Khen thưởng 01 tập thể, 01 cá nhân có thành tích');
  expect(texts.get('award:GK-TT')).toBe('Tặng Giấy khen của Giám đốc Sở: 01 tập thể;');
  expect(texts.get('award:CSTDCS')).toBe('Công nhận danh hiệu Chiến sĩ thi đua cơ sở: 01 cá nhân.');
  const onlyUp = sampleLedger({
    proposals: ledger.proposals.filter(({ awardCode }) => /^BK/.test(awardCode)),
  });
  expect(build('decision', onlyUp)).toMatchObject({ annexes: [] });
});

test('reports on merits tell of each who it is, what was done and what was awarded before', () => {
  const held = {
    ...{ id: 1, personId: 105, departmentId: null, isFromProposal: false },
    ...{ decisionNumber: '31/QĐ-SNgV', decisionDate: '2025-01-20', issuer: 'Giám đốc Sở Ngoại vụ' },
    category: '' as const,
  };
  const rich = sampleLedger({
    heldAwards: [
      { ...held, year: 2024, awardName: 'Chiến sĩ thi đua cơ sở' },
      { ...held, id: 2, year: 2026, awardName: 'Giấy khen của năm nay' },
    ],
    records: {
      ratings: [{ id: 1, personId: 105, year: 2026, level: 'excellent', dutyGroup: '' }],
      ...{ initiatives: [], restrictions: [], leaves: [], uses: [] },
    },
  });
  const document = build('merit', rich);
  expect(document.annexes.map(({ reference }) => reference).toSorted()).toEqual([
    '(Bà Phạm Bích Ngọc – đề nghị tặng Giấy khen của Giám đốc Sở)',
    '(Bà Đỗ Ngọc Ánh – đề nghị tặng Giấy khen của Giám đốc Sở)',
    '(Phòng Lãnh sự – đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh)',
    '(Văn phòng Sở – đề nghị tặng Giấy khen của Giám đốc Sở)',
    '(Ông Nguyễn Văn Đức – đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh)',
  ]);
  const own = document.annexes.find(({ reference }) => reference.includes('Đỗ Ngọc Ánh'));
  const lines = linesOf({ ...document, body: own?.body ?? [] });
  expect(lines).toContain('Họ và tên: Đỗ Ngọc Ánh.');
  expect(lines).toContain('Hoàn thành xuất sắc nhiệm vụ năm 2026.');
  expect(lines).toContain(
    'Ngày 15/4/2026: Nhặt được của rơi, trả lại người mất (Thư khen số 3/TK-UBND).',
  );
  expect(lines).toContain('Hình thức khen thưởng: chưa có.');
  expect(bodyRows(tablesOf(own?.body ?? [])).map(({ cells }) => cells)).toEqual([
    ['2024', 'Chiến sĩ thi đua cơ sở', 'Số 31/QĐ-SNgV ngày 20/01/2025 của Giám đốc Sở Ngoại vụ'],
  ]);
  const paper = meritPapers(document).find(({ subject }) => subject[0] === 'Bà Đỗ Ngọc Ánh');
  expect(paper).toMatchObject({
    subject: ['Bà Đỗ Ngọc Ánh', 'Đề nghị tặng Giấy khen của Giám đốc Sở'],
    secretary: { lines: ['NGƯỜI BÁO CÁO'] },
    annexes: [],
  });
});

test('who had no opinion is told of in a column of its own, only where there is anybody', () => {
  const headers = (of: Ledger) =>
    tablesOf(build('tally', of).body)[0]?.columns.map(({ header }) => header) ?? [];
  expect(headers(ledger)).not.toContain('Không có ý kiến (phiếu)');
  const [first, ...votes] = ledger.council.votes;
  if (!first) throw new Error('Nothing was voted on');
  const council = { ...ledger.council, votes: [{ ...first, agreed: 4, abstained: 1 }, ...votes] };
  const some = sampleLedger({ council });
  expect(headers(some)).toContain('Không có ý kiến (phiếu)');
  expect(headers(some)).not.toContain('Không hợp lệ (phiếu)');
  const row = bodyRows(tablesOf(build('tally', some).body)).find(({ cells }) =>
    cells[1]?.includes('Phạm Bích Ngọc'),
  );
  // Of 6 valid ballots 4 agree and 1 has no opinion: 6 − 4 − 1 = 1 disagrees; 4/7 = 57,1 %.
  expect(row?.cells.slice(3)).toEqual(['04', '01', '01', '57,1%']);
});

test('who shares a name is told apart by the department, in the same department by the day of birth', () => {
  const [first, second, other] = [100, 101, 104];
  const named = ledger.people.map((person) => ({
    ...person,
    ...([first, second, other].includes(person.id)
      ? { fullName: 'Nguyễn Thị Ước', gender: 'female' as const }
      : {}),
  }));
  const [model] = ledger.proposals;
  if (!model) throw new Error('Nobody is proposed');
  const proposals = [first, second, other].map((personId, at) => ({
    ...model,
    ...{ id: 60 + at, personId, departmentId: null, awardCode: 'GK-CN' },
  }));
  const of = { ...ledger, people: named, proposals };
  const names = (kind: PaperKind) => {
    const { body, annexes } = build(kind, of);
    const tables = tablesOf([...body, ...annexes.flatMap((annex) => annex.body)]);
    return bodyRows(tables).map(({ cells }) => cells[1]);
  };
  expect(names('tally')).toEqual([
    'Bà Nguyễn Thị Ước (Văn phòng Sở, sinh ngày 10/01/1970)',
    'Bà Nguyễn Thị Ước (Văn phòng Sở, sinh ngày 11/02/1971)',
    'Bà Nguyễn Thị Ước (Phòng Lãnh sự)',
  ]);
  const besideDepartments = [
    'Bà Nguyễn Thị Ước (sinh ngày 10/01/1970)',
    'Bà Nguyễn Thị Ước (sinh ngày 11/02/1971)',
    'Bà Nguyễn Thị Ước',
  ];
  expect(names('ballot')).toEqual(besideDepartments);
  expect(names('decision')).toEqual(besideDepartments);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDossier, contradictions } from '../../shared/dossier/check.ts';
import { type Dossier, knownNames } from '../../shared/dossier/dossier.ts';
import { replacedWords } from '../../shared/dossier/replaced-words.ts';
import { indexed, type Ledger } from '../../shared/ledger.ts';
import { applyEdits } from '../../shared/paper/edits.ts';
import type { PaperKind } from '../../shared/paper/kinds.ts';
import { dossierOf } from '../fixtures/dossier.ts';
import { sampleLedger } from '../fixtures/ledger.ts';
import { type Leaf, leavesOf, mutationsOf } from '../fixtures/mutations.ts';

function findingsIn(dossier: Dossier, ledger: Ledger = sampleLedger()): string[] {
  const { agency } = ledger;
  const recorded = {
    dossier: dossierOf(ledger),
    names: knownNames(ledger),
    agencyName: agency.name,
  };
  return checkDossier(dossier, recorded).map(({ text }) => text);
}

/** Another year's review: other people and departments for other awards, another council, other votes, numbers and days. */
const reviews = fc
  .record({
    chosen: fc.subarray(
      sampleLedger().people.map(({ id }) => id),
      { minLength: 1, maxLength: 9 },
    ),
    departments: fc.subarray(
      sampleLedger().departments.map(({ id }) => id),
      { maxLength: 4 },
    ),
    awards: fc.array(fc.nat(4), { minLength: 9, maxLength: 9 }),
    states: fc.array(fc.constantFrom('proposed', 'submitted', 'declined', 'draft'), {
      minLength: 13,
      maxLength: 13,
    }),
    absent: fc.subarray([2, 4, 5, 6, 7], { maxLength: 3 }),
    agreed: fc.array(fc.nat(4), { minLength: 13, maxLength: 13 }),
    invalid: fc.nat(1),
    isCounted: fc.boolean(),
    abstained: fc.nat(1),
    number: fc.integer({ min: 1, max: 300 }),
    namesakes: fc.boolean(),
  })
  .map((seed): Ledger => {
    const sample = sampleLedger();
    const ofPeople = sample.awards.filter(({ subject }) => subject === 'person');
    const [first, second] = ofPeople;
    const people = sample.people.map((person) => ({
      ...person,
      // Some of them in one department, of one honorific or two.
      ...(seed.namesakes && person.id % 5 < 3 ? { fullName: 'Nguyễn Thị Ước' } : {}),
    }));
    const model = sample.proposals[0];
    if (!first || !second || !model) throw new Error('The sample year is empty');
    const proposals = [
      ...seed.departments.map((id, at) => ({
        ...{ personId: null, departmentId: id },
        awardCode: at % 2 === 0 ? 'GK-TT' : 'BK-TT',
      })),
      ...seed.chosen.map((id, at) => ({
        ...{ personId: id, departmentId: null },
        awardCode: (ofPeople[(seed.awards[at] ?? 0) % ofPeople.length] ?? first).code,
      })),
    ].map((own, at) => ({
      ...model,
      ...own,
      id: at + 1,
      state: seed.states[at] ?? 'proposed',
      reason: `Việc số ${at + 1}: tuyên truyền ${10 + at} buổi, được ghi nhận.`,
    }));
    const members = sample.council.members.map((member) => ({
      ...member,
      attendance: seed.absent.includes(member.id ?? 0) ? ('absent' as const) : ('present' as const),
    }));
    const council = {
      ...sample.council,
      members,
      ballotsReturned: members.length - seed.absent.length,
      ballotsInvalid: seed.invalid && seed.absent.length < 3 ? 1 : 0,
      votes: seed.isCounted
        ? proposals.map(({ id }, at) => ({
            proposalId: id,
            agreed: Math.min(seed.agreed[at] ?? 0, 2),
            abstained: seed.abstained,
            invalid: 0,
          }))
        : [],
    };
    const headings = sample.headings.map((head) => ({ ...head, number: seed.number }));
    return indexed({ ...sample, people, proposals, council, headings });
  });

test('property: a set as it is drawn up contradicts neither itself nor what is recorded', () => {
  fc.assert(
    fc.property(reviews, (ledger) => {
      expect(findingsIn(dossierOf(ledger), ledger)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('of two namesakes of one department the one who is put forward is not taken for the one the council declined', () => {
  const sample = sampleLedger();
  const [one, other] = sample.people.filter(
    ({ departmentId, gender }) => departmentId === 12 && gender === 'female',
  );
  const model = sample.proposals[0];
  if (!one || !other || !model) throw new Error('The sample year is empty');
  const people = sample.people.map((person) =>
    person === one || person === other ? { ...person, fullName: 'Nguyễn Thị Ước' } : person,
  );
  const proposals = [one, other].map(({ id: personId }, at) => ({
    ...{ ...model, id: at + 1, personId, departmentId: null, awardCode: 'GK-CN' },
    state: at === 0 ? ('declined' as const) : ('proposed' as const),
  }));
  const council = { ...sample.council, votes: [] };
  const ledger = indexed({ ...sample, people, proposals, council });
  expect(findingsIn(dossierOf(ledger), ledger)).toEqual([]);
});

/** One leaf of a set with one name or number another. */
function mutated(
  dossier: Dossier,
  names: readonly string[],
  among: (leaf: Leaf) => boolean,
  at: number,
) {
  const all = leavesOf(dossier)
    .filter(among)
    .flatMap((leaf) => mutationsOf(leaf.text, names).map((text) => ({ leaf, text })));
  return all[at % all.length];
}

test('property: one other name, count, vote, day or number anywhere in any paper or sheet is found', () => {
  fc.assert(
    fc.property(reviews, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (ledger, places) => {
      const dossier = dossierOf(ledger);
      for (const place of places) {
        const change = mutated(dossier, knownNames(ledger), () => true, place);
        if (!change) continue;
        const { leaf, text } = change;
        expect(
          findingsIn(leaf.replace(text), ledger),
          `${leaf.at}: ${leaf.text} → ${text}`,
        ).not.toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

/** Lines of lists, in papers and sheets, without the number in front: what several papers tell of the same person. */
const LISTED = /^papers\.[1-4]\.document\.body\.\d+\.rows\.\d+\.cells\.[1-9]/;

test('property: lists that differ are found without a look at what is recorded', () => {
  fc.assert(
    fc.property(reviews, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (some, places) => {
      // Whom the council turns down only its own papers name.
      const proposals = some.proposals.map((each) => ({ ...each, state: 'proposed' as const }));
      const ledger = { ...some, proposals };
      const dossier = dossierOf(ledger);
      const { people, allDepartments, awards, agency } = ledger;
      const names = [
        ...people.map(({ fullName }) => fullName),
        ...allDepartments.map(({ name }) => name),
        ...awards.map(({ name }) => name),
      ];
      const flat = dossier.workbook.sheets.findIndex(({ name }) => name === 'NHAP_HE_THONG');
      const ofFlat = new RegExp(`^workbook\\.sheets\\.${flat}\\.rows\\.[1-9]\\d*\\.cells\\.[1-9]`);
      for (const place of places) {
        const change = mutated(
          dossier,
          names,
          ({ at }) => LISTED.test(at) || ofFlat.test(at),
          place,
        );
        if (!change) continue;
        const { leaf, text } = change;
        const found = contradictions(leaf.replace(text), agency.name);
        expect(found, `${leaf.at}: ${leaf.text} → ${text}`).not.toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

/** The set with one text of a paper in the clerk's own words. */
function worded(kind: PaperKind, key: string, wording: (drafted: string) => string): Dossier {
  const dossier = dossierOf();
  const papers = dossier.papers.map((paper) => {
    if (paper.kind !== kind) return paper;
    const text = applyEdits(paper.document, []).texts.find(({ blockKey }) => blockKey === key);
    if (!text) throw new Error(`No text ${key}`);
    const edit = { blockKey: key, drafted: text.drafted, text: wording(text.drafted) };
    return { kind, document: applyEdits(paper.document, [edit]).document };
  });
  return { ...dossier, papers };
}

describe('her own wording', () => {
  test.each<[string, PaperKind, string, (drafted: string) => string]>([
    [
      'said anew with the same counts',
      'submission',
      'total',
      () => 'Có 02 tập thể và 03 cá nhân được đề nghị:',
    ],
    [
      'with a figure more',
      'submission',
      'opening',
      (text) => `${text} Năm qua có 12 đợt tuyên truyền.`,
    ],
    ['shortened', 'letter', 'opening', () => 'Sở Ngoại vụ gửi hồ sơ đề nghị khen thưởng, gồm:'],
    ['in several lines', 'minutes', 'presented', (text) => `${text}\nHội đồng nghe thêm 2 ý kiến.`],
    ['left out', 'minutes', 'conclusion', () => ''],
  ])('may differ: %s', (_, kind, key, wording) => {
    expect(findingsIn(worded(kind, key, wording))).toEqual([]);
  });

  test.each<[string, PaperKind, string, (drafted: string) => string, string]>([
    [
      'another count',
      ...(['submission', 'total'] as const),
      (text) => text.replace('03 cá nhân', '04 cá nhân'),
      'Số cá nhân được đề nghị: “3” ở ',
    ],
    [
      'another vote',
      ...(['submission', 'proposal:2'] as const),
      (text) => text.replace('5/7', '6/7'),
      'Số phiếu đồng ý cho Ông Nguyễn Văn Đức – Bằng khen của Chủ tịch UBND tỉnh: “5” ở ',
    ],
    [
      'somebody left out',
      ...(['submission', 'proposal:3'] as const),
      () => '',
      'Bà Đỗ Ngọc Ánh – Giấy khen của Giám đốc Sở có tên trong danh sách được đề nghị: “có tên” ở ',
    ],
    [
      'another number of a paper',
      ...(['letter', 'enclosed:submission'] as const),
      (text) => text.replace('12/TTr', '13/TTr'),
      'Số của Tờ trình đề nghị khen thưởng: “12” ở ',
    ],
    [
      'another day of the sitting',
      ...(['submission', 'sitting'] as const),
      (text) => text.replace('20/11', '21/11'),
      'Ngày họp Hội đồng: “20/11/2026” ở ',
    ],
    [
      'another name in the minutes',
      ...(['minutes', 'member:4'] as const),
      (text) => text.replace('Lê Quang Ánh', 'Lê Quang Anh'),
      'Biên bản họp bình xét (Lê Quang Anh, Trưởng phòng Lãnh sự, Ủy…) ghi “Lê Quang Anh”, số liệu đã ghi là “Lê Quang Ánh”.',
    ],
  ])('may not: %s', (_, kind, key, wording, start) => {
    expect(
      findingsIn(worded(kind, key, wording)).filter((text) => text.startsWith(start)),
    ).toHaveLength(1);
  });
});

test.each([
  ['trong 10 tháng, từ ngày 05/01', 'trong 11 tháng, từ ngày 05/01', [['10', '11']]],
  ['có 11 kỳ đến tháng 11', 'có 12 kỳ đến tháng 11', [['11', '12']]],
  ['có 03 buổi', 'có ba buổi', []],
  ['ngày 05/01/2026 đến ngày 14/12/2026', 'cả năm 2026', []],
  [
    'Bà Nguyễn Thị Lan có công',
    'Bà Nguyễn Thị Lam có công',
    [['Nguyễn Thị Lan', 'Nguyễn Thị Lam']],
  ],
  ['Bà Nguyễn Thị Lan có công', 'Bà Lan có công', []],
  ['Bà Nguyễn Thị Lan có công', 'Ông Phạm Văn Bình có công', [['Nguyễn Thị Lan', 'Phạm Văn Bình']]],
])('“%s” said as “%s”', (draft, wording, expected) => {
  const names = ['Nguyễn Thị Lan', 'Phạm Văn Bình'];
  const found = replacedWords(draft, wording, names).map(({ recorded, told }) => [recorded, told]);
  expect(found).toEqual(expected);
});

import { basisText } from '../document/basis.ts';
import { agencyBlock, documentNumber, placeAndDate, signatureOf } from '../document/frame.ts';
import { roman } from '../document/labels.ts';
import { type Block, type OfficialDocument, paragraph } from '../document/official-document.ts';
import type { Ledger } from '../ledger.ts';
import { type Day, formatMonthInWords, type Month } from '../month.ts';
import { toneKey } from '../text.ts';
import { casesBlock } from './cases-block.ts';
import { contentsBlock } from './contents-block.ts';
import { figureSentences } from './figure-sentences.ts';
import { figuresBlock } from './figures-block.ts';
import { figuresOf, type MonthFacts, monthFacts } from './month-facts.ts';
import { ownWords } from './own-words.ts';
import { reportingBlock } from './reporting-block.ts';

export type SummaryHeading = { number: number | null; date: Day | null; signerId: number | null };

/** The month's summary ("Báo cáo tháng") of all departments, drafted from complete reports alone. */
export function buildSummary(
  ledger: Ledger,
  month: Month,
  heading: SummaryHeading,
): OfficialDocument {
  const { agency, movement } = ledger;
  const facts = monthFacts(ledger, month);
  const subject = `Kết quả thực hiện phong trào thi đua “${movement.name}” ${formatMonthInWords(month)}`;
  return {
    title: `Báo cáo ${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
    orientation: 'portrait',
    ...agencyBlock(agency),
    number: documentNumber(heading.number, 'BC', agency),
    placeAndDate: placeAndDate(agency, heading.date, month.slice(0, 4)),
    typeName: 'BÁO CÁO',
    subject: [subject],
    addressees: [],
    bases: [],
    body: [
      paragraph(opening(ledger, month)),
      ...sections(facts),
      paragraph(
        `Trên đây là kết quả thực hiện phong trào thi đua “${movement.name}” ${formatMonthInWords(month)} của ${agency.name}./.`,
      ),
    ],
    recipients: movement.recipients.length > 0 ? movement.recipients : ['Lưu: VT'],
    secretary: null,
    signature: signatureOf(agency, movement, heading.signerId),
    annexes: [],
  };
}

function opening({ agency, movement }: Ledger, month: Month): string {
  // A movement is launched under the plan of the level above; laws and directives are only cited in it.
  const plan = movement.bases.find(({ kind }) => toneKey(kind) === toneKey('Kế hoạch'));
  const ground = plan ? `Thực hiện ${basisText(plan)}, ` : '';
  const theme = movement.theme === '' ? '' : ` với chủ đề “${movement.theme}”`;
  return `${ground}${agency.name} báo cáo kết quả thực hiện phong trào thi đua “${movement.name}”${theme} trong ${formatMonthInWords(month)} như sau:`;
}

type Section = { title: string; blocks: Block[] };

function sections(facts: MonthFacts): Block[] {
  const list: Section[] = [
    {
      title: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      blocks: [...reportingBlock(facts), ...figureSentences(figuresOf(facts, ['A']))],
    },
    { title: 'KẾT QUẢ THỰC HIỆN', blocks: clauses(resultClauses(facts)) },
    {
      title: 'TẬP THỂ, CÁ NHÂN TIÊU BIỂU; PHÊ BÌNH, NHẮC NHỞ',
      blocks: clauses([
        { title: 'Biểu dương', blocks: casesBlock(facts, 'praise') },
        { title: 'Phê bình, nhắc nhở', blocks: casesBlock(facts, 'criticism') },
      ]),
    },
    { title: 'KHÓ KHĂN, TỒN TẠI', blocks: ownWords(facts, 'difficulties') },
    {
      title: 'PHƯƠNG HƯỚNG THÁNG SAU; KIẾN NGHỊ',
      blocks: clauses([
        { title: 'Phương hướng, nhiệm vụ tháng sau', blocks: ownWords(facts, 'nextMonth') },
        { title: 'Kiến nghị, đề xuất', blocks: ownWords(facts, 'proposals') },
      ]),
    },
  ];
  return list.flatMap(({ title, blocks }, index): Block[] => [
    { kind: 'section', label: `${roman(index + 1)}.`, text: title },
    ...blocks,
  ]);
}

function resultClauses(facts: MonthFacts): Section[] {
  return [
    { title: 'Công tác tuyên truyền', blocks: figureSentences(figuresOf(facts, ['B'])) },
    {
      title: 'Chấp hành pháp luật, nội quy',
      blocks: figureSentences(figuresOf(facts, ['C', 'D', 'E'])),
    },
    { title: 'Nhiệm vụ chuyên môn', blocks: figureSentences(figuresOf(facts, ['F'])) },
    { title: 'Kết quả theo từng nội dung thi đua', blocks: contentsBlock(facts) },
    {
      title: 'Bảng tổng hợp số liệu',
      blocks: facts.figures.length === 0 ? [] : figuresBlock(facts),
    },
  ];
}

/** Numbered clauses; one without anything to say is left out. */
function clauses(list: Section[]): Block[] {
  return list
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ title, blocks }, index): Block[] => [
      { kind: 'clause', label: `${index + 1}.`, text: title },
      ...blocks,
    ]);
}

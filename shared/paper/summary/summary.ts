import { frameOf } from '../../document/frame.ts';
import type { Block, OfficialDocument } from '../../document/official-document.ts';
import { clauses, type Outlined, sections } from '../../document/outline.ts';
import { groupsIn } from '../../indicator/indicator.ts';
import type { Ledger } from '../../ledger.ts';
import { formatMonthInWords, type Month } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead } from '../paper.ts';
import { casesBlock } from './cases-block.ts';
import { contentsBlock, weakContents } from './contents-block.ts';
import { figureClauses, figureSentences } from './figure-sentences.ts';
import { figuresBlock } from './figures-block.ts';
import { type MonthFacts, monthFacts } from './month-facts.ts';
import { closingBlock, openingBlock } from './opening.ts';
import { ownWords } from './own-words.ts';
import { reportingBlock } from './reporting-block.ts';

/** The month's summary ("Báo cáo tháng") of all departments, drafted from complete reports alone. */
export function buildSummary(ledger: Ledger, month: Month, head: PaperHead): OfficialDocument {
  const what = 'kết quả thực hiện';
  const when = formatMonthInWords(month);
  const told = `${quotedMovement(ledger.movement.name)} ${when}`;
  return {
    title: `Báo cáo ${what} ${told}`,
    ...frameOf(ledger, PAPERS.month, head, month.slice(0, 4)),
    subject: [`Kết quả thực hiện ${told}`],
    body: [
      openingBlock(ledger, { what, when: `trong ${when}` }),
      ...sections(sectionsOf(monthFacts(ledger, month))),
      closingBlock(ledger, { what, when }),
    ],
  };
}

function sectionsOf(facts: MonthFacts): Outlined[] {
  return [
    {
      title: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      blocks: [...reportingBlock(facts), ...figureSentences(facts, groupsIn('implementation'))],
    },
    { title: 'KẾT QUẢ THỰC HIỆN', blocks: resultClauses(facts) },
    {
      title: 'TẬP THỂ, CÁ NHÂN TIÊU BIỂU; PHÊ BÌNH, NHẮC NHỞ',
      blocks: clauses([
        { title: 'Biểu dương', blocks: casesBlock(facts, 'praise') },
        { title: 'Phê bình, nhắc nhở', blocks: casesBlock(facts, 'criticism') },
      ]),
    },
    {
      title: 'KHÓ KHĂN, TỒN TẠI',
      blocks: [...weakContents(facts), ...ownWords(facts, 'difficulties')],
    },
    {
      title: 'PHƯƠNG HƯỚNG THÁNG SAU; KIẾN NGHỊ',
      blocks: clauses([
        { title: 'Phương hướng, nhiệm vụ tháng sau', blocks: ownWords(facts, 'nextMonth') },
        { title: 'Kiến nghị, đề xuất', blocks: ownWords(facts, 'proposals') },
      ]),
    },
  ];
}

function resultClauses(facts: MonthFacts): Block[] {
  return clauses([
    ...figureClauses((groups) => figureSentences(facts, groups)),
    { title: 'Kết quả theo từng nội dung thi đua', blocks: contentsBlock(facts) },
    {
      title: 'Bảng tổng hợp số liệu',
      blocks: facts.figures.length === 0 ? [] : figuresBlock(facts),
    },
  ]);
}

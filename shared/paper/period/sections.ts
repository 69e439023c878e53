import { type Block, paragraph } from '../../document/official-document.ts';
import { clauses, type Outlined } from '../../document/outline.ts';
import { groupsIn } from '../../indicator/indicator.ts';
import { figureClauses } from '../summary/figure-sentences.ts';
import { NOBODY_REPORTED, ownWords, type Words } from '../summary/own-words.ts';
import { casesBlock } from './cases.ts';
import { chartsBlock } from './charts.ts';
import { type ContentRecord, contentRecords, contentsBlock } from './contents.ts';
import { indicatorSentences } from './indicator-sentences.ts';
import { type PeriodFacts, reportsOf } from './period-facts.ts';
import { monthsInWords } from './period-words.ts';
import { reportingBlock } from './reporting.ts';
import { difficultiesBlock, shortcomingsBlock } from './shortcomings.ts';
import { figuresInBody, hasFigures } from './tables.ts';

/** What both reviews of a movement tell first. `figuresAt` names the annex of the figures; empty: they stand in the body. */
export function reviewSections(facts: PeriodFacts, figuresAt: string): Outlined[] {
  const contents = contentRecords(facts);
  return [
    {
      title: 'CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI',
      blocks: [...reportingBlock(facts), ...indicatorSentences(facts, groupsIn('implementation'))],
    },
    { title: 'KẾT QUẢ THỰC HIỆN', blocks: results(facts, contents, figuresAt) },
    {
      title: 'TẬP THỂ, CÁ NHÂN TIÊU BIỂU; PHÊ BÌNH, NHẮC NHỞ',
      blocks: clauses([
        { title: 'Biểu dương', blocks: casesBlock(facts, 'praise') },
        { title: 'Phê bình, nhắc nhở', blocks: casesBlock(facts, 'criticism') },
      ]),
    },
    {
      title: 'TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
      blocks: clauses([
        { title: 'Tồn tại, hạn chế', blocks: shortcomingsBlock(facts, contents) },
        { title: 'Khó khăn, nguyên nhân do các phòng nêu', blocks: difficultiesBlock(facts) },
      ]),
    },
  ];
}

function results(
  facts: PeriodFacts,
  contents: readonly ContentRecord[],
  figuresAt: string,
): Block[] {
  if (reportsOf(facts).length === 0) return [paragraph(NOBODY_REPORTED, 'results')];
  return clauses([
    ...figureClauses((groups) => indicatorSentences(facts, groups)),
    { title: 'Kết quả theo từng nội dung thi đua', blocks: contentsBlock(facts, contents) },
    { title: 'Diễn biến số liệu theo tháng', blocks: chartsBlock(facts) },
    { title: 'Số liệu theo phòng', blocks: byDepartment(facts, figuresAt) },
  ]);
}

function byDepartment(facts: PeriodFacts, figuresAt: string): Block[] {
  if (!hasFigures(facts)) return [];
  if (figuresAt === '') return figuresInBody(facts);
  return [paragraph(`Số liệu cụ thể tại ${figuresAt} kèm theo Báo cáo này.`, 'figures')];
}

/** What is to come, in the words of the newest month. */
export function outlookSection(facts: PeriodFacts): Outlined {
  return {
    title: 'PHƯƠNG HƯỚNG; KIẾN NGHỊ',
    blocks: clauses([
      {
        title: 'Phương hướng, nhiệm vụ thời gian tới',
        blocks: newestWords(facts, 'nextMonth'),
      },
      { title: 'Kiến nghị, đề xuất', blocks: newestWords(facts, 'proposals') },
    ]),
  };
}

/** What departments wrote in the newest month that has reports. */
function newestWords({ rounds }: PeriodFacts, words: Exclude<Words, 'difficulties'>): Block[] {
  const newest = rounds.findLast(({ reporting }) => reporting.length > 0);
  if (!newest) return ownWords({ reporting: [] }, words);
  const month = monthsInWords([newest.month]);
  const none = {
    nextMonth: `Báo cáo ${month} của các phòng chưa nêu nhiệm vụ thời gian tới.`,
    proposals: `Báo cáo ${month} của các phòng không có kiến nghị, đề xuất.`,
  }[words];
  const blocks = ownWords(newest, words, none);
  return blocks.some(({ kind }) => kind === 'dash')
    ? [paragraph(`Theo báo cáo ${month} của các phòng:`, words), ...blocks]
    : blocks;
}

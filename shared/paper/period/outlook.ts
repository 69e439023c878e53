import { type Block, paragraph } from '../../document/official-document.ts';
import { ownWords, type Words } from '../summary/own-words.ts';
import type { PeriodFacts } from './period-facts.ts';
import { monthsInWords } from './period-words.ts';

/** What departments wrote in the newest month that has reports. */
export function newestWords(
  { rounds }: PeriodFacts,
  words: Exclude<Words, 'difficulties'>,
): Block[] {
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

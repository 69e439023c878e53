import { type Block, paragraph } from '../../document/official-document.ts';
import { formatCount, formatPercent } from '../../number.ts';
import type { PeriodFacts, Round } from './period-facts.ts';
import { monthsInWords } from './period-words.ts';
import { type ReportingRecord, reportingRecord } from './reporting.ts';

/**
 * Lessons are the clerk's to word. The draft says no more than how the departments kept to their reports and what
 * that meant for the figures, both of which the rows show.
 */
export function lessonsBlock(facts: PeriodFacts): Block[] {
  const record = reportingRecord(facts);
  const sentences =
    record.received === 0
      ? ['Chưa có báo cáo của các phòng để rút ra bài học kinh nghiệm']
      : [punctuality(facts, record), ...meaning(record)];
  return [paragraph(`${sentences.join('. ')}.`, 'lessons')];
}

function punctuality({ rounds }: PeriodFacts, { asked, onTime }: ReportingRecord): string {
  const count = `${formatCount(onTime)}/${formatCount(asked)} báo cáo tháng`;
  return onTime === asked
    ? `Cả ${rounds.length} kỳ các phòng gửi đủ ${count}, đúng hạn`
    : `Qua ${rounds.length} kỳ, ${count} gửi đúng hạn (${formatPercent(onTime, asked)}); ${spreadOf(rounds)}`;
}

function meaning({ asked, received, onTime }: ReportingRecord): string[] {
  if (onTime === asked) {
    return ['Nhờ đó số liệu tổng hợp phản ánh được toàn cơ quan; cần tiếp tục duy trì'];
  }
  if (received === asked) {
    return [
      'Các kỳ đều đủ báo cáo nên số liệu tổng hợp phản ánh được toàn cơ quan; cần đôn đốc để các phòng gửi đúng hạn',
    ];
  }
  return [
    'Tháng các phòng gửi đủ báo cáo thì số liệu tổng hợp phản ánh được toàn cơ quan; tháng thiếu báo cáo thì số liệu chưa đầy đủ',
    'Cần đôn đốc, duy trì chế độ báo cáo hằng tháng để việc đánh giá phong trào, bình xét khen thưởng có đủ căn cứ',
  ];
}

/** In which months all were on time, and in which the fewest were. */
function spreadOf(rounds: readonly Round[]): string {
  const shares = rounds.map((round) => ({ round, share: onTimeOf(round) / askedOf(round) }));
  const monthsWith = (wanted: number) =>
    shares.filter(({ share }) => share === wanted).map(({ round }) => round.month);
  const full = monthsWith(1);
  const all =
    full.length === 0
      ? 'không có kỳ nào tất cả các phòng gửi đúng hạn'
      : `có ${full.length} kỳ tất cả các phòng gửi đúng hạn (${monthsInWords(full)})`;
  const lowest = Math.min(...shares.map(({ share }) => share));
  return `${all}; tỷ lệ thấp nhất là ${formatPercent(lowest, 1)} (${monthsInWords(monthsWith(lowest))})`;
}

function onTimeOf({ reporting, late }: Round): number {
  return reporting.length - late.length;
}

/** Never naught: a month nobody was asked for is no round. */
function askedOf({ reporting, silent }: Round): number {
  return Math.max(1, reporting.length + silent.length);
}

import { type Block, dash, type OfficialDocument } from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { ballotsOf } from '../../review/vote.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { chairAndSecretary } from './council-people.ts';
import { resultBlocks } from './result-table.ts';
import { countOrRoom, sittingMinutes } from './sitting-minutes.ts';

/** Minutes of the counting of votes, with room to write what is not known: its hours, who counted, what is not counted yet. */
export function buildTally(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  return sittingMinutes(ledger, head, {
    kind: 'tally',
    purpose: 'Kiểm phiếu bình xét khen thưởng',
    startedAt: '',
    endedAt: '',
    parts: [
      {
        title: 'THÀNH PHẦN KIỂM PHIẾU',
        blocks: [...chairAndSecretary(ledger.council), dash('Người kiểm phiếu:', 'counters')],
      },
      { title: 'SỐ PHIẾU', blocks: ballotLines(ledger) },
      { title: 'KẾT QUẢ KIỂM PHIẾU', blocks: resultBlocks(ledger) },
    ],
    ended: 'Việc kiểm phiếu kết thúc vào',
    closing: 'Biên bản được lập và thông qua ngay sau khi kiểm phiếu./.',
  });
}

function ballotLines({ council }: Ledger): Block[] {
  const { issued, returned, valid, invalid } = ballotsOf(council);
  const members = council.members.length === 0 ? null : council.members.length;
  const lines = [
    ['members', 'Tổng số thành viên Hội đồng', members, 'thành viên'],
    ['issued', 'Số phiếu phát ra, kể cả phiếu lấy ý kiến bằng văn bản', issued, 'phiếu'],
    ['returned', 'Số phiếu thu về', returned, 'phiếu'],
    ['valid', 'Số phiếu hợp lệ', valid, 'phiếu'],
    ['invalid', 'Số phiếu không hợp lệ', invalid, 'phiếu'],
  ] as const;
  return lines.map(([key, name, count, unit]) =>
    dash(`${name}: ${countOrRoom(count)} ${unit}.`, `ballots:${key}`),
  );
}

import { frameOf, recipientsOf } from '../../document/frame.ts';
import {
  type Block,
  dash,
  type OfficialDocument,
  paragraph,
} from '../../document/official-document.ts';
import { sections } from '../../document/outline.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { ballotsOf } from '../../review/vote.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { lowerFirst } from '../summary/figure-sentences.ts';
import { chairAndSecretary, councilSignatures } from './council-people.ts';
import { resultBlocks } from './result-table.ts';
import { timeInWords } from './time-in-words.ts';
import { countOrRoom } from './votes.ts';

/** Minutes of the counting of votes, with room to write what is not known: its hours, who counted, what is not counted yet. */
export function buildTally(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { movement, council } = ledger;
  const year = movement.endDate.slice(0, 4);
  const subject = `Kiểm phiếu bình xét khen thưởng ${quotedMovement(movement.name)}`;
  return {
    ...frameOf(ledger, PAPERS.tally, head, year),
    title: `Biên bản ${lowerFirst(subject)}`,
    placeAndDate: '',
    subject: [subject],
    body: [
      paragraph(`Thời gian bắt đầu: ${timeInWords('', council.heldOn, year)}.`, 'started'),
      paragraph(council.place === '' ? 'Địa điểm:' : `Địa điểm: ${council.place}.`, 'place'),
      ...sections([
        {
          title: 'THÀNH PHẦN KIỂM PHIẾU',
          blocks: [...chairAndSecretary(council), dash('Người kiểm phiếu:', 'counters')],
        },
        { title: 'SỐ PHIẾU', blocks: ballotLines(ledger) },
        { title: 'KẾT QUẢ KIỂM PHIẾU', blocks: resultBlocks(ledger) },
      ]),
      paragraph(`Việc kiểm phiếu kết thúc vào ${timeInWords('', council.heldOn, year)}.`, 'ended'),
      paragraph('Biên bản được lập và thông qua ngay sau khi kiểm phiếu./.', 'closing'),
    ],
    recipients: recipientsOf({ recipients: ['Thành viên Hội đồng'] }),
    ...councilSignatures(council),
  };
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

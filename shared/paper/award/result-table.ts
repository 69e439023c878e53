import { type Block, paragraph, type Table } from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { twoDigits } from '../../number.ts';
import { votedOnOf } from '../../review/proposed.ts';
import { shareOf, voteOf } from '../../review/vote.ts';
import { type Entry, entriesOf, groupedRows, NOBODY, namesAmong, together } from './entries.ts';

/** What shares are of, and the votes for each; cells stay empty to write in while nothing is counted. */
export function resultBlocks(ledger: Ledger): Block[] {
  const all = together(votedOnOf(ledger));
  if (entriesOf(all).length === 0) return [paragraph(NOBODY, 'result:nobody')];
  const others = OTHERS.filter(({ key }) =>
    entriesOf(all).some(({ proposal }) => (voteOf(ledger, proposal.id)?.[key] ?? 0) > 0),
  );
  const nameOf = namesAmong(ledger.people);
  const table: Table = {
    kind: 'table',
    caption: '',
    columns: [
      { header: 'STT', width: 10, align: 'center' },
      { header: 'Tập thể, cá nhân', width: 50, align: 'left' },
      { header: 'Hình thức đề nghị', width: 45, align: 'left' },
      { header: 'Đồng ý (phiếu)', width: 19, align: 'center' },
      { header: 'Không đồng ý (phiếu)', width: 19, align: 'center' },
      ...others.map(({ header }) => ({ header, width: 17, align: 'center' as const })),
      { header: 'Tỷ lệ đồng ý', width: 20, align: 'center' },
    ],
    rows: groupedRows(all, (entry) => [nameOf(entry), ...cellsOf(ledger, entry, others)]),
  };
  return [paragraph(baseText(ledger), 'result:base'), table];
}

/** Ballots that neither agree nor disagree; a column only where there are any. */
const OTHERS = [
  { key: 'abstained', header: 'Không có ý kiến (phiếu)' },
  { key: 'invalid', header: 'Không hợp lệ (phiếu)' },
] as const;

function cellsOf(
  ledger: Ledger,
  entry: Entry,
  others: readonly (typeof OTHERS)[number][],
): string[] {
  const vote = voteOf(ledger, entry.proposal.id);
  const counts = [
    vote?.agreed ?? null,
    vote?.disagreed ?? null,
    ...others.map(({ key }) => vote?.[key] ?? null),
  ];
  return [
    entry.awardName,
    ...counts.map((count) => (count === null ? '' : twoDigits(count))),
    vote === null ? '' : shareOf(vote),
  ];
}

/** Of the whole membership, who is absent sending a written opinion; the article stands with the award in the dated data. */
function baseText({ council: { members } }: Ledger): string {
  const all = members.length === 0 ? 'tổng số' : `tổng số ${twoDigits(members.length)}`;
  return `Kết quả như sau (tỷ lệ đồng ý tính trên ${all} thành viên Hội đồng):`;
}

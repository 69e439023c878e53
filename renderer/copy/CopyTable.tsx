import type { ReactNode } from 'react';
import { COPY_REASON_WORDS, type DataCopy, type Holdings } from '../../shared/copy/copy.ts';
import { countsOf, differenceOf } from '../../shared/copy/difference.ts';
import { formatSize } from '../../shared/evidence/evidence.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { DataTable } from '../ui/DataTable.tsx';

type CopyTableProps = {
  /** The newest first. */
  copies: readonly DataCopy[];
  /** What the open data holds: each row then says how it differs. */
  now?: Holdings;
  /** The button of a row. */
  action: (copy: DataCopy) => ReactNode;
};

/** The copies and what each holds, so that she knows which one she wants. */
export function CopyTable({ copies, now, action }: CopyTableProps) {
  return (
    <DataTable label="Các bản sao">
      <thead>
        <tr>
          <th scope="col">Ngày</th>
          <th scope="col">Báo cáo đến</th>
          <th scope="col">Có</th>
          {now && <th scope="col">So với hiện nay</th>}
          <th scope="col" className="number">
            Dung lượng
          </th>
          <th scope="col">
            <span className="visually-hidden">Việc làm được</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={copy.name}>
            <td>
              {copy.day ? formatDay(copy.day) : '–'}
              <div className="soft">{COPY_REASON_WORDS[copy.reason]}</div>
            </td>
            <HoldingCells copy={copy} now={now} />
            <td className="number">{formatSize(copy.size)}</td>
            <td>{copy.holdings && action(copy)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

type HoldingCellsProps = { copy: DataCopy; now: Holdings | undefined };

function HoldingCells({ copy: { holdings }, now }: HoldingCellsProps) {
  if (!holdings) return <td colSpan={now ? 3 : 2}>Không đọc được</td>;
  const { lastMonth } = holdings;
  return (
    <>
      <td>{lastMonth ? `tháng ${formatMonth(lastMonth)}` : 'chưa có'}</td>
      <td>{countsOf(holdings)}</td>
      {now && <td>{differenceOf(holdings, now)}</td>}
    </>
  );
}

import type { ReactNode } from 'react';
import { COPY_REASON_WORDS, type DataCopy, type Holdings } from '../../shared/copy/copy.ts';
import { differenceOf } from '../../shared/copy/difference.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { formatCount } from '../../shared/number.ts';
import { DataTable } from '../ui/DataTable.tsx';
import css from './copy.module.css';
import { formatSize } from './words.ts';

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
          <th scope="col">Vì sao có</th>
          <th scope="col">Báo cáo đến</th>
          <th scope="col" className="number">
            Phòng
          </th>
          <th scope="col" className="number">
            Cán bộ
          </th>
          <th scope="col" className="number">
            Báo cáo
          </th>
          <th scope="col" className="number">
            Văn bản
          </th>
          <th scope="col" className="number">
            Dung lượng
          </th>
          {now && <th scope="col">So với hiện nay</th>}
          <th scope="col">
            <span className="visually-hidden">Việc làm được</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={copy.name}>
            <td>{copy.day ? formatDay(copy.day) : '–'}</td>
            <td>{COPY_REASON_WORDS[copy.reason]}</td>
            <HoldingCells copy={copy} />
            <td className="number">{formatSize(copy.size)}</td>
            {now && (
              <td className={css['difference']}>
                {copy.holdings && differenceOf(copy.holdings, now)}
              </td>
            )}
            <td>{copy.holdings && action(copy)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function HoldingCells({ copy: { holdings } }: { copy: DataCopy }) {
  if (!holdings) return <td colSpan={5}>Không đọc được</td>;
  const { lastMonth, departments, people, reports, papers } = holdings;
  return (
    <>
      <td>{lastMonth ? `tháng ${formatMonth(lastMonth)}` : 'chưa có'}</td>
      {Object.entries({ departments, people, reports, papers }).map(([name, count]) => (
        <td key={name} className="number">
          {formatCount(count)}
        </td>
      ))}
    </>
  );
}

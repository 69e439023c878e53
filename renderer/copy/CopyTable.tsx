import type { ReactNode } from 'react';
import { COPY_REASON_WORDS, type DataCopy } from '../../shared/copy/copy.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { formatCount } from '../../shared/number.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { formatSize } from './words.ts';

type CopyTableProps = {
  /** The newest first. */
  copies: readonly DataCopy[];
  /** The button of a row. */
  action: (copy: DataCopy) => ReactNode;
};

/** The copies and what each holds, so that she knows which one she wants. */
export function CopyTable({ copies, action }: CopyTableProps) {
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
            Văn bản đã chốt
          </th>
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
            <td>{copy.day ? formatDay(copy.day) : '–'}</td>
            <td>{COPY_REASON_WORDS[copy.reason]}</td>
            <HoldingCells copy={copy} />
            <td className="number">{formatSize(copy.size)}</td>
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

import { Fragment } from 'react';
import { DIFFERENCE_PARTS, type FormDifference } from '../../shared/form/difference.ts';
import { DataTable } from '../ui/DataTable.tsx';
import css from './form.module.css';

type DifferenceTableProps = { differences: readonly FormDifference[]; label: string };

const PARTS = Object.keys(DIFFERENCE_PARTS) as FormDifference['part'][];

/** Cell by cell: what is recorded, what the form says. */
export function DifferenceTable({ differences, label }: DifferenceTableProps) {
  if (differences.length === 0) {
    return <p>Mọi ô đã điền đều giống số đang ghi.</p>;
  }
  return (
    <DataTable label={`Khác biệt của ${label}`} className={css['difference-table']}>
      <thead>
        <tr>
          <th scope="col">Mục</th>
          <th scope="col">Đang ghi</th>
          <th scope="col">Trong biểu mẫu</th>
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <Part
            key={part}
            name={DIFFERENCE_PARTS[part]}
            rows={differences.filter((one) => one.part === part)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

function Part({ name, rows }: { name: string; rows: readonly FormDifference[] }) {
  if (rows.length === 0) return null;
  return (
    <Fragment>
      <tr className={css['difference-part']}>
        <th scope="rowgroup" colSpan={3}>
          {name}
        </th>
      </tr>
      {rows.map(({ key, label, recorded, offered }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td>{recorded === '' ? <span className="soft">chưa ghi</span> : recorded}</td>
          <td className={css['difference-offered']}>{offered}</td>
        </tr>
      ))}
    </Fragment>
  );
}

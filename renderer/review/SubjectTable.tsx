import type { ReactNode } from 'react';
import { DataTable } from '../ui/DataTable.tsx';
import type { Subject } from './subject.ts';

/** One column beside the name: its head (hidden from the eye for buttons) and what each row says in it. */
type SubjectColumn<Row> = {
  head: string;
  kind?: 'number' | 'actions';
  className?: string | undefined;
  cell: (row: Row, index: number) => ReactNode;
};

type SubjectTableProps<Row> = {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  columns: readonly SubjectColumn<Row>[];
  className?: string | undefined;
};

/** People and departments by name, with position and department below: the table of candidates, of proposals and of votes. */
export function SubjectTable<Row extends { subject: Subject }>(props: SubjectTableProps<Row>) {
  const { label, rows, keyOf, columns, className } = props;
  return (
    <DataTable label={label} className={className}>
      <thead>
        <tr>
          <th scope="col">Tập thể, cá nhân</th>
          {columns.map(({ head, kind }) => (
            <th key={head} scope="col" className={kind === 'number' ? kind : undefined}>
              {kind === 'actions' ? <span className="visually-hidden">{head}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row)}>
            <th scope="row">
              <SubjectName {...row.subject} />
            </th>
            {columns.map(({ head, kind, className: own, cell }) => (
              <td key={head} className={kind ?? own}>
                {cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function SubjectName({ name, place }: Pick<Subject, 'name' | 'place'>) {
  return (
    <>
      {name}
      {place !== '' && <div className="soft">{place}</div>}
    </>
  );
}

import type { PastAward } from '../../shared/award/past-award.ts';
import { formatDay } from '../../shared/month.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import type { ListedAward } from './filter-awards.ts';

type PastAwardTableProps = {
  awards: readonly ListedAward[];
  onEdit: (award: PastAward) => void;
  onRemove: (award: PastAward) => void;
};

export function PastAwardTable({ awards, onEdit, onRemove }: PastAwardTableProps) {
  return (
    <DataTable label="Khen thưởng đã có">
      <thead>
        <tr>
          <th scope="col">Cá nhân, tập thể</th>
          <th scope="col">Phòng</th>
          <th scope="col" className="number">
            Năm
          </th>
          <th scope="col">Danh hiệu, hình thức</th>
          <th scope="col">Số quyết định</th>
          <th scope="col">Ngày</th>
          <th scope="col">Cơ quan ban hành</th>
          <th scope="col">Thao tác</th>
        </tr>
      </thead>
      <tbody>
        {awards.map(({ award, bearer, place }) => (
          <tr key={award.id}>
            <th scope="row">{bearer}</th>
            <td>{place}</td>
            <td className="number">{award.year}</td>
            <td>{award.awardName}</td>
            <td>{award.decisionNumber}</td>
            <td>{award.decisionDate && formatDay(award.decisionDate)}</td>
            <td>{award.issuer}</td>
            <td className="actions">
              <RowActions
                name={`${award.awardName} năm ${award.year} của ${bearer}`}
                onEdit={() => onEdit(award)}
                onRemove={() => onRemove(award)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

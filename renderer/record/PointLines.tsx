import { formatPoints } from '../../shared/point/point-rule.ts';
import type { Points } from '../../shared/point/points.ts';
import { DataTable } from '../ui/DataTable.tsx';

/** Where each point of somebody comes from, and their sum; nothing where no points are given. */
export function PointLines({ points }: { points: Points | undefined }) {
  if (!points) return null;
  return (
    <section className="stack" aria-labelledby="record-points">
      <h2 id="record-points">Điểm theo thang điểm của cơ quan</h2>
      <DataTable label="Điểm theo thang điểm của cơ quan">
        <thead>
          <tr>
            <th scope="col">Được tính</th>
            <th scope="col">Cách tính</th>
            <th scope="col" className="number">
              Điểm
            </th>
          </tr>
        </thead>
        <tbody>
          {points.lines.map(({ what, how, tenths }) => (
            <tr key={`${what} ${how}`}>
              <th scope="row">{what}</th>
              <td>{how}</td>
              <td className="number">{formatPoints(tenths)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cộng</th>
            <td />
            <td className="number">{formatPoints(points.tenths)}</td>
          </tr>
        </tfoot>
      </DataTable>
    </section>
  );
}

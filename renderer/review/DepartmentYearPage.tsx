import { Button } from '@mantine/core';
import { Link, useParams } from 'wouter';
import type { DepartmentYear } from '../../shared/annual/department-year.ts';
import { CASE_KINDS } from '../../shared/case/case.ts';
import { formatFigure } from '../../shared/figure.ts';
import { formatDay, formatMonth } from '../../shared/month.ts';
import { MARKS } from '../../shared/report/report.ts';
import { useCall } from '../call.ts';
import { PointLines } from '../record/PointLines.tsx';
import { useMovement } from '../shell/movement.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';

/** `/binh-xet/ho-so/phong/:departmentId`: one department's year, by content and month, with its figures and cases. */
export function DepartmentYearPage() {
  const { departmentId = '' } = useParams<{ departmentId: string }>();
  const { movement } = useMovement();
  const asked = { movementId: movement.id, departmentId: Number(departmentId) };
  const year = useCall('annual.department', asked);
  return (
    <Loaded query={year}>
      {(value) => (
        <Page
          title={value?.name ?? 'Hồ sơ phòng'}
          subtitle={`Số liệu, mức đạt, biểu dương, phê bình trong phong trào năm ${movement.year}`}
          actions={
            <Button component={Link} href="/binh-xet/ho-so" variant="default">
              Về hồ sơ cán bộ
            </Button>
          }
        >
          {value ? (
            <Year year={value} />
          ) : (
            <EmptyState title="Không có phòng này trong phong trào">
              Có thể phòng đã được thay ở phong trào đang xem.
            </EmptyState>
          )}
        </Page>
      )}
    </Loaded>
  );
}

function Year({ year }: { year: DepartmentYear }) {
  const { movement } = useMovement();
  const points = useCall('point.read', { movementId: movement.id });
  return (
    <>
      <Months year={year} />
      <PointLines points={points.data?.find(({ departmentId }) => departmentId === year.id)} />
      <Cases cases={year.cases} />
      <Figures figures={year.figures} />
    </>
  );
}

/** A line a month: how its report came, then the mark of each content, which are told in full below. */
function Months({ year: { months, reports, contents } }: { year: DepartmentYear }) {
  return (
    <section className="stack" aria-labelledby="department-months">
      <h2 id="department-months">Báo cáo, mức đạt theo tháng</h2>
      <DataTable label="Báo cáo, mức đạt theo tháng">
        <thead>
          <tr>
            <th scope="col">Tháng</th>
            <th scope="col">Báo cáo</th>
            {contents.map(({ id }, at) => (
              <th key={id} scope="col">
                Nội dung {at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, at) => (
            <tr key={month}>
              <th scope="row">{formatMonth(month)}</th>
              <td>{reports[at]}</td>
              {contents.map(({ id, marks }) => {
                const mark = marks[at];
                return <td key={id}>{mark ? MARKS[mark] : ''}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <ol className="soft" aria-label="Nội dung thi đua">
        {contents.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </section>
  );
}

function Cases({ cases }: Pick<DepartmentYear, 'cases'>) {
  return (
    <section className="stack" aria-labelledby="department-cases">
      <h2 id="department-cases">Biểu dương, phê bình</h2>
      {cases.length === 0 ? (
        <p className="soft">Chưa ghi việc nào.</p>
      ) : (
        <DataTable label="Biểu dương, phê bình">
          <thead>
            <tr>
              <th scope="col">Ngày</th>
              <th scope="col">Loại</th>
              <th scope="col">Cá nhân</th>
              <th scope="col">Việc</th>
              <th scope="col" className="number">
                Minh chứng (tệp)
              </th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ id, kind, date, who, deed, evidence }) => (
              <tr key={id}>
                <th scope="row">{formatDay(date)}</th>
                <td>{CASE_KINDS[kind]}</td>
                <td>{who || 'Cả phòng'}</td>
                <td>{deed}</td>
                <td className="number">{evidence}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}

function Figures({ figures }: Pick<DepartmentYear, 'figures'>) {
  return (
    <section className="stack" aria-labelledby="department-figures">
      <h2 id="department-figures">Số liệu cả năm</h2>
      <DataTable label="Số liệu cả năm">
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="number">
              Lũy kế
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, name, unit, figure }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{unit}</td>
              <td className="number">{formatFigure(figure)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}

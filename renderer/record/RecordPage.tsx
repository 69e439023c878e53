import { Button } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { positionIn } from '../../shared/person/position-in.ts';
import {
  type PersonRecord,
  type PersonYear,
  personYears,
} from '../../shared/record/person-year.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import {
  InitiativeSection,
  LeaveSection,
  RatingSection,
  RestrictionSection,
} from './PersonSections.tsx';
import { PointLines } from './PointLines.tsx';

/** `/binh-xet/ho-so/:personId`: one person, by year, and where the parts of it are entered. */
export function RecordPage() {
  const { personId = '' } = useParams<{ personId: string }>();
  const record = useCall('record.person', { id: Number(personId) });
  return <Loaded query={record}>{(value) => <PersonPage record={value} />}</Loaded>;
}

function PersonPage({ record }: { record: PersonRecord }) {
  const { person, departmentName } = record;
  const { movement } = useMovement();
  const { data } = useCall('point.read', { movementId: movement.id });
  const points = data?.find(({ personId }) => personId === person.id);
  return (
    <Page
      title={person.fullName}
      subtitle={positionIn(person.position, departmentName)}
      actions={
        <Button component={Link} href="/binh-xet/ho-so" variant="default">
          Về hồ sơ cán bộ
        </Button>
      }
    >
      <section className="stack" aria-labelledby="record-years">
        <h2 id="record-years">Theo năm</h2>
        <Years years={personYears(record)} />
      </section>
      <PointLines points={points} />
      <RatingSection record={record} />
      <InitiativeSection record={record} />
      <RestrictionSection record={record} />
      <LeaveSection record={record} />
    </Page>
  );
}

function Years({ years }: { years: readonly PersonYear[] }) {
  if (years.length === 0) {
    return (
      <p className="soft">
        Chưa ghi gì. Thêm xếp loại, sáng kiến ở dưới; biểu dương, phê bình lấy từ sổ, khen thưởng
        lấy từ Danh mục.
      </p>
    );
  }
  return (
    <DataTable label="Hồ sơ theo năm">
      <thead>
        <tr>
          <th scope="col">Năm</th>
          <th scope="col">Xếp loại</th>
          <th scope="col">Khen thưởng</th>
          <th scope="col">Sáng kiến</th>
          <th scope="col">Biểu dương, phê bình</th>
          <th scope="col">Kỷ luật, xác minh, nghỉ</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, rating, awards, initiatives, cases, restrictions }) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{rating}</td>
            {[awards, initiatives, cases, restrictions].map((texts, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              <td key={at}>
                <Lines texts={texts} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Lines({ texts }: { texts: readonly string[] }) {
  return texts.map((text, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
    <div key={at}>{text}</div>
  ));
}

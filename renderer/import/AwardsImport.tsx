import { useMemo } from 'react';
import { AWARD_CATEGORIES, type PastAward } from '../../shared/award/past-award.ts';
import type { Department } from '../../shared/department/department.ts';
import { type AwardPlan, planAwards } from '../../shared/import/award-plan.ts';
import {
  AWARD_COLUMNS,
  type AwardField,
  findAwardHeader,
  readAwardRows,
} from '../../shared/import/award-rows.ts';
import { packDecisions } from '../../shared/import/decisions.ts';
import { SAMPLES } from '../../shared/import/samples.ts';
import { formatDay } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { BookImport, type SheetWithHeader } from './BookImport.tsx';
import { ListRows } from './ListRows.tsx';
import type { PlanColumn } from './row-plan.ts';
import { useMends } from './use-mends.ts';
import { useRowChoices } from './use-row-choices.ts';
import { useTake } from './use-take.ts';

/** `/danh-muc/khen-thuong/nhap-excel`. */
export function AwardsImport() {
  const people = useCall('person.list', {});
  const departments = useCall('department.list', {});
  const awards = useCall('pastAward.list', {});
  return (
    <Loaded query={departments}>
      {(places) => (
        <Loaded query={people}>
          {(list) => (
            <Loaded query={awards}>
              {(kept) => (
                <BookImport
                  kind="awards"
                  sample={SAMPLES.awards}
                  title="Nhập khen thưởng đã có từ Excel"
                  hint="Trang tính có một dòng tiêu đề: Họ và tên hoặc tập thể, Năm, Danh hiệu hoặc hình thức, Số và Ngày quyết định, Cơ quan ban hành."
                  specs={AWARD_COLUMNS}
                  find={findAwardHeader}
                >
                  {(sheet) => (
                    <AwardsOfSheet sheet={sheet} people={list} departments={places} awards={kept} />
                  )}
                </BookImport>
              )}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

const COLUMNS: readonly [PlanColumn<AwardPlan>, ...PlanColumn<AwardPlan>[]] = [
  { head: 'Cá nhân, tập thể', field: 'subject', text: ({ row }) => row.subject || row.department },
  { head: 'Năm', field: 'year', isNumber: true, text: ({ row }) => row.year },
  { head: 'Danh hiệu, hình thức', field: 'awardName', text: ({ row }) => row.awardName },
  { head: 'Số quyết định', field: 'decisionNumber', text: ({ row }) => row.decisionNumber },
  {
    head: 'Ngày quyết định',
    field: 'decisionDate',
    text: ({ row }) => row.decisionDate && formatDay(row.decisionDate),
  },
  { head: 'Cơ quan ban hành', field: 'issuer', text: ({ row }) => row.issuer },
  {
    head: 'Loại hình',
    field: 'category',
    text: ({ row }) => row.category && AWARD_CATEGORIES[row.category],
  },
];

type AwardsOfSheetProps = {
  sheet: SheetWithHeader<AwardField>;
  people: readonly Person[];
  departments: readonly Department[];
  awards: readonly PastAward[];
};

function AwardsOfSheet({ sheet, people, departments, awards }: AwardsOfSheetProps) {
  const { sheet: cells, header, is1904, place } = sheet;
  const [choices, choose] = useRowChoices();
  const [mends, mend] = useMends<AwardField>();
  const take = useTake('import.pastAwards');
  const { rows, leftOut } = useMemo(
    () => readAwardRows(cells, header, { is1904, departments, mends }),
    [cells, header, is1904, departments, mends],
  );
  const plans = useMemo(
    () => planAwards({ rows, people, departments, awards, choices }),
    [rows, people, departments, awards, choices],
  );
  return (
    <ListRows
      plans={plans}
      columns={COLUMNS}
      departments={departments}
      choices={choices}
      canBeNew={false}
      onChoose={choose}
      onMend={mend}
      leftOut={leftOut}
      needed="Danh hiệu, hình thức"
      kind="khen thưởng"
      href="/danh-muc/khen-thuong"
      take={take}
      write={(taken, done) =>
        take.mutate({ ...place, ...packDecisions({ header, mends, choices }, taken) }, done)
      }
    />
  );
}

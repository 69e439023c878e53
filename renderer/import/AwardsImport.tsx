import { useMemo } from 'react';
import type { PastAward } from '../../shared/award/past-award.ts';
import type { Department } from '../../shared/department/department.ts';
import { planAwards } from '../../shared/import/award-plan.ts';
import {
  AWARD_COLUMNS,
  type AwardField,
  findAwardHeader,
  readAwardRows,
} from '../../shared/import/award-rows.ts';
import type { Person } from '../../shared/person/person.ts';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { AwardsPlan } from './AwardsPlan.tsx';
import { BookImport, type SheetWithHeader } from './BookImport.tsx';
import { NoRows } from './NoRows.tsx';
import { TakeAwards } from './TakeAwards.tsx';
import { useRowChoices } from './use-row-choices.ts';

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

type AwardsOfSheetProps = {
  sheet: SheetWithHeader<AwardField>;
  people: readonly Person[];
  departments: readonly Department[];
  awards: readonly PastAward[];
};

function AwardsOfSheet({ sheet, people, departments, awards }: AwardsOfSheetProps) {
  const { sheet: cells, header, is1904 } = sheet;
  const [choices, choose] = useRowChoices();
  const rows = useMemo(() => readAwardRows(cells.rows, header, is1904), [cells, header, is1904]);
  const plans = useMemo(
    () => planAwards({ rows, people, departments, awards, choices }),
    [rows, people, departments, awards, choices],
  );
  if (rows.length === 0) return <NoRows column="Danh hiệu, hình thức" />;
  return (
    <>
      <AwardsPlan plans={plans} departments={departments} choices={choices} onChoose={choose} />
      <TakeAwards plans={plans} choices={choices} />
    </>
  );
}

import { useMemo } from 'react';
import type { Department } from '../../shared/department/department.ts';
import { packDecisions } from '../../shared/import/decisions.ts';
import { planRatings, type RatingPlan } from '../../shared/import/rating-plan.ts';
import {
  findRatingHeader,
  RATING_COLUMNS,
  type RatingField,
  readRatingRows,
} from '../../shared/import/rating-rows.ts';
import { SAMPLES } from '../../shared/import/samples.ts';
import type { Person } from '../../shared/person/person.ts';
import { RATINGS, type Rating } from '../../shared/record/record.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { BookImport, type SheetWithHeader } from './BookImport.tsx';
import { ListRows } from './ListRows.tsx';
import type { PlanColumn } from './row-plan.ts';
import { useMends } from './use-mends.ts';
import { useRowChoices } from './use-row-choices.ts';
import { useTake } from './use-take.ts';

/** `/binh-xet/ho-so/nhap-excel`: the year's ratings from a list. */
export function RatingsImport() {
  const { year } = useMovement().movement;
  const people = useCall('person.list', {});
  const departments = useCall('department.list', {});
  const records = useCall('record.list', {});
  return (
    <Loaded query={departments}>
      {(places) => (
        <Loaded query={people}>
          {(list) => (
            <Loaded query={records}>
              {({ ratings }) => (
                <BookImport
                  kind="ratings"
                  sample={SAMPLES.ratings}
                  title="Nhập xếp loại hằng năm từ Excel"
                  hint={`Trang tính có một dòng tiêu đề: Họ và tên, Xếp loại; có thể thêm Phòng, Ngày sinh, Năm. Không có cột Năm thì là năm ${year}.`}
                  specs={RATING_COLUMNS}
                  find={findRatingHeader}
                >
                  {(sheet) => (
                    <RatingsOfSheet
                      sheet={sheet}
                      people={list}
                      departments={places}
                      ratings={ratings}
                    />
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

const COLUMNS: readonly [PlanColumn<RatingPlan>, ...PlanColumn<RatingPlan>[]] = [
  { head: 'Họ và tên', field: 'subject', text: ({ row }) => row.subject },
  { head: 'Phòng', text: ({ row }) => row.department },
  { head: 'Năm', field: 'year', isNumber: true, text: ({ row }) => row.year },
  {
    head: 'Xếp loại',
    field: 'level',
    text: ({ row }) => (row.level ? RATINGS[row.level] : row.written),
  },
];

type RatingsOfSheetProps = {
  sheet: SheetWithHeader<RatingField>;
  people: readonly Person[];
  departments: readonly Department[];
  ratings: readonly Rating[];
};

function RatingsOfSheet({ sheet, people, departments, ratings }: RatingsOfSheetProps) {
  const { sheet: cells, header, is1904, place } = sheet;
  const { year } = useMovement().movement;
  const [choices, choose] = useRowChoices();
  const [mends, mend] = useMends<RatingField>();
  const take = useTake('import.ratings');
  const { rows, leftOut } = useMemo(
    () => readRatingRows(cells, header, { is1904, departments, mends }, year),
    [cells, header, is1904, departments, mends, year],
  );
  const plans = useMemo(
    () => planRatings({ rows, people, departments, ratings, choices }),
    [rows, people, departments, ratings, choices],
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
      needed="Xếp loại"
      kind="xếp loại"
      href="/binh-xet/ho-so"
      take={take}
      write={(taken, done) =>
        take.mutate({ ...place, ...packDecisions({ header, mends, choices }, taken), year }, done)
      }
    />
  );
}

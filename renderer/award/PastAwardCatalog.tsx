import { Button, TextInput } from '@mantine/core';
import { Link, useParams } from 'wouter';
import type { HeldAward } from '../../shared/award/past-award.ts';
import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import { compareText } from '../../shared/text.ts';
import { useCall } from '../call.ts';
import { AwardsImport } from '../import/AwardsImport.tsx';
import { useKept } from '../ui/kept.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { type Doing, RecordCatalog } from '../ui/RecordCatalog.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import { filterAwards, type ListedAward, listAwards } from './filter-awards.ts';
import { PastAwardForm } from './PastAwardForm.tsx';

/** `/danh-muc/khen-thuong`, and `…/nhap-excel` that opens from it. */
export function PastAwardCatalog() {
  const { item } = useParams<{ item?: string }>();
  const departments = useCall('department.list', {});
  const people = useCall('person.list', {});
  if (item === 'nhap-excel') return <AwardsImport />;
  return (
    <Loaded query={departments}>
      {(places) => (
        <Loaded query={people}>{(list) => <AwardsOf departments={places} people={list} />}</Loaded>
      )}
    </Loaded>
  );
}

type AwardsOfProps = { departments: Department[]; people: Person[] };

function AwardsOf({ departments, people }: AwardsOfProps) {
  const awards = useCall('pastAward.history', {});
  return (
    <RecordCatalog
      title="Khen thưởng đã có"
      subtitle="Danh hiệu, hình thức khen thưởng các năm, để xét điều kiện; đề nghị có quyết định tự vào đây"
      kind="khen thưởng"
      query={awards}
      ways={
        <Button component={Link} href="/danh-muc/khen-thuong/nhap-excel" variant="default">
          Nhập từ Excel
        </Button>
      }
      empty={{
        title: 'Chưa ghi khen thưởng nào',
        hint: 'Bấm “Nhập từ Excel” nếu đã có danh sách, hoặc “Thêm khen thưởng” để ghi từng quyết định.',
      }}
      list={(list, doing) => (
        <Awards listed={listAwards(list, { departments, people })} doing={doing} />
      )}
      form={(award, onDone) => (
        <PastAwardForm award={award} departments={departments} people={people} onDone={onDone} />
      )}
      removal={{
        call: 'pastAward.remove',
        nameOf: ({ awardName, year }) => `${awardName} năm ${year}`,
        consequence: 'Việc xóa được ghi trong nhật ký.',
      }}
    />
  );
}

const COLUMNS: readonly Column<ListedAward>[] = [
  { head: 'Cá nhân, tập thể', kind: 'name', text: ({ bearer }) => bearer },
  { head: 'Phòng', text: ({ place }) => place },
  {
    head: 'Năm',
    kind: 'number',
    text: ({ award }) => String(award.year),
    compare: (one, other) => one.award.year - other.award.year,
  },
  { head: 'Danh hiệu, hình thức', text: ({ award }) => award.awardName },
  { head: 'Số quyết định', text: ({ award }) => award.decisionNumber },
  {
    head: 'Ngày',
    text: ({ award }) => (award.decisionDate ? formatDay(award.decisionDate) : ''),
    compare: (one, other) =>
      compareText(one.award.decisionDate ?? '', other.award.decisionDate ?? ''),
  },
  { head: 'Cơ quan ban hành', text: ({ award }) => award.issuer },
];

type AwardsProps = { listed: ListedAward[]; doing: Doing<HeldAward> };

function Awards({ listed, doing }: AwardsProps) {
  const [search, setSearch] = useKept('search of past awards', '');
  const shown = filterAwards(listed, search);
  return (
    <>
      <div className="row">
        <TextInput
          aria-label="Tìm khen thưởng"
          placeholder="Tên người, phòng, danh hiệu, năm"
          type="search"
          className="search"
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
        <span className="soft" role="status">
          {shown.length === 0 ? 'Không có khen thưởng nào khớp.' : `${shown.length} khen thưởng`}
        </span>
      </div>
      {shown.length > 0 && (
        <RecordList
          label="Khen thưởng đã có"
          isDense
          columns={COLUMNS}
          rows={shown}
          keyOf={({ award }) => (award.isFromProposal ? -award.id : award.id)}
          actions={({ award, bearer }) =>
            award.isFromProposal ? (
              <Button
                component={Link}
                href="/binh-xet/de-nghi"
                size="compact-xs"
                variant="subtle"
                aria-label={`Xem đề nghị ${award.awardName} năm ${award.year} của ${bearer}`}
              >
                Xem đề nghị
              </Button>
            ) : (
              <RowActions
                name={`${award.awardName} năm ${award.year} của ${bearer}`}
                onEdit={() => doing.edit(award)}
                onRemove={() => doing.remove(award)}
              />
            )
          }
        />
      )}
    </>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { PastAward } from '../../shared/award/past-award.ts';
import type { Department } from '../../shared/department/department.ts';
import type { Person } from '../../shared/person/person.ts';
import { useCall, useCallMutation } from '../call.ts';
import { AwardsImport } from '../import/AwardsImport.tsx';
import { announce } from '../ui/announce.tsx';
import { CatalogFrame } from '../ui/CatalogFrame.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { filterAwards, listAwards } from './filter-awards.ts';
import { PastAwardForm } from './PastAwardForm.tsx';
import { PastAwardTable } from './PastAwardTable.tsx';

/** `/danh-muc/khen-thuong`, and `…/nhap-excel` that opens from it. */
export function PastAwardTab() {
  const { item } = useParams<{ item?: string }>();
  return item === 'nhap-excel' ? <AwardsImport /> : <PastAwardList />;
}

function PastAwardList() {
  const departments = useCall('department.list', {});
  const people = useCall('person.list', {});
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
  const awards = useCall('pastAward.list', {});
  const [editing, setEditing] = useState<PastAward | 'new' | null>(null);
  const [removing, setRemoving] = useState<PastAward | null>(null);
  return (
    <CatalogFrame
      title="Khen thưởng đã có"
      subtitle="Danh hiệu, hình thức khen thưởng của các năm trước, để xét điều kiện"
      actions={
        <>
          <Button component={Link} href="/danh-muc/khen-thuong/nhap-excel" variant="default">
            Nhập từ Excel
          </Button>
          <Button onClick={() => setEditing('new')}>Thêm khen thưởng</Button>
        </>
      }
    >
      <Loaded query={awards}>
        {(list) => (
          <Awards
            awards={list}
            departments={departments}
            people={people}
            onEdit={setEditing}
            onRemove={setRemoving}
          />
        )}
      </Loaded>
      <RecordDrawer
        title={editing === 'new' ? 'Thêm khen thưởng' : 'Sửa khen thưởng'}
        opened={editing !== null}
        onClose={() => setEditing(null)}
      >
        <PastAwardForm
          key={editing === 'new' ? 'new' : editing?.id}
          award={editing === 'new' ? null : editing}
          departments={departments}
          people={people}
          onDone={() => setEditing(null)}
        />
      </RecordDrawer>
      <RemoveAward award={removing} onClose={() => setRemoving(null)} />
    </CatalogFrame>
  );
}

type AwardsProps = AwardsOfProps & {
  awards: PastAward[];
  onEdit: (award: PastAward) => void;
  onRemove: (award: PastAward) => void;
};

function Awards({ awards, departments, people, ...actions }: AwardsProps) {
  const [search, setSearch] = useState('');
  if (awards.length === 0) {
    return (
      <EmptyState title="Chưa ghi khen thưởng nào">
        Bấm “Nhập từ Excel” nếu đã có danh sách, hoặc “Thêm khen thưởng” để ghi từng quyết định.
      </EmptyState>
    );
  }
  const shown = filterAwards(listAwards(awards, { departments, people }), search);
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
      {shown.length > 0 && <PastAwardTable awards={shown} {...actions} />}
    </>
  );
}

function RemoveAward({ award, onClose }: { award: PastAward | null; onClose: () => void }) {
  const remove = useCallMutation('pastAward.remove');
  const confirm = () => {
    if (!award) return;
    remove.mutate(
      { id: award.id },
      { onSuccess: () => announce('Đã xóa khen thưởng.'), onSettled: onClose },
    );
  };
  return (
    <ConfirmDialog
      opened={award !== null}
      title="Xóa khen thưởng"
      confirmLabel="Xóa"
      busy={remove.isPending}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <p>
        Xóa <strong>{award?.awardName}</strong> năm {award?.year}? Việc xóa được ghi trong nhật ký.
      </p>
    </ConfirmDialog>
  );
}

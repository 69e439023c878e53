import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { useParams } from 'wouter';
import type { CaseRegister, RegisteredCase } from '../../shared/case/case.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useFaults } from '../evidence/proof.tsx';
import { useMovement } from '../shell/movement.tsx';
import { announce } from '../ui/announce.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { CaseForm } from './CaseForm.tsx';
import { CaseList } from './CaseList.tsx';
import { ClosedCase } from './ClosedCase.tsx';

/** Sổ biểu dương, phê bình: every case of the movement, across months and departments. */
export function CasePage() {
  const { movement } = useMovement();
  const register = useCall('case.list', { movementId: movement.id });
  const { view } = useParams<{ view?: string }>();
  // `/so-viec/12` opens a case, as Tìm nhanh does.
  const asked = Number(view);
  const [editing, setEditing] = useState<Editing>(asked > 0 ? asked : null);
  return (
    <Page
      title="Sổ biểu dương, phê bình"
      subtitle={`Mọi trường hợp ghi trong phong trào năm ${movement.year}, qua các tháng và các phòng`}
      actions={
        <>
          <CheckEvidence movementId={movement.id} />
          {register.data?.cases.length !== 0 && <AddCase onClick={() => setEditing('new')} />}
        </>
      }
    >
      <Loaded query={register}>
        {(value) => (
          <>
            {value.cases.length === 0 ? (
              <NoCases onAdd={() => setEditing('new')} />
            ) : (
              <CaseList
                register={value}
                unprovenFirst={view === 'chua-minh-chung'}
                onEdit={({ id }) => setEditing(id)}
              />
            )}
            <RecordDrawer
              title={titleOf(value, editing)}
              opened={editing !== null}
              onClose={() => setEditing(null)}
            >
              <OpenedCase
                key={editing}
                register={value}
                entry={findEdited(value, editing)}
                onSaved={setEditing}
                onDone={() => setEditing(null)}
              />
            </RecordDrawer>
          </>
        )}
      </Loaded>
    </Page>
  );
}

type Editing = number | 'new' | null;

function findEdited({ cases }: CaseRegister, editing: Editing): RegisteredCase | null {
  return cases.find(({ id }) => id === editing) ?? null;
}

function isClosed({ closedMonths }: CaseRegister, entry: RegisteredCase | null): boolean {
  return entry !== null && !entry.isLate && closedMonths.includes(entry.month);
}

function titleOf(register: CaseRegister, editing: Editing): string {
  if (editing === 'new') return 'Thêm trường hợp';
  return isClosed(register, findEdited(register, editing)) ? 'Xem trường hợp' : 'Sửa trường hợp';
}

function OpenedCase(props: ComponentProps<typeof CaseForm>) {
  const { register, entry, onDone } = props;
  if (entry === null || !isClosed(register, entry)) return <CaseForm {...props} />;
  const person = register.people.find(({ id }) => id === entry.personId);
  return <ClosedCase entry={entry} bearer={person?.fullName ?? ''} onDone={onDone} />;
}

function AddCase({ onClick }: { onClick: () => void }) {
  return (
    <Button onClick={onClick} data-add>
      Thêm trường hợp
    </Button>
  );
}

function NoCases({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState title="Chưa ghi trường hợp nào" action={<AddCase onClick={onAdd} />}>
      Ghi một người tốt, việc tốt hoặc một trường hợp phê bình ngay khi biết. Trường hợp ghi trong
      báo cáo tháng của các phòng cũng hiện ở đây.
    </EmptyState>
  );
}

/** Reads every kept file through and compares it with what was taken in. */
function CheckEvidence({ movementId }: { movementId: number }) {
  const check = useCallMutation('evidence.check', { invalidates: [] });
  const queryClient = useQueryClient();
  const { keyOf } = useFaults(movementId);
  const run = () =>
    check.mutate(
      { movementId, thorough: true },
      {
        onSuccess: (faulty) => {
          queryClient.setQueryData(keyOf, faulty);
          announce(
            faulty.length === 0
              ? 'Mọi tệp minh chứng còn nguyên vẹn.'
              : `${faulty.length} tệp minh chứng bị mất, bị sửa hoặc chưa đọc được, được đánh dấu trong sổ.`,
          );
        },
      },
    );
  return (
    <Button variant="default" loading={check.isPending} onClick={run}>
      Kiểm tra minh chứng
    </Button>
  );
}

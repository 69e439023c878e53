import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CallName } from '../../shared/api.ts';
import { useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import { RecordDrawer } from '../ui/RecordDrawer.tsx';
import { type Column, RecordList } from '../ui/RecordList.tsx';
import { RowActions } from '../ui/RowActions.tsx';

type RecordSectionProps<Row> = {
  title: string;
  /** "xếp loại": as buttons and drawer call one of them. */
  kind: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  nameOf: (row: Row) => string;
  removal: Extract<
    CallName,
    | 'rating.remove'
    | 'initiative.remove'
    | 'restriction.remove'
    | 'leave.remove'
    | 'ownRule.remove'
    | 'pointRule.remove'
  >;
  /** The fields of one, null for a new one. */
  form: (row: Row | null, onDone: () => void) => ReactNode;
};

/** One part of a person's record: its rows, a drawer in which one is entered, and what was deleted brought back at once. */
export function RecordSection<Row extends { id: number }>(props: RecordSectionProps<Row>) {
  const { title, kind, rows, columns, nameOf, removal, form } = props;
  const [editing, setEditing] = useState<Row | 'new' | null>(null);
  const remove = useCallMutation(removal);
  const undo = useUndo();
  const close = () => setEditing(null);
  const row = editing === 'new' ? null : editing;
  const removeRow = ({ id }: Row) =>
    remove.mutate(
      { id },
      {
        onSuccess: ({ changeId }) => announceUndoable(`Đã xóa ${kind}.`, () => undo(changeId)),
      },
    );
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {rows.length > 0 && (
        <RecordList
          label={title}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          actions={(each) => (
            <RowActions
              name={`${kind} ${nameOf(each)}`}
              onEdit={() => setEditing(each)}
              onRemove={() => removeRow(each)}
            />
          )}
        />
      )}
      <div>
        <Button variant="default" onClick={() => setEditing('new')}>
          Thêm {kind}
        </Button>
      </div>
      <RecordDrawer
        title={row ? `Sửa ${kind}` : `Thêm ${kind}`}
        opened={editing !== null}
        onClose={close}
      >
        <div key={row?.id ?? 'new'}>{editing !== null && form(row, close)}</div>
      </RecordDrawer>
    </section>
  );
}

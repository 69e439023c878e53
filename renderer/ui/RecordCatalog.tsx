import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { CatalogFrame } from './CatalogFrame.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Loaded } from './Loaded.tsx';
import { RecordDrawer } from './RecordDrawer.tsx';
import { type Removal, RemoveDialog } from './RemoveDialog.tsx';

/** What a list may ask of the page it stands on. */
export type Doing<Row> = { edit: (row: Row) => void; remove: (row: Row) => void };

type RecordCatalogProps<Row extends { id: number }> = {
  title: string;
  subtitle: string;
  /** "phòng", "cán bộ": as the buttons and dialogs call one of them. */
  kind: string;
  query: UseQueryResult<Row[], Failure>;
  /** Ways in beside the button that adds one. */
  ways?: ReactNode;
  /** What to do first, where nothing can be entered yet. */
  blocked?: ReactNode;
  /** What stands where there is none yet. */
  empty: { title: string; hint: string };
  list: (rows: Row[], doing: Doing<Row>) => ReactNode;
  /** The fields of one, null for a new one. */
  form: (row: Row | null, onDone: () => void) => ReactNode;
  removal: Removal<Row>;
};

/** A page of the catalogue: its list, a drawer in which one of it is entered, and its removal. */
export function RecordCatalog<Row extends { id: number }>(props: RecordCatalogProps<Row>) {
  const { title, subtitle, kind, query, ways, blocked, empty, list, form, removal } = props;
  const [editing, setEditing] = useState<Row | 'new' | null>(null);
  const [removing, setRemoving] = useState<Row | null>(null);
  const record = editing === 'new' ? null : editing;
  const close = () => setEditing(null);
  const add = (
    <Button onClick={() => setEditing('new')} data-add>
      Thêm {kind}
    </Button>
  );
  // In the list's own place while there is none: known only once the list is read.
  const hasRows = query.data !== undefined && query.data.length > 0;
  return (
    <CatalogFrame
      title={title}
      subtitle={subtitle}
      actions={
        <>
          {(hasRows || blocked) && ways}
          {!blocked && hasRows && add}
        </>
      }
    >
      {blocked ?? (
        <Loaded query={query}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState
                title={empty.title}
                action={
                  <>
                    {ways}
                    {add}
                  </>
                }
              >
                {empty.hint}
              </EmptyState>
            ) : (
              list(rows, { edit: setEditing, remove: setRemoving })
            )
          }
        </Loaded>
      )}
      <RecordDrawer
        title={record ? `Sửa ${kind}` : `Thêm ${kind}`}
        opened={editing !== null}
        onClose={close}
      >
        <div key={record?.id ?? 'new'}>{form(record, close)}</div>
      </RecordDrawer>
      <RemoveDialog
        kind={kind}
        removal={removal}
        record={removing}
        onClose={() => setRemoving(null)}
      />
    </CatalogFrame>
  );
}

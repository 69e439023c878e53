import css from './history.module.css';
import '../document/tinos.css';
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallInput } from '../../shared/api.ts';
import type { HistoryEntry, RecordChange } from '../../shared/history/query.ts';
import { formatDay } from '../../shared/month.ts';
import { useCall } from '../call.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Pager } from '../ui/Pager.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { useUndo } from './use-undo.ts';

type HistoryListProps = {
  query: Omit<CallInput<'history.list'>, 'before' | 'limit'>;
  limit: number;
  /** What to say where nothing was found. */
  none: string;
};

/** The changes that answer a query, a page at a time; give it a key, so that another query starts at its first page. */
export function HistoryList({ query, limit, none }: HistoryListProps) {
  /** The changes before which the pages so far began; the last one is open. */
  const [starts, setStarts] = useState<(number | null)[]>([null]);
  const page = useCall('history.list', { ...query, before: starts.at(-1) ?? null, limit });
  return (
    <Loaded query={page}>
      {({ entries, next }) => (
        <div className="stack">
          {entries.length === 0 ? (
            <p className="soft" role="status">
              {none}
            </p>
          ) : (
            <HistoryTable entries={entries} />
          )}
          <Pager
            label={`Trang ${starts.length}`}
            onPrevious={starts.length > 1 ? () => setStarts(starts.slice(0, -1)) : null}
            onNext={next === null ? null : () => setStarts([...starts, next])}
          />
        </div>
      )}
    </Loaded>
  );
}

/** Changes as sentences, each with the way to take it back. */
function HistoryTable({ entries }: { entries: readonly HistoryEntry[] }) {
  const undo = useUndo();
  const [busy, setBusy] = useState<number | null>(null);
  const takeBack = async (id: number) => {
    setBusy(id);
    await undo(id);
    setBusy(null);
  };
  return (
    <DataTable label="Các thay đổi" className={css['history-table']}>
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Thay đổi</th>
          <th scope="col">Thao tác</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className={css['history-time']}>
              {formatDay(entry.madeAt.slice(0, 10))} {entry.madeAt.slice(11, 16)}
            </td>
            <td>
              {entry.undoes !== null && <p>Hoàn tác “{entry.undoes}”:</p>}
              <Records records={entry.records} />
            </td>
            <td className="actions">
              {entry.isUndone ? (
                <StateBadge tone="quiet" icon={IconArrowBackUp} word="Đã hoàn tác" />
              ) : (
                !entry.isPartial && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={busy === entry.id}
                    aria-label={`Hoàn tác: ${entry.records[0]?.title}`}
                    onClick={() => takeBack(entry.id)}
                  >
                    Hoàn tác
                  </Button>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

const FEW = 4;

/** A change of many records, an import of sixty people, is shown by its first ones. */
function Records({ records }: { records: readonly RecordChange[] }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = records.length > FEW || records.some(({ details }) => details.length > FEW);
  const shown = isWhole ? records : records.slice(0, FEW);
  return (
    <>
      <ul className={css['history-records']}>
        {shown.map((record, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change never changes, and two of its sentences may be alike
          <li key={index}>
            <Sentence record={record} isWhole={isWhole} />
          </li>
        ))}
      </ul>
      {isLong && (
        <Button size="compact-sm" variant="subtle" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Thu gọn' : 'Xem đủ'}
        </Button>
      )}
    </>
  );
}

function Sentence({ record, isWhole }: { record: RecordChange; isWhole: boolean }) {
  const { title, details } = record;
  const shown = isWhole ? details : details.slice(0, FEW);
  const rest = details.length - shown.length;
  return (
    <>
      <strong>{title}</strong>
      {shown.length > 0 && `: ${shown.join('; ')}`}
      {rest > 0 && <span className="soft">; và {rest} mục nữa</span>}
    </>
  );
}

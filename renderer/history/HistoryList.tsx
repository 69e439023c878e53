import { useState } from 'react';
import type { CallInput } from '../../shared/api.ts';
import { useCall } from '../call.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { Pager } from '../ui/Pager.tsx';
import { HistoryTable } from './HistoryTable.tsx';

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

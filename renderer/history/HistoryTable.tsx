import '../document/tinos.css';
import './history.css';
import { Button } from '@mantine/core';
import IconArrowBackUp from '@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs';
import { useState } from 'react';
import type { HistoryEntry, RecordChange } from '../../shared/history/query.ts';
import { formatDay } from '../../shared/month.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { useUndo } from './use-undo.ts';

/** Changes as sentences, each with the way to take it back. */
export function HistoryTable({ entries }: { entries: readonly HistoryEntry[] }) {
  const undo = useUndo();
  const [busy, setBusy] = useState<number | null>(null);
  const takeBack = async (id: number) => {
    setBusy(id);
    await undo(id);
    setBusy(null);
  };
  return (
    <DataTable label="Các thay đổi" className="history-table">
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
            <td className="history-time">
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
      <ul className="history-records">
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

import { NativeSelect, TextInput } from '@mantine/core';
import { clsx } from 'clsx';
import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { HISTORY_KINDS, type HistoryKind } from '../../shared/history/query.ts';
import { type Day, isDay } from '../../shared/month.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { choicesOf } from '../ui/fields.tsx';
import { Page } from '../ui/Page.tsx';
import { HistoryList } from './HistoryList.tsx';
import css from './history.module.css';

type Filter = { search: string; kind: HistoryKind | null; from: string | null; to: string | null };

/** Nhật ký thay đổi: all that was recorded, told in sentences, the newest first. */
export function HistoryPage() {
  const [filter, setFilter] = useState<Filter>({ search: '', kind: null, from: null, to: null });
  const { search, kind, from, to } = useDeferredValue(filter);
  const change = (values: Partial<Filter>) => setFilter({ ...filter, ...values });
  const query = { record: null, search, kind, from: dayOrNull(from), to: dayOrNull(to) };
  return (
    <Page
      title="Nhật ký thay đổi"
      subtitle="Mọi lần ghi, sửa, xóa, kèm giá trị trước và sau. Hoàn tác cũng là một lần ghi."
      actions={<Link href="/he-thong">Về Hệ thống</Link>}
    >
      <search className={clsx('row', css['history-filters'])}>
        <TextInput
          aria-label="Tìm trong nhật ký"
          placeholder="Tìm theo tên, nội dung; không cần dấu"
          type="search"
          value={filter.search}
          onChange={({ currentTarget }) => change({ search: currentTarget.value })}
        />
        <NativeSelect
          aria-label="Loại dữ liệu"
          value={filter.kind ?? ''}
          data={[{ value: '', label: 'Mọi loại dữ liệu' }, ...choicesOf(HISTORY_KINDS)]}
          onChange={({ currentTarget }) =>
            change({ kind: (currentTarget.value || null) as HistoryKind | null })
          }
        />
        <DayInput
          aria-label="Từ ngày"
          placeholder="Từ ngày"
          value={filter.from}
          onChange={(day) => change({ from: day })}
        />
        <DayInput
          aria-label="Đến ngày"
          placeholder="Đến ngày"
          value={filter.to}
          onChange={(day) => change({ to: day })}
        />
      </search>
      <HistoryList
        key={JSON.stringify(query)}
        query={query}
        limit={50}
        none="Không có thay đổi nào khớp với điều kiện tìm."
      />
    </Page>
  );
}

/** A day that is still being typed does not filter yet. */
function dayOrNull(day: string | null): Day | null {
  return day !== null && isDay(day) ? day : null;
}

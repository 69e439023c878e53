import '@mantine/spotlight/styles.layer.css';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { memo, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import {
  indexEntries,
  SEARCH_KINDS,
  type SearchEntry,
  search,
} from '../../shared/search/search.ts';
import { useCall } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { SCREENS } from './screens.ts';
import css from './search.module.css';

const MOST = 9;

/** Tìm nhanh: whoever and whatever the data hold, and every screen, by a few letters without marks. */
export function Search({ asked }: { asked: number }) {
  const { movement } = useStarted();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const input = { movementId: movement?.id ?? null };
  const { data } = useCall('search.list', input, { enabled: isOpen, keepPrevious: true });
  const index = useMemo(() => indexEntries([...SCREENS, ...(data ?? [])]), [data]);
  const found = useMemo(() => search(index, typed, MOST), [index, typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, it opens again
  useEffect(() => spotlight.open(), [asked]);
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
      transitionProps={{ duration: 0 }}
      // A blurred page behind would be blurred anew with every letter.
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { 'aria-label': 'Tìm nhanh' } }}
      onSpotlightOpen={() => setIsOpen(true)}
      onSpotlightClose={() => {
        setIsOpen(false);
        setTyped('');
      }}
    >
      <Spotlight.Search
        aria-label="Tìm nhanh"
        placeholder="Tên người, phòng, tháng, số văn bản, màn hình; không cần dấu"
      />
      <Spotlight.ActionsList className={css['found-list']}>
        {found.map((entry) => (
          <Found key={`${entry.kind} ${entry.href} ${entry.label}`} entry={entry} onGo={navigate} />
        ))}
        {found.length === 0 && (
          <Spotlight.Empty>
            {typed.trim() === '' ? hintOf(data === undefined) : 'Không thấy gì khớp.'}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function hintOf(isReading: boolean): string {
  return isReading
    ? 'Đang đọc danh mục…'
    : 'Gõ vài chữ đầu, ví dụ “lan nguyen”, “t5”, “05/bc”, “xuat excel”.';
}

type FoundProps = { entry: SearchEntry; onGo: (href: string) => void };

/** The same entry stays as it is while others come and go. */
const Found = memo(function Found({ entry, onGo }: FoundProps) {
  return (
    // Spotlight walks whatever bears this mark; its own line costs a third of a frame each.
    <button
      type="button"
      data-action
      tabIndex={-1}
      className={css['found']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onGo(entry.href);
        spotlight.close();
      }}
    >
      <span className={css['found-name']}>
        <strong>{entry.label}</strong>
        {entry.detail !== '' && <span>{entry.detail}</span>}
      </span>
      <span>{SEARCH_KINDS[entry.kind]}</span>
    </button>
  );
});

import { Modal } from '@mantine/core';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
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
const LIST = 'found';
const lineId = (at: number) => `${LIST}-${at}`;

/**
 * Tìm nhanh: whoever and whatever the data hold, and every screen, by a few letters without marks. What is typed is known
 * inside the dialog alone: a letter that drew the dialog anew took longer than a frame over 5,000 people.
 */
export function Search({ asked }: { asked: number }) {
  const [closed, setClosed] = useState(0);
  const close = () => setClosed(asked);
  return (
    <Modal
      opened={asked > closed}
      onClose={close}
      withCloseButton={false}
      size={600}
      yOffset={80}
      padding={0}
      shadow="none"
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': 'Tìm nhanh' } }}
    >
      <SearchDesk onDone={close} />
    </Modal>
  );
}

/** The field keeps the keyboard; the arrows choose among what was found, Enter goes there. */
function SearchDesk({ onDone }: { onDone: () => void }) {
  const { movement } = useStarted();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { data } = useCall('search.list', { movementId: movement?.id ?? null });
  const index = useMemo(() => indexEntries([...SCREENS, ...(data ?? [])]), [data]);
  const found = useMemo(() => search(index, typed, MOST), [index, typed]);
  useEffect(() => {
    document.getElementById(lineId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const go = (entry: SearchEntry | undefined) => {
    if (!entry) return;
    navigate(entry.href);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While Unikey or another input method composes, the arrows and Enter are its own.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(found[chosen]);
    else if (event.key === 'ArrowDown') setChosen((chosen + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setChosen((chosen || found.length || 1) - 1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className={css['field']}
        role="combobox"
        aria-label="Tìm nhanh"
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-activedescendant={found.length > 0 ? lineId(chosen) : undefined}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        placeholder="Tên người, phòng, tháng, số văn bản, màn hình; không cần dấu"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={css['found-area']}>
        <div id={LIST} role="listbox" aria-label="Tìm thấy">
          {found.map((entry, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard stays in the field, which takes its keys
            <div
              // Lines are kept by place: another text in a line costs less than another line.
              key={lineId(at)}
              id={lineId(at)}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              className={css['found']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => go(entry)}
            >
              <strong>{entry.label}</strong>
              <span className={css['found-detail']}>{entry.detail}</span>
              <span>{SEARCH_KINDS[entry.kind]}</span>
            </div>
          ))}
        </div>
        <p role="status" className={css['found-none']}>
          {found.length > 0 ? null : noneText(typed, data === undefined)}
        </p>
      </div>
    </>
  );
}

/** What stands where nothing is found. */
function noneText(typed: string, isReading: boolean): string {
  if (typed.trim() !== '') return 'Không thấy gì khớp.';
  return isReading
    ? 'Đang đọc danh mục…'
    : 'Gõ vài chữ đầu, ví dụ “lan nguyen”, “t5”, “05/bc”, “xuat excel”.';
}

import { Button, Drawer } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordRef } from '../../shared/history/query.ts';
import { HistoryList } from './HistoryList.tsx';
import css from './history.module.css';

type RecordHistoryProps = {
  record: RecordRef;
  /** "báo cáo này", "cán bộ này": what follows Lịch sử. */
  name: string;
};

/** The button that stands on a record's form and shows what became of it so far. */
export function RecordHistory({ record, name }: RecordHistoryProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        Lịch sử
      </Button>
      <RecordHistoryDrawer
        record={record}
        name={name}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
}

type DrawerProps = RecordHistoryProps & { opened: boolean; onClose: () => void };

/** Above the drawer of the record itself, which stands at 200. */
const ABOVE_RECORD = 250;

export function RecordHistoryDrawer({ record, name, opened, onClose }: DrawerProps) {
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={`Lịch sử ${name}`}
      size={720}
      zIndex={ABOVE_RECORD}
    >
      <div className={css['in-drawer']}>
        <HistoryList
          query={{ record, search: '', kind: null, from: null, to: null }}
          limit={20}
          none="Chưa có thay đổi nào được ghi."
        />
      </div>
    </Drawer>
  );
}

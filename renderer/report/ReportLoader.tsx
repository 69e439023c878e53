import { type RefObject, useState } from 'react';
import type { ReportKey } from '../../shared/report/report.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { type ReadingState, ReportEditor } from './ReportEditor.tsx';

type ReportLoaderProps = {
  report: ReportKey;
  /** Department and month, always in sight. */
  heading: string;
  onTurn: (step: 1 | -1) => void;
  save: RefObject<() => Promise<unknown>>;
  reading: ReadingState;
};

/** Opens the form on what is recorded; a later answer of the same call never touches what is being typed. */
export function ReportLoader({ report, heading, onTurn, save, reading }: ReportLoaderProps) {
  const { movement } = useMovement();
  const form = useCall('report.read', report);
  const people = useCall('person.list', {});
  const [opened, setOpened] = useState(0);

  async function reload() {
    await form.refetch();
    setOpened((times) => times + 1);
  }

  return (
    <Loaded query={form}>
      {(value) => (
        <Loaded query={people}>
          {(everybody) => (
            <ReportEditor
              key={opened}
              form={value}
              people={everybody}
              period={movement}
              heading={heading}
              onTurn={onTurn}
              onReload={reload}
              save={save}
              reading={reading}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

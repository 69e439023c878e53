import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Intake, isReady } from './use-intake.ts';

/** The foot of the page: how many files wait, and taking all of them at once. */
export function IntakeBar({ intake }: { intake: Intake }) {
  const [isTaking, setTaking] = useState(false);
  const ready = intake.entries.filter(isReady);
  const refused = intake.entries.filter(({ file }) => file.kind === 'refused').length;
  const taken = intake.entries.filter((entry) => entry.taken !== null).length;
  const takeAll = async () => {
    setTaking(true);
    await intake.take(ready).finally(() => setTaking(false));
  };
  return (
    <div className="save-bar">
      <div className="save-bar-note" role="status">
        {[
          `${ready.length} biểu mẫu sẵn sàng`,
          taken > 0 && `${taken} đã nhận`,
          refused > 0 && `${refused} không nhận được`,
        ]
          .filter((part) => part !== false)
          .join(', ')}
        .
      </div>
      <Button variant="default" onClick={intake.clear}>
        Cất hết
      </Button>
      <Button onClick={takeAll} disabled={ready.length === 0} loading={isTaking}>
        Nhận tất cả
      </Button>
    </div>
  );
}

import { Button, Progress } from '@mantine/core';
import { useCall, useCallMutation } from '../call.ts';

/** How often a long work is asked how far it is. */
const ASK_EVERY_MS = 300;

/** How far a long work is, and the way to stop it; shown while one is going on. */
export function LongWork({ label }: { label: string }) {
  const progress = useCall('copy.progress', {}, { againEveryMs: ASK_EVERY_MS });
  const stop = useCallMutation('copy.stop', { invalidates: [] });
  const { done, total } = progress.data ?? { done: 0, total: 0 };
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  return (
    <div className="stack" role="status">
      <span>
        {label} {percent} %
      </span>
      <Progress value={percent} aria-label={label} />
      <div className="row">
        <Button variant="default" size="xs" onClick={() => stop.mutate({})}>
          Dừng
        </Button>
      </div>
    </div>
  );
}

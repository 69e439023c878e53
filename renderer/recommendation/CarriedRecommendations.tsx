import { Button } from '@mantine/core';
import { formatMonth } from '../../shared/month.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useUndo } from '../history/use-undo.ts';
import { announceUndoable } from '../ui/announce.tsx';
import css from './recommendation.module.css';

/** What is still open of last year's recommendations; nothing where nothing is. */
export function CarriedRecommendations({ movementId }: { movementId: number }) {
  const { data = [] } = useCall('recommendation.list', { movementId });
  const settle = useCallMutation('recommendation.settle');
  const undo = useUndo();
  const open = data.filter(({ settled }) => !settled);
  if (open.length === 0) return null;
  return (
    <section className="panel stack" aria-labelledby="carried">
      <h2 id="carried">Kiến nghị của năm trước chưa xong ({open.length})</h2>
      <ul className={css['carried']}>
        {open.map(({ id, departmentName, month, text }) => (
          <li key={id}>
            <div className={css['words']}>
              <strong>{departmentName}</strong>{' '}
              <span className="soft">(báo cáo tháng {formatMonth(month)})</span>
              <div>{text}</div>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Đã xong kiến nghị của ${departmentName}`}
              onClick={() =>
                settle.mutate(
                  { id },
                  {
                    onSuccess: ({ changeId }) =>
                      announceUndoable('Đã ghi là xong.', () => undo(changeId)),
                  },
                )
              }
            >
              Đã xong
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

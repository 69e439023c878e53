import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import type { DueItem } from '../../shared/overview/board.ts';
import { useStarted } from '../shell/movement.tsx';
import { dueText, missingText } from './due-text.ts';

export function NextDue({ due }: { due: DueItem | null }) {
  const { started } = useStarted();
  return (
    <section className="panel next-due" aria-label="Việc sắp đến hạn">
      <IconCalendarEvent size={20} aria-hidden />
      {due ? (
        <div>
          <h2>{dueText(due, started.today)}</h2>
          <p>{missingText(due)}</p>
        </div>
      ) : (
        <h2>Phong trào này không còn kỳ giao ban nào.</h2>
      )}
    </section>
  );
}

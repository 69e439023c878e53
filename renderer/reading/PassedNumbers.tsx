import { Button } from '@mantine/core';
import { REASONS, type Reason } from '../../shared/reading/number.ts';
import type { ReadReport } from '../../shared/reading/read-report.ts';
import type { FigureField } from '../../shared/report/report.ts';
import type { Said } from './OtherIndicator.tsx';
import css from './reading.module.css';

/** What can be no figure, whatever anybody says. */
const NEVER: ReadonlySet<Reason> = new Set(['document', 'date', 'order', 'percent']);

type PassedNumbersProps = {
  text: string;
  passed: ReadReport['passed'];
  figures: readonly FigureField[];
  onSay: (said: Said) => void;
};

/** "Vì sao không?": every number of the text that was not offered, with the reason; any of them may still be said to be one. */
export function PassedNumbers({ text, passed, figures, onSay }: PassedNumbersProps) {
  if (passed.length === 0) return null;
  return (
    <details>
      <summary>Vì sao không lấy {passed.length} số khác?</summary>
      <ul className={css['passed']}>
        {passed.map(({ evidence, sentence, value, reason, indicatorId }) => {
          const words = text.slice(evidence.start, evidence.end).replace(/\s+/g, ' ');
          const name = figures.find(({ indicator }) => indicator.id === indicatorId)?.indicator
            .name;
          return (
            <li key={`${evidence.start} ${indicatorId}`}>
              “{words}”{name && ` (${name})`}: {REASONS[reason]}.{' '}
              {!NEVER.has(reason) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`“${words}” là chỉ tiêu…`}
                  onClick={() => onSay({ value, evidence, sentence, indicatorId })}
                >
                  Là chỉ tiêu…
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

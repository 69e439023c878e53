import type { Ledger } from '../ledger.ts';
import { RATINGS } from './record.ts';

/** What the movement's year says for a person beside praise: the initiatives, then how the year was rated where that speaks for them. */
export function meritsOf({
  records,
  movement: { year },
}: Pick<Ledger, 'records' | 'movement'>): { personId: number; text: string }[] {
  const initiatives = records.initiatives
    .filter((initiative) => initiative.year === year)
    .map(({ personId, name, decisionNumber }) => ({
      personId,
      text: `Có sáng kiến “${name}”${decisionNumber === '' ? '' : ` (công nhận tại ${decisionNumber})`}`,
    }));
  const ratings = records.ratings
    .filter((rating) => rating.year === year)
    .filter(({ level }) => level === 'excellent' || level === 'good')
    .map(({ personId, level }) => ({ personId, text: `${RATINGS[level]} năm ${year}` }));
  return [...initiatives, ...ratings];
}

import type { Month } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { PAPER_KINDS, PAPERS } from '../../shared/paper/kinds.ts';
import type { PaperKey, PaperPlace } from '../../shared/paper/paper.ts';

/** What an address names: `/tong-hop/2026-05`, `/tong-hop/to-trinh`, `/tong-hop/bao-cao-so-ket/2026-06`. */
export type Asked = { first?: string; second?: string };

/** The document to open: the one asked for, else the month's report; a month that is not asked for is the last recorded. */
export function placePaper(board: Board, { first, second }: Asked): Omit<PaperKey, 'movementId'> {
  const kind = PAPER_KINDS.find((each) => PAPERS[each].file === first);
  if (kind === undefined) return { kind: 'month', period: placeMonth(board, first) };
  return { kind, period: PAPERS[kind].span === 'whole' ? '' : placeMonth(board, second) };
}

/** The month to open: the one asked for, else the last in which anything was recorded, else the first. */
export function placeMonth({ months, departments }: Board, asked: string | undefined): Month {
  const known = months.find(({ month }) => month === asked);
  const recorded = months.findLast((_, at) =>
    departments.some(({ states }) => RECORDED.has(states[at] ?? 'missing')),
  );
  return (known ?? recorded ?? months[0])?.month ?? '';
}

const RECORDED: ReadonlySet<string> = new Set(['onTime', 'late', 'nothing', 'draft', 'lapsed']);

const PLACES: Record<PaperPlace, string> = {
  number: '#paper-heading [name=number]',
  date: '#paper-heading [name=date]',
  texts: '[aria-labelledby=paper-texts] button',
  places: '[aria-labelledby=certificate-places] select',
};

/** Takes the keyboard to a place of the document's own screen, and that into sight. */
export function goToPlace(place: PaperPlace): void {
  const found = document.querySelector<HTMLElement>(PLACES[place]);
  found?.focus();
  found?.scrollIntoView({ block: 'center' });
}

/** Where a report stands. `lapsed`: it was complete and an edit since left something open; it counts no more than a draft. */
export const REPORT_STATES = {
  draft: 'Nháp',
  complete: 'Hoàn thành',
  lapsed: 'Cần hoàn thành lại',
} as const;
export type ReportState = keyof typeof REPORT_STATES;

/**
 * The one rule of what a save makes of a report's state. A complete report stays complete while nothing is open in it;
 * nothing else becomes complete but on the user's word, and what was complete is never a mere draft again.
 */
export function stateAfterSave(
  before: ReportState | null,
  { asksComplete, isFull }: { asksComplete: boolean; isFull: boolean },
): ReportState {
  if (isFull && (asksComplete || before === 'complete')) return 'complete';
  return before === 'complete' || before === 'lapsed' ? 'lapsed' : 'draft';
}

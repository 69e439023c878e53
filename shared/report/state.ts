/** Where a report stands. A leaf: cases and reports both speak of it. */
export const REPORT_STATES = { draft: 'Nháp', complete: 'Hoàn thành' } as const;
export type ReportState = keyof typeof REPORT_STATES;

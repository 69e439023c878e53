import type { Database } from 'better-sqlite3';

/** What a guarded change is refused with; database/errors.ts says it in words. */
type Refusal = 'month-closed' | 'issued-stays';

type Event = 'INSERT' | 'UPDATE' | 'DELETE';

/** A table whose rows must stay as they are in some state of affairs. */
type Guard = {
  table: string;
  refusal: Refusal;
  /** Absent: all three. */
  events?: readonly Event[];
  /** Columns whose change alone is guarded; absent: any. */
  columns?: readonly string[];
  /** The state of affairs, for the row as it was (OLD) or will be (NEW); absent: always. */
  when?: (row: 'OLD' | 'NEW') => string;
};

const inClosedMonth = (row: string) =>
  `EXISTS (SELECT 1 FROM closed_month WHERE movement_id = ${row}.movement_id AND month = ${row}.month)`;
/** A case learnt after the month's report went out is marked by that report, and is no part of it. */
const toldInClosedMonth = (row: string) =>
  `EXISTS (SELECT 1 FROM issued_paper
           WHERE kind = 'month' AND movement_id = ${row}.movement_id AND period = ${row}.month
             AND id NOT IN (SELECT issued_id FROM paper_reopening) AND id IS NOT ${row}.late_after)`;
const ofClosedReport = (row: string) =>
  `EXISTS (SELECT 1 FROM closed_month JOIN report USING (movement_id, month) WHERE report.id = ${row}.report_id)`;
const ofStandingPaper = (row: string) =>
  `EXISTS (SELECT 1 FROM standing_paper
           WHERE movement_id = ${row}.movement_id AND kind = ${row}.kind AND period = ${row}.period)`;

const wasCorrected = (row: string) =>
  `EXISTS (SELECT 1 FROM issued_paper AS own
           JOIN issued_paper AS later USING (movement_id, kind, period)
           WHERE own.id = ${row}.issued_id AND later.version > own.version)`;

/** A document that is out of the house, or was corrected since. */
const hasLeft = (id: string) => (row: string) =>
  `${row}.${id} IN (SELECT issued_id FROM paper_out UNION SELECT issued_id FROM paper_reopening)`;

/**
 * What stays as it is, whoever changes it: the history too, and whatever is written in years to come. That a signer
 * leaves the agency's list changes nothing that was signed, so of a head only number and date are held.
 */
const GUARDS: readonly Guard[] = [
  { table: 'report', refusal: 'month-closed', when: inClosedMonth },
  { table: 'case_entry', refusal: 'month-closed', when: toldInClosedMonth },
  { table: 'report_mark', refusal: 'month-closed', when: ofClosedReport },
  { table: 'report_value', refusal: 'month-closed', when: ofClosedReport },
  {
    table: 'paper_heading',
    refusal: 'issued-stays',
    events: ['UPDATE'],
    columns: ['number', 'date'],
    when: ofStandingPaper,
  },
  { table: 'paper_heading', refusal: 'issued-stays', events: ['DELETE'], when: ofStandingPaper },
  { table: 'paper_edit', refusal: 'issued-stays', when: ofStandingPaper },
  { table: 'issued_paper', refusal: 'issued-stays', events: ['UPDATE'] },
  { table: 'issued_paper', refusal: 'issued-stays', events: ['DELETE'], when: hasLeft('id') },
  { table: 'issued_content', refusal: 'issued-stays', events: ['UPDATE'] },
  {
    table: 'issued_content',
    refusal: 'issued-stays',
    events: ['DELETE'],
    when: hasLeft('issued_id'),
  },
  // What was printed or saved has left; what she only said she may take back while it stands.
  { table: 'paper_out', refusal: 'issued-stays', events: ['UPDATE'] },
  {
    table: 'paper_out',
    refusal: 'issued-stays',
    events: ['DELETE'],
    when: (row) =>
      `${row}.way <> 'said' OR ${row}.issued_id IN (SELECT issued_id FROM paper_reopening)`,
  },
  // A correction that went out stays one; begun by mistake it may be taken back.
  { table: 'paper_reopening', refusal: 'issued-stays', events: ['DELETE'], when: wasCorrected },
];

/** The rows an event has: an update must be allowed for what was and for what will be. */
const ROWS = { INSERT: ['NEW'], UPDATE: ['OLD', 'NEW'], DELETE: ['OLD'] } as const;

/** Lays the triggers that refuse; for the tables as they stand after the last migration. */
export function layGuards(database: Database): void {
  for (const guard of GUARDS) {
    for (const event of guard.events ?? (['INSERT', 'UPDATE', 'DELETE'] as const)) {
      database.exec(triggerOf(guard, event));
    }
  }
}

function triggerOf({ table, refusal, columns, when }: Guard, event: Event): string {
  const of = columns ? ` OF ${columns.join(', ')}` : '';
  const states = when && `(${ROWS[event].map(when).join(' OR ')})`;
  const changed =
    columns && `(${columns.map((one) => `OLD.${one} IS NOT NEW.${one}`).join(' OR ')})`;
  const conditions = [changed, states].filter((one) => one !== undefined);
  return `CREATE TRIGGER guard_${event.toLowerCase()}_${table} BEFORE ${event}${of} ON ${table}
    ${conditions.length > 0 ? `WHEN ${conditions.join(' AND ')}` : ''}
    BEGIN SELECT RAISE(ABORT, '${refusal}'); END`;
}

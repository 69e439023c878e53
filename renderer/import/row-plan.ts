import type { Outcome } from '../../shared/import/outcome.ts';
import type { Person } from '../../shared/person/person.ts';

/** A row of any list with what would become of it. */
export type RowPlan = {
  row: { row: number; notes: readonly string[] };
  outcome: Outcome<unknown>;
  namesakes: readonly Person[];
};

/** A column of the file as it was read; the first names its row. */
export type PlanColumn<Plan> = {
  head: string;
  text: (plan: Plan) => string | number | null;
  isNumber?: boolean;
  /** What of the row may be typed here in place of what the file says. */
  field?: string;
};

/** By the field it was typed for. */
export type Typed = Readonly<Record<string, string>>;

import type { Day } from '../month.ts';
import type { Basis } from '../movement/movement.ts';

/** What was read from the text of a plan. Null or empty is "not found": nothing is guessed. */
export type PlanDraft = {
  name: string;
  year: number | null;
  theme: string;
  bases: Basis[];
  contents: string[];
  startDate: Day | null;
  endDate: Day | null;
  reportingRule: string;
  recipients: string[];
  signerPosition: string;
  signerName: string;
  /** Paths of the form's fields that the clerk must fill or check, each with its sentence. */
  notFound: { field: string; message: string }[];
};

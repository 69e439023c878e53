/** What would become of a row: `Subject` is what is kept already. */
export type Outcome<Subject> =
  | { kind: 'new' }
  | { kind: 'same'; subject: Subject }
  | { kind: 'changes'; subject: Subject; changes: FieldChange[] }
  /** Asks her: one of the candidates, or somebody new. */
  | { kind: 'unclear'; candidates: Subject[] }
  | { kind: 'wrong'; reasons: string[] };

export type FieldChange = { label: string; from: string; to: string };

export type OutcomeKind = Outcome<unknown>['kind'];

export const OUTCOMES: Record<OutcomeKind, string> = {
  new: 'Mới',
  changes: 'Thay đổi',
  unclear: 'Cần hỏi',
  wrong: 'Chưa nhập được',
  same: 'Đã có',
};

/** Her word on a row: left out, taken as new, or as the one kept under this id. Rows she said nothing about go as proposed. */
export type RowChoice = 'skip' | 'new' | number;
export type RowChoices = ReadonlyMap<number, RowChoice>;

export function countOutcomes(outcomes: readonly Outcome<unknown>[]): Record<OutcomeKind, number> {
  const counts = { new: 0, changes: 0, unclear: 0, wrong: 0, same: 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
}

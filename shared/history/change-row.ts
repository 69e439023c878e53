export type Value = string | number | null;
/** A row of a table by its column names, as the log keeps it. */
export type Row = Readonly<Record<string, Value>>;

/** What one change did to one row: no `before` for a new row, no `after` for a deleted one. `key` tells rows of a table apart. */
export type ChangeRow = { table: string; key: string; before: Row | null; after: Row | null };

/** A row by its table and id (an award of the rule data by its code), as it stands now or as the log last knew it; null when nobody knows. */
export type Lookup = (table: string, id: Value | undefined) => Row | null;

/** The newest state the change knows of a row. */
export function stateOf({ before, after }: ChangeRow): Row {
  return after ?? before ?? {};
}

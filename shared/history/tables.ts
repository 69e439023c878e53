import { MONTHLY_TABLES } from './monthly-tables.ts';
import { MOVEMENT_TABLES } from './movement-tables.ts';
import { PAPER_TABLES } from './paper-tables.ts';
import { PEOPLE_TABLES } from './people-tables.ts';
import type { TableWords } from './words.ts';

/** Every table that is logged and every column of it, described once (a test holds it against the schema). */
export const TABLES: Readonly<Record<string, TableWords>> = {
  ...MONTHLY_TABLES,
  ...PEOPLE_TABLES,
  ...MOVEMENT_TABLES,
  ...PAPER_TABLES,
};

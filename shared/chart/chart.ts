import type { Figure } from '../figure.ts';
import type { Month } from '../month.ts';

/** One indicator month by month: all departments' figure, as the tables have it. `look` tells the lines of a picture apart. */
export type Series = {
  indicatorId: number;
  name: string;
  unit: string;
  look: number;
  figures: Figure[];
};

/** Lines that share a unit share a picture: people and kilometres have no common scale. */
export type TrendChart = { unit: string; months: Month[]; series: Series[] };

/** Colours, dashes and marks of a line, apart without colour too; the table wears the same. */
export const SERIES_LOOKS = 6;

/** Characters a cell of the form takes: those of the report's own schema, so that nothing is refused on its way back. */
export const LONGEST = {
  note: 1_000,
  deed: 2_000,
  basis: 1_000,
  handling: 1_000,
  date: 10,
  text: 5_000,
} as const;

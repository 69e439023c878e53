/** Characters of a report that are read: a hundred times the longest that was ever sent. */
export const MAX_READ = 2_000_000;

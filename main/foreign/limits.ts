/** What a file of somebody else may hold. A real list of people, a filled form or a plan is a hundredth of each. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** A list with a photograph a person has hundreds of parts. */
export const MOST_ENTRIES = 10_000;
/** The parts that are read, unpacked. Those of a document become a tree, which takes many times their size. */
export const LARGEST_UNPACKED = { workbook: 64 * 1024 * 1024, document: 8 * 1024 * 1024 } as const;
export const HIGHEST_RATIO = 100;
/** Below this size even a high ratio does no harm: an empty style sheet reaches it. */
export const SMALL_ENTRY = 64 * 1024;

export const MOST_SHEETS = 50;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 100;
export const MOST_CELLS = 500_000;
/** Excel's own limit of a cell. */
export const LONGEST_TEXT = 32_767;
/** All text together: one long string may stand in many cells, and each is sent to the main process in full. */
export const MOST_TEXT = 8_000_000;

/** Excel's own edges: a cell beyond them was not written by a program for sheets. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A plan with its annexes is a tenth. */
export const MOST_PAGES = 500;

export const HEAP_MEGABYTES = 256;
/** All the reader holds: its own program, the heap, the bytes of the file outside it. */
export const PROCESS_MEGABYTES = 768;
export const READING_SECONDS = 15;

/** Room for a number or a day that is written by hand. */
export const ROOM = '\u2003\u2003';

type Named = { name: string; shortName: string };

/** Of a letter of the sheet, in CSS pixels: rather more than less, so that what is reckoned to fit does. */
const LETTER = 8;
const PADDING = 17;

/**
 * What stands at the head of each row in a column so wide: the names where all have room, else the short names, else
 * what both ends of them say. No two are alike, since a cut in the wrong place makes two departments one.
 */
export function rowNames(heads: readonly Named[], width: number): string[] {
  const room = Math.max(8, Math.floor((width - PADDING) / LETTER));
  const fits = (text: string) => [...text].length <= room;
  if (heads.every(({ name }) => fits(name))) return heads.map(({ name }) => name);
  const short = heads.map(({ shortName }) => (fits(shortName) ? shortName : ends(shortName, room)));
  const told = heads.map(
    ({ name }, at) => (isOnce(short, at) ? short[at] : ends(name, room)) ?? '',
  );
  return told.map((text, at) => (isOnce(told, at) ? text : `${at + 1}. ${ends(text, room - 4)}`));
}

function isOnce(texts: readonly (string | undefined)[], at: number): boolean {
  return texts.indexOf(texts[at]) === texts.lastIndexOf(texts[at]);
}

/** `Phòng Quản lý … Bắc 12`: names of one kind begin alike and end each in its own way. */
function ends(text: string, room: number): string {
  const letters = [...text];
  if (letters.length <= room) return text;
  const tail = Math.ceil((room - 1) / 2);
  return `${letters
    .slice(0, room - 1 - tail)
    .join('')
    .trimEnd()}…${letters.slice(-tail).join('').trimStart()}`;
}

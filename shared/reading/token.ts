/**
 * A piece of a text with its place in it. `key` is the word without marks and in small letters, so that NFC and NFD,
 * old and new tone placement, capitals and lost marks are read alike.
 */
export type Token = {
  kind: 'word' | 'number' | 'mark' | 'line' | 'cell';
  start: number;
  end: number;
  key: string;
  /** The number's digits as they count, letters of a bad scan put right; empty for all else. */
  digits: string;
  /** A letter stood for a digit that could have been another. */
  doubtful: boolean;
  /** The word bears a mark of Vietnamese, so a mark that is missing is meant. */
  marked: boolean;
};

const PIECES = /đ\/c|[\p{L}\p{M}\p{N}]+|\r\n?|\n|\t|[^\s\p{L}\p{M}\p{N}]/giu;
/** Letters that a scan puts for digits. */
const SCANNED: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5' };

/** The pieces of a text in their order; white space other than line ends and tabs is left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECES)) {
    const piece = match[0];
    const start = match.index;
    if (piece === '\t') tokens.push(token('cell', start, piece));
    else if (piece[0] === '\n' || piece[0] === '\r') tokens.push(token('line', start, piece));
    else if (/[\p{L}\p{N}]/u.test(piece)) addWord(tokens, piece, start);
    else if (!/^\p{M}+$/u.test(piece)) tokens.push(token('mark', start, piece));
  }
  return tokens;
}

function token(kind: Token['kind'], start: number, piece: string, key = piece): Token {
  const end = start + piece.length;
  return { kind, start, end, key, digits: '', doubtful: false, marked: false };
}

const keys = new Map<string, string>();

/** Small letters without marks; kept, because a text says the same words again and again. */
export function keyOf(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    key = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
    if (keys.size < 20_000) keys.set(word, key);
  }
  return key;
}

function addWord(tokens: Token[], piece: string, start: number): void {
  const key = keyOf(piece);
  if (!/\d/.test(key)) {
    tokens.push({ ...token('word', start, piece, key), marked: piece !== key && hasMarks(piece) });
    return;
  }
  const digits = [...key].map((letter) => SCANNED[letter] ?? letter).join('');
  if (/^\d+$/.test(digits)) {
    const doubtful = key.includes('s');
    tokens.push({ ...token('number', start, piece, digits), digits, doubtful });
    return;
  }
  // "t10" and "T9" are months; "14h30" a time; "2buổi" and "15km" a number and its unit.
  const month = /^t(\d{1,2})$/.exec(key);
  const counted = /^(\d+)([a-z]{2,})$/.exec(key);
  const split = month ? 1 : (counted?.[1]?.length ?? 0);
  if (split === 0 || piece.length !== key.length) {
    tokens.push(token('word', start, piece, key));
    return;
  }
  const [head, tail] = [piece.slice(0, split), piece.slice(split)];
  if (month) tokens.push(token('word', start, head, 'thang'), number(tail, start + split));
  else tokens.push(number(head, start), token('word', start + split, tail, keyOf(tail)));
}

function number(digits: string, start: number): Token {
  return { ...token('number', start, digits), digits };
}

function hasMarks(piece: string): boolean {
  return /[\u0300-\u036f\u0111\u0110]/.test(piece.normalize('NFD'));
}

import { isSyllable } from './syllable.ts';
import { convertTcvn3, TCVN3_LETTERS } from './tcvn3.ts';
import { convertVni } from './vni.ts';

/** How Vietnamese was typed before Unicode; what font a text needs to look right. */
export const LEGACY_ENCODINGS = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
} as const;
export type LegacyEncoding = keyof typeof LEGACY_ENCODINGS;

/** What a conversion cannot bring back; she is told beside the converted text. */
export const LEGACY_LOSS: Record<LegacyEncoding, string | null> = {
  tcvn3: 'Chữ hoa gõ bằng phông .VnTimeH thành chữ thường, chữ ư đôi khi bị mất: kiểm tra lại.',
  vni: null,
};

const CONVERT: Record<LegacyEncoding, (text: string) => string> = {
  tcvn3: convertTcvn3,
  vni: convertVni,
};

/** Text in Unicode letters (NFC); one that plainly is so already stays. Only for what the clerk has agreed to. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  return isUnicodeOnly(text) ? text : CONVERT[encoding](text);
}

/** Letters that only Unicode writes Vietnamese with: ă đ ĩ ũ ơ ư, those with two marks, and marks of their own. */
const UNICODE_ONLY = /[ăđĩũơư\u1EA0-\u1EF9]|\p{M}/iu;

/** True for a text with a letter that no old encoding can show. */
export function isUnicodeOnly(text: string): boolean {
  return UNICODE_ONLY.test(text);
}

/**
 * Names the old encoding of a text, null for Unicode (and for a text without marks). A word speaks for an encoding
 * when it is no Vietnamese syllable as it stands and is one when converted, so Vietnamese in Unicode never does.
 */
export function detectLegacy(text: string): LegacyEncoding | null {
  if (isUnicodeOnly(text)) return null;
  const words = markedWords(text);
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, votes: votesFor(words, encoding) }))
    .sort((a, b) => b.votes - a.votes);
  return best && best.votes > 0 ? best.encoding : null;
}

/**
 * True for a text that reads as Vietnamese only once converted. Good Unicode among old text, "Ngô" of which "Ngụ"
 * would become, stays as it is.
 */
export function readsAsLegacy(text: string, encoding: LegacyEncoding): boolean {
  return !isUnicodeOnly(text) && votesFor(markedWords(text), encoding) > 0;
}

/**
 * A running text with its lines of an old encoding in Unicode, and which it was; null where none is. Lines that are
 * plainly Unicode stay as they are.
 */
export function convertLines(text: string): { text: string; encoding: LegacyEncoding } | null {
  const lines = text.split('\n');
  const encoding = detectLegacy(lines.filter((line) => !isUnicodeOnly(line)).join('\n'));
  if (!encoding) return null;
  const convert = (line: string) =>
    readsAsLegacy(line, encoding) ? convertLegacy(line, encoding) : line;
  return { text: lines.map(convert).join('\n'), encoding };
}

const WORD = new RegExp(`[\\p{L}${TCVN3_LETTERS}]+`, 'gu');
/** Enough to know a text by; a whole file of hundreds of pages is in one encoding. */
const MOST_WORDS = 5_000;

function markedWords(text: string): Set<string> {
  const marked = new Set<string>();
  for (const [word] of text.matchAll(WORD)) {
    if (/[^\0-\x7F]/.test(word)) marked.add(word);
    if (marked.size === MOST_WORDS) break;
  }
  return marked;
}

function votesFor(words: ReadonlySet<string>, encoding: LegacyEncoding): number {
  let votes = 0;
  for (const word of words) {
    const converted = convertLegacy(word, encoding);
    if (converted === word) continue;
    votes += Number(isSyllable(converted)) - Number(isSyllable(word));
  }
  return votes;
}

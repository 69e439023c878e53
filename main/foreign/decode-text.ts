import { convertLegacy, detectLegacy } from '../../shared/foreign/legacy-text.ts';
import { isSyllable } from '../../shared/foreign/syllable.ts';

const HEAD = 4_096;
/** What no text holds: signs that steer machines, other than tabs and the ends of lines and pages. */
const STEERING = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;

/**
 * The text of bytes that say not how they are written: UTF-8, UTF-16 with or without its mark, else one byte a letter,
 * as Windows wrote Vietnamese (1258) or as the fonts of TCVN3 and VNI did, whose letters stay as they are: they are
 * converted on her word. Null where it is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = encodingByMark(bytes);
  const text = marked === null ? (decode(bytes, 'utf-8') ?? withFewLosses(bytes)) : null;
  const encoding = text === null ? (marked ?? narrowEncodingOf(bytes)) : null;
  return (encoding === null ? text : decode(bytes, encoding))?.normalize('NFC') ?? null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return STEERING.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** UTF-8 that was cut or spoiled here and there is still UTF-8: what is lost shows as a sign of its own. */
function withFewLosses(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.split('\uFFFD').length - 1;
  const marked = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return lost * 10 < marked && !STEERING.test(text) ? text : null;
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, HEAD);
  // Of Vietnamese in UTF-16 without a mark many bytes are zeros, always of the same half.
  const hasZeros = (half: 0 | 1) =>
    head.filter((byte, at) => at % 2 === half && byte === 0).length > head.length / 8;
  if (hasZeros(0) === hasZeros(1)) return null;
  return hasZeros(1) ? 'utf-16le' : 'utf-16be';
}

/** The reading of single bytes that is Vietnamese as it is, or after the conversion she will be asked for; null for none. */
function narrowEncodingOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 16 * HEAD);
  const western = new TextDecoder('windows-1252').decode(head);
  const vietnamese = new TextDecoder('windows-1258').decode(head).normalize('NFC');
  const inVietnamese = wordsOf(vietnamese);
  const inWestern = wordsOf(western);
  const isVietnamese =
    inVietnamese.good > inVietnamese.strange && inVietnamese.good >= inWestern.good;
  if (isVietnamese && !hasLegacyWords(western, inVietnamese.good)) return 'windows-1258';
  return detectLegacy(western) || inWestern.good > inWestern.strange ? 'windows-1252' : null;
}

/** True where the old fonts explain more of the words than the Windows of their time does. */
function hasLegacyWords(western: string, good: number): boolean {
  const encoding = detectLegacy(western);
  return encoding !== null && wordsOf(convertLegacy(western, encoding)).good > good;
}

function wordsOf(text: string): { good: number; strange: number } {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /[^\0-\x7f]/.test(word));
  const good = words.filter(isSyllable).length;
  return { good, strange: words.length - good };
}

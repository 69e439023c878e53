import { z } from 'zod';
import { clean, cleanLine } from './text.ts';

/** How long a text is to a reader: NFC characters, not UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}

function limited(max: number, tidy: (text: string) => string) {
  return z
    .string('Nhập chữ vào ô này.')
    .max(max * 8, `Dài quá: tối đa ${max} ký tự.`)
    .transform(tidy)
    .refine((text) => lengthOf(text) <= max, `Dài quá: tối đa ${max} ký tự.`);
}

/** A single line of at most `max` characters; may be empty. */
export function line(max = 200) {
  return limited(max, cleanLine);
}

/** Several lines of at most `max` characters; may be empty. */
export function prose(max = 5_000) {
  return limited(max, clean);
}

/** A single line that must say something. */
export function requiredLine(message: string, max = 200) {
  return line(max).refine((text) => text !== '', message);
}

/** Several lines that must say something. */
export function requiredProse(message: string, max = 5_000) {
  return prose(max).refine((text) => text !== '', message);
}

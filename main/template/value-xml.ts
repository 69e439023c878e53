import { formatDay } from '../../shared/month.ts';
import type { CellValue } from '../../shared/workbook/workbook.ts';
import { safeText } from '../workbook/safe-text.ts';
import type { StyleFacts } from './styles.ts';

const [EPOCH_1900, EPOCH_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];

type Place = { facts: StyleFacts | undefined; is1904: boolean; prefix: string };

/**
 * A value as it follows the style of its cell. Texts stand in the cell itself, so that the file's own table of texts stays
 * as it is; a day is one only where the file's style shows days, else it would be read as a number.
 */
export function valueXml(value: CellValue, { facts, is1904, prefix }: Place): string {
  if (value.kind === 'number') return numberXml(value.value, prefix);
  if (value.kind === 'date' && facts?.isDate) {
    const days =
      (Date.parse(`${value.day}T00:00:00Z`) - (is1904 ? EPOCH_1904 : EPOCH_1900)) / 86_400_000;
    return numberXml(Math.round(days), prefix);
  }
  const text = textOf(value);
  if (text === '') return '';
  const inside = `<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(safeText(text))}</${prefix}t></${prefix}is>`;
  return ` t="inlineStr">${inside}`;
}

/** What a cell shows, as a text; for its height too. */
export function textOf(value: CellValue): string {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'runs') return value.runs.map(({ text }) => text).join('');
  if (value.kind === 'date') return formatDay(value.day);
  if (value.kind === 'formula') return String(value.result);
  return value.kind === 'number' ? String(value.value) : '';
}

function numberXml(value: number, prefix: string): string {
  return `><${prefix}v>${value}</${prefix}v>`;
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9a-f]+));/gi,
    (_, name, decimal, hex) =>
      name
        ? ENTITIES[name as keyof typeof ENTITIES]
        : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}

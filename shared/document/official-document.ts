import type { TrendChart } from '../chart/trend.ts';
import { roman } from './labels.ts';

/** Part of a sentence with its own weight or slant. */
export type Run = { text: string; bold?: boolean; italic?: boolean };

export type TableColumn = {
  header: string;
  /** Share of the table's width; the shares of a table are added up and divided. */
  width: number;
  align: 'left' | 'center' | 'right';
};

export type TableRow = {
  /** One text a column; a `group` row has one text that spans the table. */
  cells: string[];
  look: 'body' | 'group' | 'total';
};

export type Table = {
  kind: 'table';
  /** Stands above the table, centred; empty for none. */
  caption: string;
  columns: TableColumn[];
  rows: TableRow[];
};

/** Figures month by month, drawn on paper and kept as a picture in Word. */
export type Chart = {
  kind: 'chart' /** Stands above it, centred. */;
  caption: string;
  chart: TrendChart;
};

/**
 * The body of a document, by the administrative structure of NĐ 30/2020 (Phụ lục I):
 * part (Phần), section (I.), clause (1.), point (a)), dash (-), paragraph, table, chart. Labels are part of the text
 * as it prints, so paper and Word cannot number differently.
 */
export type Block =
  | { kind: 'part' | 'section' | 'clause'; label: string; text: string }
  | { kind: 'point' | 'dash'; label: string; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | Table
  | Chart;

/** Landscape where a table is too wide for an upright page (NĐ 30/2020, Phụ lục I). */
export type Orientation = 'portrait' | 'landscape';

export type Signature = {
  /** "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC", one line each. */
  lines: string[];
  name: string;
};

/** A Phụ lục: begins a page, its pages are numbered anew. It takes its number from its place. */
export type Annex = {
  /** In capitals. */
  title: string;
  /** "(Kèm theo Tờ trình số …)"; empty for none. */
  reference: string;
  orientation: Orientation;
  body: Block[];
};

/** A document as NĐ 30/2020 lays it out. Texts are final: spelled, capitalised and numbered. */
export type OfficialDocument = {
  /** Of the file: title, as a viewer shows it. */
  title: string;
  orientation: Orientation;
  parentName: string;
  agencyName: string;
  /** "Số: 05/BC-SNgV"; empty for what bears none. */
  number: string;
  /** "Bắc Ninh, ngày 05 tháng 3 năm 2026". */
  placeAndDate: string;
  /** "BÁO CÁO"; empty for a công văn. */
  typeName: string;
  /** Lines of the subject (trích yếu). */
  subject: string[];
  /** "Kính gửi": empty for none. */
  addressees: string[];
  /** Each "Căn cứ …" without its closing mark. */
  bases: string[];
  body: Block[];
  /** "Nơi nhận" without dashes and closing marks. */
  recipients: string[];
  /** Signs on the left, above "Nơi nhận": the secretary of minutes. */
  secretary: Signature | null;
  signature: Signature;
  annexes: Annex[];
};

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** A công văn has no name of a type: its subject stands under its number. */
export function isLetter(document: OfficialDocument): boolean {
  return document.typeName === '';
}

/** "Phụ lục" for the only one, else "Phụ lục II". */
export function annexLabel(index: number, count: number): string {
  return count === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`;
}

/** Plain text as a run. */
export function plain(text: string): Run[] {
  return [{ text }];
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: plain(text) };
}

export function dash(text: string): Block {
  return { kind: 'dash', label: '-', runs: plain(text) };
}

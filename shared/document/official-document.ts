import type { TrendChart } from '../chart/chart.ts';
import { roman } from './labels.ts';
import type { PrintedForm } from './printed-form.ts';

/** Part of a sentence with its own weight or slant. */
export type Run = { text: string; bold?: boolean; italic?: boolean };

export type TableColumn = {
  header: string;
  /** Share of the table's width; the shares of a table are added up and divided. */
  width: number;
  align: 'left' | 'center' | 'right';
};

export type TableRow = {
  /** One text a column, or one that spans the table: a `group`, or a `total` in words. */
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
 * part (Phần, or "QUYẾT ĐỊNH:" without a label), section (I.), clause (1.), point (a)), dash (-), paragraph, table, chart. Labels are part of the text
 * as it prints, so paper and Word cannot number differently. `key` tells a text from the others of its document
 * however often it is drafted anew: the clerk's own wording is kept under it.
 */
export type Block =
  | { kind: 'part' | 'section' | 'clause'; label: string; text: string }
  | { kind: 'point' | 'dash'; label: string; runs: Run[]; key?: string }
  | { kind: 'paragraph'; runs: Run[]; key?: string }
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
  /** "(Kèm theo Tờ trình số …)" under the subject; empty for none. */
  reference: string;
  /** Who decides, in capitals over the bases of a decision (NĐ 30/2020, Phụ lục III, Mẫu 1.2); absent elsewhere. */
  issuer?: string;
  /** "Kính gửi": empty for none. */
  addressees: string[];
  /** Each "Căn cứ …" without its closing mark. */
  bases: string[];
  body: Block[];
  /** "Nơi nhận" without dashes and closing marks. */
  recipients: string[];
  /** Signs on the left, above "Nơi nhận": the secretary of minutes. */
  secretary: Signature | null;
  /** Null where nobody signs: a secret ballot. */
  signature: Signature | null;
  annexes: Annex[];
  /** Texts for sheets that are printed already, in the place of all that a page of the decree would hold; absent elsewhere. */
  onForm?: PrintedForm;
};

/** What the print window lays out: a document, and how often its pages stand one behind another. */
export type PrintJob = { document: OfficialDocument; copies: number };

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

/** A block of text: what the clerk may word herself. */
export type TextBlock = Extract<Block, { runs: Run[] }>;

export function paragraph(text: string, key?: string): TextBlock {
  return { kind: 'paragraph', runs: plain(text), ...keyed(key) };
}

export function dash(text: string, key?: string): TextBlock {
  return { kind: 'dash', label: '-', runs: plain(text), ...keyed(key) };
}

function keyed(key: string | undefined): { key?: string } {
  return key === undefined ? {} : { key };
}

/** What a text says, whatever its looks. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

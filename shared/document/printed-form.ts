import { toUpper } from '../text.ts';

/** What stands in line with what across the width of a text. */
export const ALIGNMENTS = { left: 'Trái', center: 'Giữa', right: 'Phải' } as const;
type Alignment = keyof typeof ALIGNMENTS;

/** Where a text stands on a printed form and how it looks: millimetres from the sheet's upper left corner, points. */
type PlacedLook = {
  left: number;
  top: number;
  /** A longer text goes on in a line below. */
  width: number;
  size: number;
  align: Alignment;
  bold: boolean;
  italic: boolean;
  capital: boolean;
};

/** `key` tells a text from the others of its document; one that several pages share has one key, and one wording. */
export type PlacedText = PlacedLook & {
  key: string;
  /** What it is, as the list of texts heads it. */
  heading: string;
  /** As it is worded, its lines divided by line breaks; `linesOfPlaced` gives them as they print. */
  text: string;
  /** The text that tells whose page it is: a bookmark of the file. */
  isName: boolean;
};

/** Sheets that are printed already, to which only texts at their places are added: what a Giấy khen is. Millimetres. */
export type PrintedForm = { width: number; height: number; pages: PlacedText[][] };

/** From line to line, as a multiple of the letters' size. */
export const FORM_PITCH = 1.25;

export function linesOfPlaced({ text, capital }: PlacedText): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map((line) => (capital ? toUpper(line) : line));
}

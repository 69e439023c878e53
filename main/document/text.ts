import { Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../../shared/document/official-document.ts';
import { xmlText } from '../xml-text.ts';
import { mm } from './measures.ts';
import type { StyleId } from './styles.ts';

/** White space folds as it does on paper; a no-break space stays. */
export function wordText(text: string): string {
  return xmlText(text).replace(/[\t\n ]+/g, ' ');
}

export function runsOf(runs: readonly Run[]): TextRun[] {
  return runs.map(
    ({ text, bold = false, italic = false }) =>
      new TextRun({
        text: wordText(text),
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: true } : {}),
      }),
  );
}

/** What stays on the page of what follows. */
export type Keep = { keepNext?: boolean };

export function styled(
  style: StyleId,
  content: string | readonly ParagraphChild[],
  keep: Keep = {},
): Paragraph {
  const children = typeof content === 'string' ? runsOf([{ text: content }]) : content;
  return new Paragraph({ style, children, ...(keep.keepNext ? { keepNext: true } : {}) });
}

/** A line of its own length in the middle of a box, drawn as a paragraph without text; lengths in millimetres. */
export function rule(length: number, room: number): Paragraph {
  const side = mm((room - length) / 2);
  return new Paragraph({
    style: 'Rule' satisfies StyleId,
    indent: { left: side, right: side },
  });
}

/** Texts of one paragraph, each on a line of its own. */
export function onLines(...texts: string[]): TextRun[] {
  return texts.map(
    (text, index) => new TextRun({ text: wordText(text), ...(index > 0 ? { break: 1 } : {}) }),
  );
}

/** Room between parts; in a text it stays with what follows. */
export function gap(): Paragraph {
  return styled('Gap', [], { keepNext: true });
}

/** Word wants a paragraph behind the last table of a section; this one takes no room. */
export function end({ keepNext = false }: Keep = {}): Paragraph {
  return new Paragraph({ style: 'End' satisfies StyleId, ...(keepNext ? { keepNext } : {}) });
}

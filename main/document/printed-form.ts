import {
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import {
  FORM_PITCH,
  linesOfPlaced,
  type PlacedText,
  type PrintedForm,
} from '../../shared/document/printed-form.ts';
import { lines, mm } from './measures.ts';
import { end, wordText } from './text.ts';

/** A section a sheet, its texts in frames that stand at their places on the page. */
export function formSections({ width, height, pages }: PrintedForm): ISectionOptions[] {
  // Word's page is given upright; what lies is turned by its orientation.
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const orientation = width > height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return pages.map((texts) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: mm(short), height: mm(long), orientation },
        margin: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
      },
    },
    children: [...texts.map(framed), end()],
  }));
}

function framed(text: PlacedText): FileChild {
  return new Paragraph({
    frame: {
      type: 'absolute',
      position: { x: mm(text.left), y: mm(text.top) },
      width: mm(text.width),
      height: 0,
      rule: HeightRule.AUTO,
      wrap: FrameWrap.AROUND,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    alignment: text.align,
    spacing: { before: 0, after: 0, ...lines(FORM_PITCH) },
    children: linesOfPlaced(text).map(
      (line, index) =>
        new TextRun({
          text: wordText(line),
          size: text.size * 2,
          ...(index > 0 ? { break: 1 } : {}),
          ...(text.bold ? { bold: true } : {}),
          ...(text.italic ? { italics: true } : {}),
        }),
    ),
  });
}

import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { INDENT, PITCH, SIZE } from '../../shared/document/page.ts';
import { BUILT_IN_LOOKS, LOOKS, type Look, NAMES } from './looks.ts';
import { lines, mm, pt } from './measures.ts';

const FONT = 'Times New Roman';
const BLACK = '000000';

export type StyleId =
  | keyof typeof LOOKS
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'ListParagraph'
  | 'Caption'
  | 'PageNumber'
  | 'Rule'
  | 'Gap'
  | 'End';

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: SIZE.text * 2,
        color: BLACK,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: { before: 0, after: 0, ...lines(PITCH.text) } },
    },
    ...Object.fromEntries(Object.entries(BUILT_IN_LOOKS).map(([id, look]) => [id, formatOf(look)])),
  },
  paragraphStyles: [
    ...Object.entries(LOOKS).map(
      ([id, look]): IParagraphStyleOptions => ({
        id,
        name: NAMES[id as keyof typeof LOOKS],
        // A heading too, so that Word's outline holds it.
        basedOn: id === 'AnnexTitle' ? 'Heading1' : 'Normal',
        quickFormat: true,
        ...formatOf(look),
      }),
    ),
    { id: 'PageNumber', name: 'header', basedOn: 'Normal', ...formatOf(numbered()) },
    thin('Rule', 'Đường kẻ', 3, true),
    thin('Gap', 'Khoảng cách', 10, false),
    thin('End', 'Hết phần', 1, false),
  ],
};

function numbered(): Look {
  return { size: SIZE.text, align: 'center', line: PITCH.close };
}

function formatOf(look: Look): Omit<IParagraphStyleOptions, 'id'> {
  const { size, bold = false, italic = false, align = 'left', before = 0, after = 0 } = look;
  const { line = PITCH.text, indented = false, keepNext = false, left = 0 } = look;
  return {
    run: { size: size * 2, bold, italics: italic, color: BLACK, font: FONT },
    paragraph: {
      alignment: align,
      spacing: { before: pt(before), after: pt(after), ...lines(line) },
      indent: { left: mm(left), firstLine: indented ? mm(INDENT) : 0 },
      ...(keepNext ? { keepNext } : {}),
    },
  };
}

/** A paragraph without text, as high as its points say; with a line along its top. */
function thin(id: string, name: string, height: number, isDrawn: boolean): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: {
      alignment: AlignmentType.LEFT,
      spacing: { before: isDrawn ? pt(1) : 0, after: 0, line: pt(height), lineRule: 'exact' },
      ...(isDrawn
        ? { border: { top: { style: BorderStyle.SINGLE, size: 6, color: BLACK, space: 0 } } }
        : {}),
    },
  };
}

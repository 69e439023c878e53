import { PITCH, SIZE } from '../../shared/document/page.ts';

export type Look = {
  /** Points. */
  size: number;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'both';
  /** Room above and below, in points. */
  before?: number;
  after?: number;
  line?: number;
  /** First lines stand in by 1,27 cm. */
  indented?: boolean;
  keepNext?: boolean;
  left?: number;
};

/** Styles of the parts of a page (NĐ 30/2020, Phụ lục I); sizes and pitch are those of shared/document/page.ts. */
export const LOOKS = {
  BodyText: { size: SIZE.text, align: 'both', before: 6, indented: true },
  Basis: { size: SIZE.text, italic: true, align: 'both', before: 6, indented: true },
  Parent: { size: SIZE.head, align: 'center', line: PITCH.close },
  Agency: { size: SIZE.head, bold: true, align: 'center', line: PITCH.close },
  Nation: { size: SIZE.head, bold: true, align: 'center', line: PITCH.close },
  Motto: { size: SIZE.text, bold: true, align: 'center', line: PITCH.close },
  Number: { size: SIZE.head, align: 'center', before: 9, line: PITCH.close },
  LetterSubject: { size: SIZE.small, align: 'center', before: 6, line: PITCH.close },
  Date: { size: SIZE.text, italic: true, align: 'center', before: 8, line: PITCH.close },
  Subject: { size: SIZE.text, bold: true, align: 'center', keepNext: true },
  Reference: { size: SIZE.text, italic: true, align: 'center', before: 4 },
  Issuer: { size: SIZE.text, bold: true, align: 'center', keepNext: true },
  Addressees: { size: SIZE.text, align: 'center', before: 6 },
  AddresseesLabel: { size: SIZE.text, before: 6, left: 30 },
  Addressee: { size: SIZE.text, left: 48 },
  AnnexTitle: { size: SIZE.text, bold: true, align: 'center', keepNext: true },
  AnnexReference: { size: SIZE.text, italic: true, align: 'center', keepNext: true },
  TableText: { size: SIZE.table, line: PITCH.close },
  Picture: { size: SIZE.text, align: 'center', before: 6, line: 1.149 },
  RecipientsLabel: { size: SIZE.small, bold: true, italic: true, before: 2, line: PITCH.close },
  Recipient: { size: SIZE.table, line: PITCH.close },
  Office: { size: SIZE.text, bold: true, align: 'center', line: PITCH.close, keepNext: true },
  Signer: { size: SIZE.text, bold: true, align: 'center', before: 76.5, line: PITCH.close },
} satisfies Record<string, Look>;

/** The same of styles that Word brings itself: type name, Phần, Mục, Khoản, items of lists, captions. */
export const BUILT_IN_LOOKS = {
  heading1: { size: SIZE.text, bold: true, align: 'center', before: 20, keepNext: true },
  heading2: { size: SIZE.text, bold: true, align: 'center', before: 12, keepNext: true },
  heading3: {
    size: SIZE.text,
    bold: true,
    align: 'both',
    before: 10,
    indented: true,
    keepNext: true,
  },
  heading4: {
    size: SIZE.text,
    bold: true,
    align: 'both',
    before: 6,
    indented: true,
    keepNext: true,
  },
  listParagraph: { size: SIZE.text, align: 'both', before: 6, indented: true },
  caption: {
    size: SIZE.head,
    bold: true,
    align: 'center',
    before: 6,
    after: 6,
    line: PITCH.close,
    keepNext: true,
  },
} satisfies Record<string, Look>;

/** What the clerk reads in Word's list of styles. */
export const NAMES: Record<keyof typeof LOOKS, string> = {
  BodyText: 'Body Text',
  Basis: 'Căn cứ',
  Parent: 'Cơ quan chủ quản',
  Agency: 'Cơ quan ban hành',
  Nation: 'Quốc hiệu',
  Motto: 'Tiêu ngữ',
  Number: 'Số và ký hiệu',
  LetterSubject: 'Trích yếu công văn',
  Date: 'Địa danh và thời gian',
  Subject: 'Trích yếu',
  Reference: 'Kèm theo văn bản',
  Issuer: 'Thẩm quyền ban hành',
  Addressees: 'Kính gửi',
  AddresseesLabel: 'Kính gửi nhiều nơi',
  Addressee: 'Nơi được kính gửi',
  AnnexTitle: 'Phụ lục',
  AnnexReference: 'Kèm theo',
  TableText: 'Ô bảng',
  Picture: 'Biểu đồ',
  RecipientsLabel: 'Nơi nhận',
  Recipient: 'Nơi nhận (danh sách)',
  Office: 'Chức vụ người ký',
  Signer: 'Họ tên người ký',
};

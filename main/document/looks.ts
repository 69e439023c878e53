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

/** The measures of official-sheet.css, by NĐ 30/2020: whoever changes one changes both. */
export const LOOKS = {
  BodyText: { size: 14, align: 'both', before: 6, indented: true },
  Basis: { size: 14, italic: true, align: 'both', before: 6, indented: true },
  Parent: { size: 13, align: 'center', line: 1.2 },
  Agency: { size: 13, bold: true, align: 'center', line: 1.2 },
  Nation: { size: 13, bold: true, align: 'center', line: 1.2 },
  Motto: { size: 14, bold: true, align: 'center', line: 1.2 },
  Number: { size: 13, align: 'center', before: 9, line: 1.2 },
  LetterSubject: { size: 12, align: 'center', before: 6, line: 1.2 },
  Date: { size: 14, italic: true, align: 'center', before: 8, line: 1.2 },
  Subject: { size: 14, bold: true, align: 'center', keepNext: true },
  Reference: { size: 14, italic: true, align: 'center', before: 4 },
  Addressees: { size: 14, align: 'center', before: 6 },
  AddresseesLabel: { size: 14, before: 6, left: 30 },
  Addressee: { size: 14, left: 48 },
  AnnexTitle: { size: 14, bold: true, align: 'center', keepNext: true },
  AnnexReference: { size: 14, italic: true, align: 'center', keepNext: true },
  TableText: { size: 11, line: 1.2 },
  Picture: { size: 14, align: 'center', before: 6, line: 1.149 },
  RecipientsLabel: { size: 12, bold: true, italic: true, before: 2, line: 1.2 },
  Recipient: { size: 11, line: 1.2 },
  Office: { size: 14, bold: true, align: 'center', line: 1.2, keepNext: true },
  Signer: { size: 14, bold: true, align: 'center', before: 76.5, line: 1.2 },
} satisfies Record<string, Look>;

/** The same of styles that Word brings itself: type name, Phần, Mục, Khoản, items of lists, captions. */
export const BUILT_IN_LOOKS = {
  heading1: { size: 14, bold: true, align: 'center', before: 20, keepNext: true },
  heading2: { size: 14, bold: true, align: 'center', before: 12, keepNext: true },
  heading3: { size: 14, bold: true, align: 'both', before: 10, indented: true, keepNext: true },
  heading4: { size: 14, bold: true, align: 'both', before: 6, indented: true, keepNext: true },
  listParagraph: { size: 14, align: 'both', before: 6, indented: true },
  caption: {
    size: 13,
    bold: true,
    align: 'center',
    before: 6,
    after: 6,
    line: 1.2,
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

/** What a document tells of: one month, the months through one, or the whole movement. */
type PaperSpan = 'month' | 'through' | 'whole';

/** All that tells one kind from another, but for how it is drafted, which stands in build.ts. */
type PaperTraits = {
  /** As the clerk calls it. */
  label: string;
  /** In the head of the document; empty for a công văn, which bears no name of its type. */
  typeName: string;
  /** In its number, "05/BC-SNgV" (NĐ 30/2020, Phụ lục III); null for what bears none. */
  abbreviation: string | null;
  span: PaperSpan;
  /** Between its label and the month it is named by, "Báo cáo sơ kết đến tháng 6/2026". */
  monthWords: string;
  /** Of its files, without ending. */
  file: string;
  /** Once it went out, nothing of its month may change. */
  closesMonth: boolean;
  /** Issued anew, it is a correction under a number of its own that tells what changed; others take the old one's place. */
  isReport: boolean;
  /** Who signs: one of the agency's signers, chosen for each, or those who kept the sitting. */
  signedBy: 'signer' | 'sitting';
  /** How many are printed at once: one, or one for each member of the council. */
  printed: 'once' | 'perMember';
  /** On a page laid out by NĐ 30/2020, or as texts at their places on a sheet that is printed already. */
  page: 'decree' | 'form';
};

/** Every official document the app draws up, in the order the year needs them. */
export const PAPERS = {
  month: {
    label: 'Báo cáo tháng',
    typeName: 'BÁO CÁO',
    abbreviation: 'BC',
    span: 'month',
    monthWords: '',
    file: 'bao-cao-thang',
    closesMonth: true,
    isReport: true,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  notice: {
    label: 'Thông báo nhắc báo cáo',
    typeName: 'THÔNG BÁO',
    abbreviation: 'TB',
    span: 'month',
    monthWords: 'tháng',
    file: 'thong-bao',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  interim: {
    label: 'Báo cáo sơ kết',
    typeName: 'BÁO CÁO',
    abbreviation: 'BC',
    span: 'through',
    monthWords: 'đến tháng',
    file: 'bao-cao-so-ket',
    closesMonth: false,
    isReport: true,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  final: {
    label: 'Báo cáo tổng kết',
    typeName: 'BÁO CÁO',
    abbreviation: 'BC',
    span: 'whole',
    monthWords: '',
    file: 'bao-cao-tong-ket',
    closesMonth: false,
    isReport: true,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  ballot: {
    label: 'Phiếu bình xét',
    typeName: 'PHIẾU BÌNH XÉT',
    abbreviation: null,
    span: 'whole',
    monthWords: '',
    file: 'phieu-bau',
    closesMonth: false,
    isReport: false,
    signedBy: 'sitting',
    printed: 'perMember',
    page: 'decree',
  },
  tally: {
    label: 'Biên bản kiểm phiếu',
    typeName: 'BIÊN BẢN',
    abbreviation: 'BB',
    span: 'whole',
    monthWords: '',
    file: 'bien-ban-kiem-phieu',
    closesMonth: false,
    isReport: false,
    signedBy: 'sitting',
    printed: 'once',
    page: 'decree',
  },
  minutes: {
    label: 'Biên bản họp bình xét',
    typeName: 'BIÊN BẢN',
    abbreviation: 'BB',
    span: 'whole',
    monthWords: '',
    file: 'bien-ban',
    closesMonth: false,
    isReport: false,
    signedBy: 'sitting',
    printed: 'once',
    page: 'decree',
  },
  submission: {
    label: 'Tờ trình đề nghị khen thưởng',
    typeName: 'TỜ TRÌNH',
    abbreviation: 'TTr',
    span: 'whole',
    monthWords: '',
    file: 'to-trinh',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  list: {
    label: 'Danh sách kèm theo',
    typeName: 'DANH SÁCH',
    abbreviation: null,
    span: 'whole',
    monthWords: '',
    file: 'danh-sach',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  merit: {
    label: 'Báo cáo thành tích',
    typeName: 'BÁO CÁO THÀNH TÍCH',
    abbreviation: null,
    span: 'whole',
    monthWords: '',
    file: 'bao-cao-thanh-tich',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  decision: {
    label: 'Quyết định khen thưởng',
    typeName: 'QUYẾT ĐỊNH',
    abbreviation: 'QĐ',
    span: 'whole',
    monthWords: '',
    file: 'quyet-dinh',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  certificate: {
    label: 'Giấy khen',
    typeName: 'GIẤY KHEN',
    abbreviation: null,
    span: 'whole',
    monthWords: '',
    file: 'giay-khen',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'form',
  },
  bonus: {
    label: 'Bảng tính tiền thưởng',
    typeName: 'BẢNG TÍNH TIỀN THƯỞNG',
    abbreviation: null,
    span: 'whole',
    monthWords: '',
    file: 'bang-tinh-tien-thuong',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
  letter: {
    label: 'Công văn gửi Ban Thi đua - Khen thưởng',
    typeName: '',
    abbreviation: '',
    span: 'whole',
    monthWords: '',
    file: 'cong-van',
    closesMonth: false,
    isReport: false,
    signedBy: 'signer',
    printed: 'once',
    page: 'decree',
  },
} as const satisfies Record<string, PaperTraits>;

export type PaperKind = keyof typeof PAPERS;
export const PAPER_KINDS = Object.keys(PAPERS) as [PaperKind, ...PaperKind[]];

/** Where a document stands in the window; `period` is empty for a document of the whole movement. */
export function paperAddress(kind: PaperKind, period: string): string {
  if (PAPERS[kind].closesMonth) return `/tong-hop/${period}`;
  return ['/tong-hop', PAPERS[kind].file, period].filter((part) => part !== '').join('/');
}

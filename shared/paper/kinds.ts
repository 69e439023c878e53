/** What a document tells of: one month, the months through one, or the whole movement. */
export type PaperSpan = 'month' | 'through' | 'whole';

type PaperWords = {
  /** As the clerk calls it. */
  label: string;
  /** In the head of the document; empty for a công văn, which bears no name of its type. */
  typeName: string;
  /** In its number, "05/BC-SNgV" (NĐ 30/2020, Phụ lục III); null for what bears none. */
  abbreviation: string | null;
  span: PaperSpan;
  /** Of its files, without ending. */
  file: string;
};

/** Every official document the app draws up, in the order the year needs them. */
export const PAPERS = {
  month: {
    label: 'Báo cáo tháng',
    typeName: 'BÁO CÁO',
    abbreviation: 'BC',
    span: 'month',
    file: 'bao-cao-thang',
  },
  notice: {
    label: 'Thông báo nhắc báo cáo',
    typeName: 'THÔNG BÁO',
    abbreviation: 'TB',
    span: 'month',
    file: 'thong-bao',
  },
  interim: {
    label: 'Báo cáo sơ kết',
    typeName: 'BÁO CÁO',
    abbreviation: 'BC',
    span: 'through',
    file: 'bao-cao-so-ket',
  },
  final: {
    label: 'Báo cáo tổng kết',
    typeName: 'BÁO CÁO',
    abbreviation: 'BC',
    span: 'whole',
    file: 'bao-cao-tong-ket',
  },
  ballot: {
    label: 'Phiếu bình xét',
    typeName: 'PHIẾU BÌNH XÉT',
    abbreviation: null,
    span: 'whole',
    file: 'phieu-bau',
  },
  tally: {
    label: 'Biên bản kiểm phiếu',
    typeName: 'BIÊN BẢN',
    abbreviation: 'BB',
    span: 'whole',
    file: 'bien-ban-kiem-phieu',
  },
  minutes: {
    label: 'Biên bản họp bình xét',
    typeName: 'BIÊN BẢN',
    abbreviation: 'BB',
    span: 'whole',
    file: 'bien-ban',
  },
  submission: {
    label: 'Tờ trình đề nghị khen thưởng',
    typeName: 'TỜ TRÌNH',
    abbreviation: 'TTr',
    span: 'whole',
    file: 'to-trinh',
  },
  list: {
    label: 'Danh sách kèm theo',
    typeName: 'DANH SÁCH',
    abbreviation: null,
    span: 'whole',
    file: 'danh-sach',
  },
  letter: {
    label: 'Công văn gửi Ban Thi đua - Khen thưởng',
    typeName: '',
    abbreviation: '',
    span: 'whole',
    file: 'cong-van',
  },
} as const satisfies Record<string, PaperWords>;

export type PaperKind = keyof typeof PAPERS;
export const PAPER_KINDS = Object.keys(PAPERS) as [PaperKind, ...PaperKind[]];

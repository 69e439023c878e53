import type { Day, Month } from '../month.ts';

/** What a data file holds, counted: by this she knows one copy from another. */
export type Holdings = {
  departments: number;
  people: number;
  reports: number;
  cases: number;
  /** Documents that went out. */
  papers: number;
  /** The newest month of a report; null before the first. */
  lastMonth: Month | null;
  /** The number of the last change in its log, which only grows. */
  lastChange: number;
};

/** Why a copy was made. Parts of file names: never renamed. */
export type CopyReason =
  | 'ngay'
  | 'dong'
  | 'tu-tay'
  | 'truoc-nang-cap'
  | 'truoc-khoi-phuc'
  | 'truoc-nhap'
  | 'truoc-ket-nam'
  | 'cuu-hong';

export const COPY_REASON_WORDS: Readonly<Record<CopyReason, string>> = {
  ngay: 'Tự động',
  dong: 'Khi đóng chương trình',
  'tu-tay': 'Sao lưu tay',
  'truoc-nang-cap': 'Trước khi nâng cấp',
  'truoc-khoi-phuc': 'Trước khi khôi phục',
  'truoc-nhap': 'Trước khi nhập danh sách',
  'truoc-ket-nam': 'Trước khi kết thúc năm',
  'cuu-hong': 'Cứu từ tệp hỏng',
};

/** A copy of the data in the folder of copies. */
export type DataCopy = {
  /** Its file's name, by which the window asks for it. */
  name: string;
  /** Which copy it is, counted from the first: the order of copies, whatever clocks said. 0 for those of old. */
  sequence: number;
  /** What the clock said when it was made; shown, and never relied upon. */
  day: Day | null;
  reason: CopyReason;
  /** In bytes. */
  size: number;
  /** Null: it cannot be read, and counts for nothing. */
  holdings: Holdings | null;
};

/** The copies as the screen shows them. */
export type CopyList = {
  /** The newest first. */
  copies: DataCopy[];
  /** What the open data holds. */
  now: Holdings;
  /** The copy that takes back a restore that was just done; null where none was. */
  back: string | null;
  /** Of all copies together, in bytes. */
  totalSize: number;
  /** What the copies may come to at the most while nothing large is lost, in bytes. */
  bound: number;
  secondPlace: SecondPlace | null;
};

/** Another disk, chosen once, that is written to whenever it is there. */
export type SecondPlace = {
  folder: string;
  /** When it was last brought up to date. */
  writtenOn: Day | null;
  isThere: boolean;
  /** On the disk of the data itself, with which it would be lost. */
  isSameDisk: boolean;
};

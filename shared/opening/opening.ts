import type { DataCopy, Holdings } from '../copy/copy.ts';

/** Why the data is not open. */
export type UnopenedState =
  | 'missing'
  | 'empty'
  | 'damaged'
  | 'changed'
  | 'not-ours'
  | 'newer'
  | 'locked-by-us'
  | 'locked-by-other'
  | 'read-only'
  | 'disk-full'
  | 'no-access'
  | 'other';

/** Why open data is not written to: no right to, or known damage. */
export type Stopped = 'no-access' | 'damaged';

/** How the data stands when the window asks. */
export type Opening =
  | {
      state: 'open';
      /** Why nothing can be saved; absent where all can. */
      stopped?: Stopped;
    }
  | {
      state: UnopenedState;
      /** What was found, where it is more than the state says. */
      detail: string;
      /** The data file's whole path, for whoever is called to help. */
      path: string;
      /** The copies that can be put back, the newest first. */
      copies: DataCopy[];
    };

/** What may be done about a state beside trying again and looking into the folder. */
export type Way = 'accept' | 'look' | 'salvage' | 'restore' | 'choose' | 'begin';

type StateWords = {
  title: string;
  /** What happened, in one sentence. */
  what: string;
  /** What is safe. */
  safe: string;
  ways: readonly Way[];
};

const ALL_WAYS = ['restore', 'choose', 'begin'] as const;
const KEPT_ASIDE =
  'Tệp hiện có được giữ nguyên; khi khôi phục, nó được đổi tên và để lại bên cạnh.';
const COPIES_SAFE = 'Các bản sao vẫn còn nguyên; chưa có gì bị xóa hay ghi đè.';
const NOTHING_TOUCHED = 'Số liệu còn nguyên trong tệp, chưa bị đụng đến.';

/** What is said of each state. */
export const UNOPENED_WORDS: Readonly<Record<UnopenedState, StateWords>> = {
  missing: {
    title: 'Không thấy tệp dữ liệu',
    what: 'Trước đây ở đây đã có số liệu, nhưng tệp dữ liệu không còn trong thư mục.',
    safe: COPIES_SAFE,
    ways: ALL_WAYS,
  },
  empty: {
    title: 'Tệp dữ liệu trống rỗng',
    what: 'Trước đây ở đây đã có số liệu, nhưng tệp dữ liệu giờ không chứa gì.',
    safe: COPIES_SAFE,
    ways: ALL_WAYS,
  },
  damaged: {
    title: 'Tệp dữ liệu bị hỏng',
    what: 'Tệp dữ liệu bị hỏng nên chương trình không ghi vào tệp nữa.',
    safe: KEPT_ASIDE,
    ways: ['look', 'salvage', ...ALL_WAYS],
  },
  changed: {
    title: 'Tệp dữ liệu đã bị thay đổi',
    what: 'Từ lần đóng trước, tệp dữ liệu đã bị sửa hoặc thay bằng tệp khác mà không qua chương trình.',
    safe: 'Tệp hiện có đọc được và chưa bị đụng đến; các bản sao trước đó còn nguyên.',
    ways: ['accept', 'restore', 'choose'],
  },
  'not-ours': {
    title: 'Tệp dữ liệu không phải của Sổ Thi Đua',
    what: 'Tệp mang tên tệp dữ liệu là của chương trình khác hoặc đã bị chương trình khác thêm vào.',
    safe: KEPT_ASIDE,
    ways: ALL_WAYS,
  },
  newer: {
    title: 'Tệp dữ liệu của phiên bản mới hơn',
    what: 'Tệp dữ liệu do phiên bản mới hơn của Sổ Thi Đua tạo ra: cài phiên bản mới rồi mở lại.',
    safe: NOTHING_TOUCHED,
    ways: ['restore', 'choose'],
  },
  'locked-by-us': {
    title: 'Dữ liệu đang mở ở cửa sổ khác',
    what: 'Dữ liệu đang được mở ở một cửa sổ Sổ Thi Đua khác: đóng cửa sổ kia rồi bấm "Thử lại".',
    safe: NOTHING_TOUCHED,
    ways: [],
  },
  'locked-by-other': {
    title: 'Chương trình khác đang giữ tệp dữ liệu',
    what: 'Một chương trình khác (sao lưu, quét vi-rút, xem dữ liệu) đang giữ tệp: đợi nó xong hoặc đóng nó rồi bấm "Thử lại".',
    safe: NOTHING_TOUCHED,
    ways: [],
  },
  'read-only': {
    title: 'Không ghi được vào thư mục dữ liệu',
    what: 'Dữ liệu cần nâng cấp nhưng tệp hoặc thư mục chỉ cho đọc: kiểm tra quyền ghi rồi bấm "Thử lại".',
    safe: NOTHING_TOUCHED,
    ways: [],
  },
  'disk-full': {
    title: 'Ổ đĩa đầy',
    what: 'Ổ đĩa đầy nên chưa mở được dữ liệu: xóa bớt tệp không cần rồi bấm "Thử lại".',
    safe: NOTHING_TOUCHED,
    ways: [],
  },
  'no-access': {
    title: 'Không vào được thư mục dữ liệu',
    what: 'Không đọc hoặc không ghi được vào thư mục dữ liệu: kiểm tra quyền của thư mục, ổ đĩa hoặc USB rồi bấm "Thử lại".',
    safe: 'Chương trình chưa đụng đến tệp nào.',
    ways: [],
  },
  other: {
    title: 'Chưa mở được dữ liệu',
    what: 'Có lỗi ngoài dự kiến khi mở dữ liệu: thử lại; nếu vẫn không được, gửi dòng chữ nhỏ dưới đây cho người phụ trách máy tính.',
    safe: KEPT_ASIDE,
    ways: ['restore', 'choose'],
  },
};

/** What was saved of a damaged file: it stands among the copies now. */
export type Salvaged = {
  opening: Opening;
  kept: Holdings;
  /** Places that could not be read, or had lost what they belong to. */
  lost: number;
};

/** What she types before a new book is begun beside an old one. */
export const BEGIN_WORD = 'sổ mới';

import type { Standings } from '../ledger.ts';
import { addWorkingDays, type Day, formatMonth, workingDaysBetween } from '../month.ts';
import { isVotedOn } from '../review/proposal.ts';
import type { Board, BoardState } from './board.ts';

/** One thing to do, in the order the year asks for them. */
export type RoadStep = {
  /** What it is for, told apart in tests and lists: "collect 2026-05". */
  key: string;
  title: string;
  /** Why, or what is still missing, in a sentence. */
  why: string;
  /** The screen it is done on, and what the button that leads there says. */
  href: string;
  button: string;
  /** The day it is to be done by; null where none is laid down. */
  by: Day | null;
};

/** What the ledger does not hold: documents that went out, and whether the year after has its movement. */
export type RoadState = {
  standing: readonly { kind: string; period: string }[];
  hasNextYear: boolean;
};

/** What the end of the year is told by. */
type YearEnd = Pick<Standings, 'movement' | 'council' | 'proposals'>;

/** Working days before a briefing in which the departments are reminded. */
const REMINDED = 5;

/**
 * Everything open on `today`, first what comes first: months past their briefing until their report went out, the
 * briefing that is near, then what ends the year (report of the year, review, file, next year's movement). Never
 * empty before next year's movement is there, so that the overview always has a next step.
 */
export function roadOf(ledger: YearEnd, board: Board, state: RoadState, today: Day): RoadStep[] {
  const first = firstMonth(board, today);
  return [
    ...gathered(board.months.flatMap((_, at) => (at < first ? [] : stepOfMonth(board, at, today)))),
    ...interimStep(board, state, today),
    ...(board.next ? briefingStep(board, today) : yearEnd(ledger, state)),
  ];
}

/** Months that only wait to be printed and closed are one step: a year closed late does not bury the rest. */
function gathered(steps: readonly RoadStep[]): RoadStep[] {
  const waiting = steps.filter(({ key }) => key.startsWith('issue '));
  const [first, ...later] = waiting;
  if (!first || later.length === 0) return [...steps];
  const why = `${first.why} Sau đó còn ${later.length} tháng chờ chốt.`;
  return steps.flatMap((step) => {
    if (step === first) return [{ ...step, why }];
    return waiting.includes(step) ? [] : [step];
  });
}

const RECORDED: readonly BoardState[] = ['onTime', 'late', 'nothing', 'draft', 'lapsed'];

/** Who begins with the app in May is not asked for January: the first month with a report, else the last one over. */
function firstMonth({ departments, months }: Board, today: Day): number {
  const begun = months.findIndex((_, at) =>
    departments.some(({ states }) => RECORDED.includes(states[at] ?? 'notDue')),
  );
  const over = months.findLastIndex(({ briefing }) => briefing !== null && briefing <= today);
  return begun === -1 ? over : begun;
}

/** A month whose briefing is today or past, until its report went out: collect, complete, then print and close. */
function stepOfMonth({ departments, months }: Board, at: number, today: Day): RoadStep[] {
  const each = months[at];
  if (!each?.briefing || each.isClosed || each.briefing > today) return [];
  const { month, briefing } = each;
  const name = formatMonth(month);
  const namesIn = (...states: BoardState[]) =>
    departments
      .filter((row) => states.includes(row.states[at] ?? 'notDue'))
      .map((row) => row.names[at] ?? row.name);
  const missing = namesIn('missing', 'notDue');
  const open = namesIn('draft', 'lapsed');
  const by = addWorkingDays(briefing, 1);
  if (briefing === today && missing.length + open.length > 0) {
    return [
      {
        key: `collect ${month}`,
        title: `Hôm nay giao ban tháng ${name}: thu báo cáo của các phòng`,
        why: `Chưa có: ${[...missing, ...open].join(', ')}.`,
        href: `/bao-cao/${month}/bang`,
        button: 'Nhập bảng cả tháng',
        by: briefing,
      },
    ];
  }
  if (missing.length > 0) {
    return [
      {
        key: `collect ${month}`,
        title: `Nhập báo cáo tháng ${name} còn thiếu`,
        why: `Đã qua giao ban, chưa có: ${missing.join(', ')}.`,
        href: `/bao-cao/${month}/bang`,
        button: 'Nhập báo cáo',
        by,
      },
    ];
  }
  if (open.length > 0) {
    return [
      {
        key: `complete ${month}`,
        title: `Hoàn thành báo cáo tháng ${name}`,
        why: `Chưa hoàn thành, nên chưa vào báo cáo tổng hợp: ${open.join(', ')}.`,
        href: `/bao-cao/${month}/bang`,
        button: 'Xem báo cáo',
        by,
      },
    ];
  }
  return [
    {
      key: `issue ${month}`,
      title: `In và chốt báo cáo tổng hợp tháng ${name}`,
      why: 'Các phòng đã báo cáo đủ. Ghi số, ngày, in trình ký, rồi chốt để số liệu không đổi nữa.',
      href: `/tong-hop/${month}`,
      button: 'Mở báo cáo tổng hợp',
      by,
    },
  ];
}

/** The briefing still to come: whoever is missing is reminded in its last days. */
function briefingStep({ next }: Board, today: Day): RoadStep[] {
  if (!next || next.day === today) return [];
  const { day, month, missing } = next;
  const isNear = workingDaysBetween(today, day) <= REMINDED;
  const name = formatMonth(month);
  return [
    {
      key: `briefing ${month}`,
      title: isNear ? `Nhắc các phòng nộp báo cáo tháng ${name}` : `Chờ báo cáo tháng ${name}`,
      why:
        missing.length === 0
          ? 'Các phòng đã báo cáo đủ; có thể xem trước báo cáo tổng hợp.'
          : `${missing.length} phòng chưa báo cáo. Báo cáo đến lúc nào nhập lúc ấy.`,
      href: missing[0] ? `/bao-cao/${month}/${missing[0].id}` : `/tong-hop/${month}`,
      button: missing[0] ? 'Nhập báo cáo' : 'Xem báo cáo tổng hợp',
      by: day,
    },
  ];
}

/** Where a movement runs through both halves of a year: the report of the first half, once June is over and closed. */
function interimStep({ months }: Board, { standing }: RoadState, today: Day): RoadStep[] {
  const june = months.find(({ month }) => month.endsWith('-06'));
  const isHalf = june?.isClosed && months[0] !== june && months.at(-1) !== june;
  const isTime = june && today > `${june.month}-30` && today <= `${june.month.slice(0, 4)}-07-31`;
  const isDone = standing.some(({ kind }) => kind === 'interim');
  if (!isHalf || !isTime || isDone) return [];
  return [
    {
      key: `interim ${june.month}`,
      title: 'Lập báo cáo sơ kết 6 tháng đầu năm',
      why: 'Tháng 6 đã chốt: số liệu 6 tháng đã đủ để sơ kết.',
      href: `/tong-hop/bao-cao-so-ket/${june.month}`,
      button: 'Mở báo cáo sơ kết',
      by: null,
    },
  ];
}

/** What ends the year, each until it is done. */
function yearEnd({ movement, council, ...ledger }: YearEnd, state: RoadState): RoadStep[] {
  // A draft is before nobody yet.
  const proposals = ledger.proposals.filter(isVotedOn);
  const isOut = (wanted: 'final' | 'submission' | 'letter') =>
    state.standing.some(({ kind }) => kind === wanted);
  const isSent = isOut('letter');
  const isVoted =
    council.heldOn !== null &&
    proposals.every(({ id }) =>
      council.votes.some(({ proposalId, agreed }) => proposalId === id && agreed !== null),
    );
  const { submissionDate, cutoffDate, endDate, year } = movement;
  const due = submissionDate ?? cutoffDate ?? endDate;
  const steps: [isOpen: boolean, step: RoadStep][] = [
    [
      !isOut('final'),
      {
        key: 'final',
        title: 'Lập báo cáo tổng kết phong trào',
        why: 'Không còn kỳ giao ban nào: số liệu cả năm đã đủ để tổng kết.',
        href: '/tong-hop/bao-cao-tong-ket',
        button: 'Mở báo cáo tổng kết',
        by: due,
      },
    ],
    [
      proposals.length === 0 && !isSent,
      {
        key: 'propose',
        title: 'Đề nghị khen thưởng',
        why: 'Chưa có đề nghị nào. Chọn tập thể, cá nhân và hình thức khen thưởng.',
        href: '/binh-xet',
        button: 'Mở bình xét',
        by: due,
      },
    ],
    [
      proposals.length > 0 && !isVoted && !isSent,
      {
        key: 'vote',
        title: 'Họp Hội đồng, ghi kết quả bỏ phiếu',
        why: `Có ${proposals.length} đề nghị chờ Hội đồng bình xét.`,
        href: '/binh-xet',
        button: 'Mở bình xét',
        by: due,
      },
    ],
    [
      proposals.length > 0 && isVoted && !isOut('submission') && !isSent,
      {
        key: 'submission',
        title: 'Lập tờ trình và danh sách đề nghị khen thưởng',
        why: 'Hội đồng đã bỏ phiếu: biên bản, tờ trình, danh sách lấy từ cùng một nguồn.',
        href: '/tong-hop/to-trinh',
        button: 'Mở tờ trình',
        by: due,
      },
    ],
    [
      !isSent,
      {
        key: 'file',
        title: 'Gửi tệp Excel và công văn cho Ban Thi đua - Khen thưởng',
        why: 'Xem từng trang tính, lưu tệp, rồi chốt công văn gửi kèm.',
        href: '/xuat-excel',
        button: 'Mở tệp Excel',
        by: due,
      },
    ],
    [
      !state.hasNextYear,
      {
        key: 'nextYear',
        title: `Lập phong trào năm ${year + 1}`,
        why: 'Nội dung, chỉ tiêu, các phòng lấy từ năm nay; căn cứ và ngày nhập lại theo kế hoạch mới.',
        href: '/danh-muc/phong-trao',
        button: 'Mở các phong trào',
        by: null,
      },
    ],
  ];
  return steps.filter(([isOpen]) => isOpen).map(([, step]) => step);
}

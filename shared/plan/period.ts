import { type Day, formatDay } from '../month.ts';
import { fold } from '../text.ts';
import { eachSection, type Section } from './outline.ts';
import { readSpans, type Span } from './period-words.ts';
import { toSentences, withoutEnd } from './sentence.ts';

/** The first and the last day of a movement. `doubts` says by which words each was taken, where it is to be checked. */
export type Period = {
  start: Day | null;
  end: Day | null;
  doubts: { start: string | null; end: string | null };
};

/** What else a plan says of its time: its own day, for "từ ngày ký", and its title, for "giai đoạn 2025 - 2027". */
export type Around = { issued: Day | null; title: string };

const OTHER_TERMS = /\b(bao cao|ho so|dang ky|gui|binh xet|so ket|tong ket|binh chon)\b/;

/** Reads "từ ngày … đến hết ngày …" where the plan speaks of its time, else where it speaks of the movement. */
export function readPeriod(root: Section, around: Around): Period {
  const timed = timedSentences(root);
  const general = generalSentences(root);
  const exact = [spansIn(timed.filter(isOwn)), spansIn(general.filter(isOwn))];
  const days = (of: (span: Span) => Day | null) =>
    exact.map((spans) => distinct(spans.flatMap((span) => of(span) ?? []))).find(isFilled) ?? [];
  const starts = days(({ start }) => start);
  const ends = days(({ end }) => end);
  const phases = exact.flat().filter(({ isPhase }) => isPhase);
  const said = phases.length > 1 && overPhases(phases);
  if (said) return said;
  const supposed = supposedPeriod([...timed, ...general], starts.length === 0, around);
  const start = only(starts);
  const end = only(ends);
  return {
    start: start ?? (starts.length > 1 ? null : supposed.start),
    end: end ?? (ends.length > 1 ? null : supposed.end),
    doubts: {
      start: severalDays('ngày bắt đầu', starts) ?? (start ? null : supposed.doubts.start),
      end: severalDays('ngày kết thúc', ends) ?? (end ? null : supposed.doubts.end),
    },
  };
}

function timedSentences(root: Section): string[] {
  const timed = [...eachSection(root)].filter(({ text }) => isAboutTime(text));
  return timed.flatMap((section) => [...eachSection(section)]).flatMap(sentencesOf);
}

function generalSentences(root: Section): string[] {
  return [...eachSection(root)].filter(({ text }) => isAboutMovement(text)).flatMap(sentencesOf);
}

function sentencesOf({ text }: Section): string[] {
  return toSentences(text);
}

/** What speaks of reports, papers or reviews has terms of its own. */
function isOwn(sentence: string): boolean {
  return !OTHER_TERMS.test(fold(sentence));
}

function isAboutTime(text: string): boolean {
  return fold(text.slice(0, 40)).startsWith('thoi gian');
}

function isAboutMovement(text: string): boolean {
  return /\bphong trao|\bthi dua/.test(fold(text));
}

function spansIn(sentences: readonly string[]): Span[] {
  return sentences.flatMap((sentence) => readSpans(sentence));
}

function isFilled(days: readonly Day[]): boolean {
  return days.length > 0;
}

function distinct(days: readonly Day[]): Day[] {
  return [...new Set(days)];
}

function only<T>(values: readonly T[]): T | null {
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Two different days are as good as none, and the clerk should see which they are. */
function severalDays(what: string, days: readonly Day[]): string | null {
  if (days.length < 2) return null;
  return `Văn bản có nhiều ${what}: ${days.slice(0, 5).map(formatDay).join(', ')}. Chọn ${what} đúng.`;
}

/** "Đợt 1: từ … đến …. Đợt 2: từ … đến …": the movement lasts from the first day of all to the last. */
function overPhases(phases: readonly Span[]): Period | null {
  const starts = distinct(phases.flatMap(({ start }) => start ?? [])).sort();
  const ends = distinct(phases.flatMap(({ end }) => end ?? [])).sort();
  if (starts.length < 2 && ends.length < 2) return null;
  const listed = distinct(
    phases.slice(0, 6).map(({ words }) => withoutEnd(words.slice(0, 120), '.;, ')),
  );
  const doubt = `Kế hoạch chia thành nhiều đợt: ${listed.join('; ')}. Lấy từ ngày đầu đến ngày cuối, kiểm tra lại.`;
  const [start = null, end = null] = [starts[0], ends.at(-1)];
  return { start, end, doubts: { start: start && doubt, end: end && doubt } };
}

/** Said in other words than two days: each is proposed with the words it was taken from, to be confirmed. */
function supposedPeriod(
  sentences: readonly string[],
  needsStart: boolean,
  { issued, title }: Around,
): Period {
  const found: Period = { start: null, end: null, doubts: { start: null, end: null } };
  const suppose = (side: 'start' | 'end', day: Day | null | undefined, words: string) => {
    if (!day || found[side] !== null) return;
    found[side] = day;
    found.doubts[side] = `Lấy ${formatDay(day)} theo “${words.trim()}”. Kiểm tra lại.`;
  };
  for (const sentence of sentences) {
    const since =
      /(?:kể )?từ (?:ngày (?:ký|ban hành|phát động)(?: ban hành)?|nay)[^,;.:“”]{0,20}?(?= đến| và|[,;.]|$)/iu.exec(
        sentence,
      );
    if (since && needsStart) suppose('start', issued, since[0]);
    // "bắt đầu từ tháng 02/2025, tổng kết vào dịp 20/11/2025": a clause of its own.
    if (!isOwn(sentence) && isAboutTime(sentence)) {
      for (const { start, words } of readSpans(sentence.split(/, /)[0] ?? ''))
        suppose('start', start, words);
      const close = /tổng kết (?:phong trào )?(?:vào )?(?:dịp |ngày |đợt )*(?=\d)/iu.exec(sentence);
      const [span] = close
        ? readSpans(`đến ngày ${sentence.slice(close.index + close[0].length)}`)
        : [];
      if (close && span)
        suppose('end', span.end, sentence.slice(close.index, close.index + close[0].length + 10));
    }
  }
  for (const text of [...sentences.filter(isAboutTime), title]) {
    const years = /giai đoạn (20\d{2}) ?[-–] ?(20\d{2})/iu.exec(text);
    const [words = '', from, to = from] =
      years ?? /(?:trong|cả) năm (20\d{2})(?!\d)/iu.exec(text) ?? [];
    if (from) suppose('start', `${from}-01-01`, words);
    if (to) suppose('end', `${to}-12-31`, words);
  }
  return found;
}

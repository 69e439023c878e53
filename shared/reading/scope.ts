import type { Reason } from './number.ts';
import type { Range } from './sentence.ts';
import type { Token } from './token.ts';

/** The time a part of a sentence speaks of: the month of the report, or why its figures are not the month's. */
export type Scope =
  | 'now'
  | Extract<Reason, 'cumulative' | 'before' | 'next' | 'required' | 'otherMonth' | 'difference'>;

type Mark = {
  words: string[];
  scope: Scope /** It may stand behind what it speaks of. */;
  after?: true;
};

const marks: Mark[] = [];
function add(scope: Scope, list: string, after?: true): void {
  for (const each of list.split(';'))
    marks.push({ words: each.trim().split(' '), scope, ...(after ? { after } : {}) });
}
add(
  'cumulative',
  'luy ke; luy tien; cong don; tinh tu; nang tong so; tong cong ca; hai thang; ca hai thang; 2 thang; gop',
);
add(
  'cumulative',
  'tu dau nam; den nay; tinh den; ca nam; trong nam; tu dau quy; tu thang; nam nay; 6 thang; 9 thang; 3 thang; tu truoc den nay',
  true,
);
add('cumulative', 'quy i; quy ii; quy iii; quy iv; quy 1; quy 2; quy 3; quy 4');
add(
  'before',
  'thang truoc; ky truoc; thang roi; thang vua roi; cung ky; cung ki; nam truoc; nam ngoai; nam qua; quy truoc; tuan truoc',
  true,
);
add(
  'next',
  'thang sau; thang toi; thang den; thang ke tiep; thang tiep theo; ky sau; ky toi; thoi gian toi; sap toi; tuan sau; nam sau; nam toi',
  true,
);
add(
  'next',
  'du kien; du dinh; dinh lam; dinh to chuc; phan dau; se; phuong huong; muc tieu; ke hoach thang; nhiem vu thang; viec thang; chuong trinh thang; nhiem vu trong tam; nhiem vu toi; phuong huong nhiem vu; dang ky; con phai; chuan bi to chuc',
);
add(
  'required',
  'phai to chuc; phai dat; it nhat; toi thieu; moi thang; hang thang; theo ke hoach nam; chi tieu giao; chi tieu nam; chi tieu duoc giao; chi tieu thang; theo quy dinh moi; ke hoach giao; ke hoach nam; moi quy; yeu cau moi',
);
add(
  'now',
  'trong thang; thang nay; ky nay; trong ky; thang bao cao; ky bao cao; hien co; hien nay',
  true,
);
add('difference', 'tang; giam; tang them; giam di; hon; it hon; nhieu hon; them');

const byFirst = new Map<string, Mark[]>();
for (const mark of marks) {
  const list = byFirst.get(mark.words[0] ?? '') ?? [];
  list.push(mark);
  list.sort((a, b) => b.words.length - a.words.length);
  byFirst.set(mark.words[0] ?? '', list);
}

/** A month as a report names it: its number, and its year where one is said. */
export type NamedMonth = { month: number; year: number | null; from: number; to: number };

/** "tháng 5", "T5", "tháng ba", "tháng 5/2026", "5/2026", "tháng 5 năm 2026"; null where none begins here. */
export function monthAt(
  tokens: readonly Token[],
  at: number,
  isUnit: (key: string) => boolean,
): NamedMonth | null {
  const key = (place: number) => tokens[place]?.key ?? '';
  let next = at;
  if (key(at) === 'thang' || key(at) === 'thanh') next = at + 1;
  else if (
    tokens[at]?.kind !== 'number' ||
    key(at + 1) !== '/' ||
    key(at - 1) === '/' ||
    !/^(?:19|20)\d\d$/.test(tokens[at + 2]?.digits ?? '')
  )
    return null;
  const word = MONTH_WORDS[key(next)] ?? (key(next) === 'muoi' ? 10 : undefined);
  let month = tokens[next]?.kind === 'number' ? Number(tokens[next]?.digits) : word;
  if (month === undefined || month < 1 || month > 12) return null;
  next += 1;
  if (key(next - 1) === 'muoi' && (key(next) === 'mot' || key(next) === 'hai')) {
    month = key(next) === 'mot' ? 11 : 12;
    next += 1;
  }
  if (key(at) === 'thanh' && key(next) !== '/') return null;
  let year: number | null = null;
  const behind =
    key(next) === '/' || key(next) === '-' || key(next) === '.' || key(next) === 'nam'
      ? next + 1
      : -1;
  if (behind > 0 && /^(?:19|20)\d\d$/.test(tokens[behind]?.digits ?? '')) {
    year = Number(tokens[behind]?.digits);
    next = behind + 1;
  } else if (key(at) !== 'thang') return null;
  // "trong tháng 5 buổi" counts five; "tháng ba người" is nobody's month.
  else if (
    isUnit(key(next)) &&
    !/^(?:cong|van|can|xe|hoi|doi|lai|toan|thong|tap|dang)$/.test(key(next))
  )
    return null;
  return { month, year, from: at, to: next };
}

const MONTH_WORDS: Readonly<Record<string, number>> = {
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  chap: 12, // biome-ignore format: a row
};

/** What a report tells of its time: the months it is for, the first asked for, and a scope its heading gives. */
export type Time = {
  /** Number of the month read for; null where the text names none. */
  month: number | null;
  year: number | null;
  /** Figures are the month's only where the sentence says so: a report of several months. */
  named: boolean;
};

/** The scope of every token of a sentence that begins in the scope of its section. */
export function scopesIn(
  tokens: readonly Token[],
  { from, to }: Range,
  begin: Scope,
  time: Time,
  isUnit: (key: string) => boolean,
): Scope[] {
  const scopes: Scope[] = [];
  const set = (at: number, scope: Scope) => {
    scopes[at - from] = scope;
  };
  const outer: { scope: Scope; clause: number; back: Scope | null; markedClause: boolean }[] = [];
  let scope = begin;
  /** The scope again after the next comma: a comparison does not reach further. */
  let back: Scope | null = null;
  let clause = from;
  let markedClause = false;
  let sentenceWide = true;
  for (let at = from; at < to; at += 1) {
    const key = tokens[at]?.key ?? '';
    if (key === '(' || key === '[') {
      outer.push({ scope, clause, back, markedClause });
      [clause, markedClause] = [at + 1, false];
    } else if (key === ')' || key === ']') {
      const before = outer.pop();
      if (before) ({ scope, back, clause, markedClause } = before);
    } else if ((key === ',' || key === ';') && !isInNumber(tokens, at)) {
      if (back !== null) [scope, back] = [back, null];
      if (key === ';' && !sentenceWide) scope = begin;
      clause = at + 1;
      markedClause = false;
    }
    const mark = markAt(tokens, at, to, time, isUnit);
    if (!mark) {
      set(at, scope);
      continue;
    }
    const compares =
      /^(?:so|voi|bang|hon|cua)$/.test(tokens[at - 1]?.key ?? '') &&
      tokens[at - 1]?.key !== 'cua' &&
      mark.scope !== 'now';
    if (mark.scope === 'difference') {
      if (
        tokens[at + 1]?.kind === 'number' ||
        /^(?:them|mot|hai|ba|cuong)$/.test(tokens[at + 1]?.key ?? '')
      ) {
        if (back === null) back = scope;
        if (tokens[at + 1]?.key !== 'cuong') scope = 'difference';
      }
      set(at, scope);
      continue;
    }
    if (compares) back ??= scope;
    else back = null;
    if (at > from + 6) sentenceWide = at === clause && clause === from;
    // "tổ chức 9 buổi từ đầu năm": what stands before it in the clause is meant, too.
    if (mark.after && !compares && !markedClause && at > clause && mark.scope !== 'now') {
      for (let place = clause; place < at; place += 1) set(place, mark.scope);
    }
    markedClause = true;
    scope = mark.scope;
    for (let place = at; place < mark.to; place += 1) set(place, scope);
    at = mark.to - 1;
  }
  return scopes;
}

function isInNumber(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start; // biome-ignore format: one question
}

function markAt(
  tokens: readonly Token[],
  at: number,
  to: number,
  time: Time,
  isUnit: (key: string) => boolean,
): { scope: Scope; to: number; after: boolean } | null {
  for (const { words, scope, after } of byFirst.get(tokens[at]?.key ?? '') ?? []) {
    if (at + words.length > to || !words.every((word, place) => isSame(tokens[at + place], word)))
      continue;
    return { scope, to: at + words.length, after: after ?? false };
  }
  const plan = planAt(tokens, at);
  if (plan) return { scope: plan, to: at + 2, after: false };
  const year = yearAt(tokens, at, time);
  if (year) return year;
  if (tokens[at]?.key !== 'thang' && tokens[at]?.key !== 'thanh' && tokens[at]?.kind !== 'number')
    return null;
  if (tokens[at - 1]?.key === '/' || isDayBefore(tokens, at)) return null;
  const month = monthAt(tokens, at, isUnit);
  if (!month || month.to > to) return null;
  return { scope: scopeOfMonth(month, time), to: month.to, after: true };
}

const PLAN: Readonly<Record<string, Scope>> = {
  'ke hoach': 'required',
  'chi tieu': 'required',
  'thuc hien': 'now',
  'ket qua': 'now',
};

/** "Kế hoạch: 2 — Thực hiện: 1"; "quán triệt kế hoạch: 8" is no such thing. */
function planAt(tokens: readonly Token[], at: number): Scope | null {
  const first = tokens[at]?.key;
  if (first !== 'ke' && first !== 'chi' && first !== 'thuc' && first !== 'ket') return null;
  const scope = PLAN[`${first} ${tokens[at + 1]?.key}`];
  if (!scope || tokens[at - 1]?.kind === 'word' || !isAmount(tokens, at + 2)) return null;
  return /^(?::|la|-|\d+)$/.test(tokens[at + 2]?.key ?? '') ? scope : null;
}

function isAmount(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' || tokens[at + 1]?.kind === 'number';
}

/** A word of a mark; a letter may be wrong where a word stands with others. */
function isSame(token: Token | undefined, word: string): boolean {
  return token?.key === word;
}

/** "ngày 26 tháng 5": a day, not a month told of. */
function isDayBefore(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.kind === 'number' && tokens[at - 2]?.key === 'ngay';
}

/** "Năm 2025 tổng cộng": a whole year. */
function yearAt(
  tokens: readonly Token[],
  at: number,
  { year }: Time,
): { scope: Scope; to: number; after: boolean } | null {
  const digits = tokens[at + 1]?.digits ?? '';
  if (tokens[at]?.key !== 'nam' || !/^20\d\d$/.test(digits) || tokens[at - 1]?.kind === 'number')
    return null;
  if (/^(?:hoach|dua|trao|luat|bo|quy|i|ii|iii|iv|trong)$/.test(tokens[at - 1]?.key ?? ''))
    return null;
  return {
    scope: year !== null && Number(digits) > year ? 'next' : 'cumulative',
    to: at + 2,
    after: false,
  };
}

function scopeOfMonth({ month, year }: NamedMonth, time: Time): Scope {
  if (time.month === null) return 'otherMonth';
  if (month === time.month && (year === null || time.year === null || year === time.year))
    return 'now';
  if (time.named) return 'otherMonth';
  if (year !== null && time.year !== null && year !== time.year)
    return year > time.year ? 'next' : 'before';
  // Up to a quarter ahead is a plan, all else lies behind: December is before January.
  const ahead = (month - time.month + 12) % 12;
  return ahead <= 3 ? 'next' : 'before';
}

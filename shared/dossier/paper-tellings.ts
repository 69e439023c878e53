import { type Block, type OfficialDocument, textOfRuns } from '../document/official-document.ts';
import type { PaperKind } from '../paper/kinds.ts';
import { awardOfLine, countTellings } from './counts.ts';
import { type DossierPaper, placeInPaper } from './dossier.ts';
import { type Entry, entriesOfTable, tablesOf } from './entry-tables.ts';
import { counted, isPerson, MEMBERS, type Roll } from './roll.ts';
import type { Place, Telling } from './telling.ts';

/** A text of a paper with the key it stands under; empty where it is no text of its draft. */
export type Said = { key: string; text: string };

export function saidIn({ body, annexes }: OfficialDocument): Said[] {
  const blocks: Block[] = [...body, ...annexes.flatMap((annex) => annex.body)];
  return blocks.flatMap((block) =>
    'runs' in block ? [{ key: block.key ?? '', text: textOfRuns(block.runs) }] : [],
  );
}

/** Counts, ballots, days and offices that a paper of the review tells in its sentences. */
export function sentenceTellings({ kind, document }: DossierPaper): Telling[] {
  return saidIn(document).flatMap(({ key, text }) => {
    const place = placeInPaper(kind, excerpt(text));
    return [
      ...countTellings(kind, key, text, place),
      ...(SITTING_KINDS.has(kind) ? sittingTellings(key, text, place) : []),
    ];
  });
}

const SITTING_KINDS: ReadonlySet<PaperKind> = new Set(['submission', 'minutes', 'tally']);

/** What a sentence tells of the council and its sitting: a pattern whose first group is the value. */
const SITTING: readonly { about: string; pattern: RegExp }[] = [
  { about: MEMBERS, pattern: /(?:có|tổng số) (\d+) thành viên/u },
  { about: MEMBERS, pattern: /Tổng số thành viên Hội đồng: (\d+)/u },
  { about: MEMBERS, pattern: /\d+\/(\d+)(?:, đạt| thành viên)/u },
  { about: 'Số thành viên có mặt', pattern: /(\d+) có mặt/u },
  { about: 'Số thành viên gửi ý kiến bằng văn bản', pattern: /(\d+) gửi ý kiến bằng văn bản/u },
  { about: 'Số thành viên vắng mặt', pattern: /(\d+) vắng mặt/u },
  { about: 'Số phiếu phát ra', pattern: /phiếu phát ra[^:;]*: (\d+)/u },
  { about: 'Số phiếu phát ra', pattern: /bằng văn bản: (\d+)\/\d+/u },
  { about: 'Số phiếu thu về', pattern: /thu về: (\d+)/u },
  { about: 'Số phiếu hợp lệ', pattern: /(?<!không )hợp lệ: (\d+)/u },
  { about: 'Số phiếu không hợp lệ', pattern: /không hợp lệ: (\d+)/u },
  { about: 'Chủ tọa', pattern: /^Chủ tọa: ([^,.]+)/u },
  { about: 'Thư ký', pattern: /^Thư ký: ([^,.]+)/u },
  { about: 'Chức vụ của chủ tọa', pattern: /^Chủ tọa: [^,]+, (.+)\.$/u },
  { about: 'Chức vụ của thư ký', pattern: /^Thư ký: [^,]+, (.+)\.$/u },
  { about: 'Chức vụ của chủ tọa', pattern: /^[^,]+, (.+), Chủ tịch Hội đồng\.$/u },
  { about: 'Địa điểm họp', pattern: /^Địa điểm: (.+)\.$/u },
];

function sittingTellings(key: string, text: string, place: Place): Telling[] {
  const told = SITTING.flatMap(({ about, pattern }): Telling[] => {
    const value = pattern.exec(text)?.[1];
    return value === undefined ? [] : [{ about, value: counted(value), place }];
  });
  const day = SITTING_DAYS.has(key) ? dayIn(text) : null;
  return day === null ? told : [...told, { about: 'Ngày họp Hội đồng', value: day, place }];
}

const SITTING_DAYS: ReadonlySet<string> = new Set(['started', 'ended', 'sitting']);

/** "20/11/2026" or "ngày 20 tháng 11 năm 2026" as 20/11/2026; null where no whole day is named. */
export function dayIn(text: string): string | null {
  const day =
    /(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(text) ??
    /ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})/u.exec(text);
  return day === null ? null : `${Number(day[1])}/${Number(day[2])}/${day[3]}`;
}

/** Who signed for the sitting; attendance by counting names; ballots that must add up. */
export function sittingArithmetic({ kind, document }: DossierPaper): Telling[] {
  if (kind !== 'minutes' && kind !== 'tally') return [];
  const { secretary, signature } = document;
  const [returned, valid, invalid] = ['thu về', 'hợp lệ', 'không hợp lệ'].map((words) =>
    numberSaid(document, `Số phiếu ${words}`),
  );
  const place = placeInPaper(kind, 'tính lại');
  return [
    ...(signature?.name ? [{ about: 'Chủ tọa', value: signature.name, place: signed(kind) }] : []),
    ...(secretary?.name ? [{ about: 'Thư ký', value: secretary.name, place: signed(kind) }] : []),
    ...(returned != null && invalid != null
      ? [{ about: 'Số phiếu hợp lệ', value: String(returned - invalid), place }]
      : []),
    ...(valid != null && invalid != null
      ? [{ about: 'Số phiếu thu về', value: String(valid + invalid), place }]
      : []),
    ...(kind === 'minutes' ? attendance(document, place) : []),
  ];
}

const signed = (kind: PaperKind) => placeInPaper(kind, 'chữ ký');

/** Members are listed under headings that say how many they are. */
function attendance({ body }: OfficialDocument, place: Place): Telling[] {
  const told: Telling[] = [];
  let about: string | null = null;
  let names = 0;
  const close = () => {
    if (about !== null)
      told.push({ about, value: String(names), place: { ...place, at: 'đếm tên' } });
    [about, names] = [null, 0];
  };
  for (const block of body) {
    if ('runs' in block) {
      if (block.key?.startsWith('member:')) names += 1;
      continue;
    }
    close();
    const heading =
      'text' in block ? /^(Thành viên .+) \((\d+) thành viên\)$/u.exec(block.text) : null;
    if (!heading?.[1] || !heading[2]) continue;
    about =
      heading[1] === 'Thành viên Hội đồng' ? MEMBERS : `Số ${heading[1].toLocaleLowerCase('vi')}`;
    told.push({ about, value: counted(heading[2]), place: { ...place, at: heading[0] } });
  }
  close();
  return told;
}

/** The first number a paper tells of something; null where it tells none. */
function numberSaid(document: OfficialDocument, about: string): number | null {
  const patterns = SITTING.filter((each) => each.about === about).map(({ pattern }) => pattern);
  for (const { text } of saidIn(document)) {
    for (const pattern of patterns) {
      const value = pattern.exec(text)?.[1];
      if (value !== undefined) return Number(value);
    }
  }
  return null;
}

/** Who a paper names; null where it names nobody by its kind. */
export function rollOfPaper({ kind, document }: DossierPaper): Roll | null {
  const place = placeInPaper(kind);
  if (kind === 'submission') return { of: 'forward', place, entries: submitted(document) };
  if (kind === 'merit') return { of: 'forward', place, entries: reported(document) };
  const of = ROLLS[kind];
  if (of === undefined) return null;
  const entries = tablesOf(document).flatMap((table) => entriesOfTable(table, place));
  return {
    of,
    place,
    entries,
    members: numberSaid(document, MEMBERS),
    valid: numberSaid(document, 'Số phiếu hợp lệ'),
  };
}

const ROLLS: Partial<Record<PaperKind, Roll['of']>> = {
  list: 'forward',
  final: 'forward',
  decision: 'decided',
  bonus: 'decided',
  minutes: 'voted',
  tally: 'voted',
  ballot: 'voted',
};

/** The names of a submission, each under the line of its award. */
function submitted(document: OfficialDocument): Entry[] {
  let award = '';
  return saidIn(document).flatMap(({ key, text }) => {
    if (key.startsWith('award:')) award = awardOfLine(text);
    return key.startsWith('proposal:') ? [entryOfLine(text, award)] : [];
  });
}

/** Who the reports of merits are of, each in an annex that bears the award and begins with who it is. */
function reported({ annexes }: OfficialDocument): Entry[] {
  return annexes.map(({ reference, body }) => {
    const lines = body.flatMap((block) => ('runs' in block ? [textOfRuns(block.runs)] : []));
    const said = (label: string) =>
      lines
        .find((line) => line.startsWith(`${label}:`))
        ?.slice(label.length + 1)
        .replace(/\.$/, '')
        .trim();
    const award =
      / – đề nghị (?:xét tặng danh hiệu|tặng) (.*)\)$/u.exec(reference)?.[1] ?? reference;
    const place = placeInPaper('merit', excerpt(reference));
    const department = said('Tên tập thể');
    if (department !== undefined) return { name: department, award, place };
    const [position, room] = [said('Chức vụ'), said('Phòng')];
    return {
      name: `${said('Giới tính') === 'Nữ' ? 'Bà' : 'Ông'} ${said('Họ và tên') ?? ''}`,
      award,
      place,
      ...optional('born', said('Ngày sinh')),
      ...optional('position', position),
      ...optional('department', room),
    };
  });
}

function optional(field: 'born' | 'position' | 'department', value: string | undefined) {
  return value === undefined ? {} : { [field]: value };
}

/** "Bà Nguyễn Thị Lan, Chuyên viên, Phòng Lãnh sự (5/7 thành viên Hội đồng đồng ý, đạt 71,4%)." */
function entryOfLine(text: string, award: string): Entry {
  const parts = /^(.*?)(?: \((\d+)\/(\d+) thành viên Hội đồng đồng ý, đạt (.+?)\))?\.?$/u.exec(
    text,
  );
  const [, who = text, agreed, members, share] = parts ?? [];
  const [first = '', ...rest] = who.split(', ');
  const place = placeInPaper('submission', excerpt(text));
  const vote = agreed === undefined ? {} : { vote: `${agreed}/${members} (${share})` };
  if (!isPerson(who)) return { name: who, award, ...vote, place };
  return { name: first, award, ...vote, presented: rest.join(', '), place };
}

/** The beginning of a sentence, by which it is found. */
export function excerpt(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= MOST_WORDS ? text.trim() : `${words.slice(0, MOST_WORDS).join(' ')}…`;
}

const MOST_WORDS = 8;

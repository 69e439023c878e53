import { formatPercent } from '../number.ts';
import { BORN } from '../paper/award/entries.ts';
import type { Entry } from './entry-tables.ts';
import type { Place, Telling } from './telling.ts';

/** Everybody one paper or the sheets of the workbook name: those put forward, all that the council voted on, or whom the agency awards. */
export type Roll = {
  of: keyof typeof COUNTED;
  /** The paper as a whole, where somebody is missing. */
  place: Place;
  entries: Entry[];
  /** Of the council and its ballots as the same paper has them, for the arithmetic of its votes. */
  members?: number | null;
  valid?: number | null;
};

/** Who is named in which roll, and what each says of them. */
export function rollTellings(rolls: readonly Roll[]): Telling[] {
  const namesakes = namesakesIn(rolls);
  const told = rolls.map((roll) => ({ roll, entries: identified(roll, namesakes) }));
  return [
    ...presence(told, 'forward', 'decided'),
    ...presence(told, 'voted', 'forward'),
    ...told.flatMap(({ roll, entries }) =>
      [...entries].flatMap(([id, entry]) => [
        ...attributes(id, entry),
        ...votes(id, entry),
        ...arithmetic(id, entry, roll),
      ]),
    ),
    ...rolls.flatMap(numbersOf),
  ];
}

/** What a line is called by its name and award alone, which two people may bear. */
const ownId = ({ name, award }: Entry) => `${name} – ${award}`;

/** The same with the department, which two of one department may bear. */
const idWithin = (entry: Entry) => {
  const department = departmentOf(entry);
  return department === '' ? ownId(entry) : `${ownId(entry)} (${department})`;
};

/** Whom the names of the rolls do not tell apart. */
type Namesakes = {
  /** By name and award: some roll has more than one. */
  ofAgency: ReadonlySet<string>;
  /** By name, award and department. */
  ofDepartment: ReadonlySet<string>;
  /** For those of one department: the days they were born, in the order in which rolls of a kind have them. */
  days: ReadonlyMap<string, readonly string[]>;
};

function namesakesIn(rolls: readonly Roll[]): Namesakes {
  const borneTwice = (idOf: (entry: Entry) => string) =>
    new Set(
      rolls.flatMap(({ entries }) =>
        [...Map.groupBy(entries, idOf)].flatMap(([id, some]) => (some.length > 1 ? [id] : [])),
      ),
    );
  const ofDepartment = borneTwice(idWithin);
  const days = new Map<string, string[]>();
  for (const { of, entries } of rolls) {
    for (const [id, some] of Map.groupBy(entries, idWithin)) {
      const told = some.flatMap(({ born }) => (born ? [born] : []));
      const key = `${of} ${id}`;
      if (told.length === some.length && !days.has(key)) days.set(key, told);
    }
  }
  return { ofAgency: borneTwice(ownId), ofDepartment, days };
}

/**
 * Namesakes for one award are told apart by their departments, and two of one department by the day they were born: a roll
 * of those put forward may leave out the first of them. A list without days has them in the order of the others of its kind.
 */
function identified({ of, entries }: Roll, namesakes: Namesakes): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const within = idWithin(entry);
    const at = seen.get(within) ?? 0;
    seen.set(within, at + 1);
    const born = namesakes.ofDepartment.has(within)
      ? entry.born || namesakes.days.get(`${of} ${within}`)?.[at]
      : undefined;
    const known = namesakes.ofAgency.has(ownId(entry)) ? within : ownId(entry);
    const own = born ? `${known} (${BORN} ${born})` : known;
    let id = own;
    for (let place = 2; found.has(id); place += 1) id = `${own} (người thứ ${place})`;
    found.set(id, entry);
  }
  return found;
}

/** Its own column, or what follows the position in a sentence: a position may be missing, a department has no comma. */
function departmentOf({ department, presented = '' }: Entry): string {
  return department ?? presented.slice(presented.lastIndexOf(', ') + 1).trim();
}

type Told = { roll: Roll; entries: Map<string, Entry> };

/**
 * Who is named in a roll of a kind is named in all of that kind, and so is who is named in a roll of the `narrower` kind:
 * whoever is awarded was put forward, whoever was put forward was voted on. Not the other way round.
 */
function presence(told: readonly Told[], of: Roll['of'], narrower: Roll['of']): Telling[] {
  const wide = told.filter(({ roll }) => roll.of === of);
  const narrow = told.filter(({ roll }) => roll.of === narrower);
  const ids = new Set([...wide, ...narrow].flatMap(({ entries }) => [...entries.keys()]));
  return [...ids].flatMap((id) =>
    [...wide, ...narrow.filter(({ entries }) => entries.has(id))].map(({ roll, entries }) => {
      const entry = entries.get(id);
      return {
        about: `${id} có tên trong danh sách ${COUNTED[of]}`,
        value: entry ? 'có tên' : 'không có tên',
        place: entry?.place ?? roll.place,
      };
    }),
  );
}

const ATTRIBUTES = {
  born: 'Ngày sinh',
  position: 'Chức vụ',
  department: 'Phòng',
  presented: 'Chức vụ, phòng',
  reason: 'Tóm tắt thành tích',
} as const;

/** A whole department has none of its own; what a list has no column for it does not speak of. */
function attributes(id: string, entry: Entry): Telling[] {
  const keys = Object.keys(ATTRIBUTES) as (keyof typeof ATTRIBUTES)[];
  const told = keys.flatMap((key) => {
    const value = entry[key];
    return value === undefined ? [] : tell(`${ATTRIBUTES[key]} của ${id}`, value, entry);
  });
  const { gender, name } = entry;
  const honorific = /^(Ông|Bà) /u.exec(name)?.[1];
  if (gender === undefined || gender === '' || honorific === undefined) return told;
  const expected = honorific === 'Bà' ? 'Nữ' : 'Nam';
  const about = `Giới tính của ${id}`;
  return [...told, ...tell(about, gender, entry), ...tell(about, expected, entry)];
}

/** "5/7 (71,4%)", or in columns of their own. */
function votes(id: string, { vote, ...entry }: Entry): Telling[] {
  const parts = /^(\d+)\/(\d+) \((.+)\)$/u.exec(vote ?? '');
  const agreed = parts?.[1] ?? entry.agreed ?? (vote === '' ? '' : undefined);
  const share = parts?.[3] ?? entry.share;
  return [
    ...(agreed === undefined ? [] : tell(`Số phiếu đồng ý cho ${id}`, counted(agreed), entry)),
    ...(share === undefined ? [] : tell(`Tỷ lệ đồng ý cho ${id}`, share, entry)),
    ...OTHER_BALLOTS.flatMap(({ key, words }) => {
      const count = entry[key];
      return count === undefined ? [] : tell(`Số phiếu ${words} cho ${id}`, counted(count), entry);
    }),
    ...(parts?.[2] ? tell(MEMBERS, counted(parts[2]), entry) : []),
  ];
}

const OTHER_BALLOTS = [
  { key: 'disagreed', words: 'không đồng ý' },
  { key: 'abstained', words: 'không có ý kiến' },
  { key: 'invalid', words: 'không hợp lệ' },
] as const;

export const MEMBERS = 'Tổng số thành viên Hội đồng';

/** Shares are of all members, and who did not agree is the rest of the valid ballots. */
function arithmetic(id: string, { vote, ...entry }: Entry, roll: Roll): Telling[] {
  const parts = /^(\d+)\/(\d+)/u.exec(vote ?? '');
  const agreed = Number(parts?.[1] ?? (entry.agreed || Number.NaN));
  const members = Number(parts?.[2] ?? roll.members ?? Number.NaN);
  const told: Telling[] = [];
  if (agreed >= 0 && members > 0) {
    const share = formatPercent(agreed, members);
    told.push(...tell(`Tỷ lệ đồng ý cho ${id}`, share, calculated(entry)));
  }
  if (agreed >= 0 && roll.valid != null && entry.disagreed) {
    const others = Number(entry.abstained ?? 0) + Number(entry.invalid ?? 0);
    const disagreed = String(roll.valid - agreed - others);
    told.push(...tell(`Số phiếu không đồng ý cho ${id}`, disagreed, calculated(entry)));
  }
  return told;
}

const calculated = <T extends Pick<Entry, 'place'>>(entry: T): T => ({
  ...entry,
  place: { ...entry.place, at: 'tính lại' },
});

/** How many there are by counting names, of a decision by award too. */
function numbersOf({ of, place, entries }: Roll): Telling[] {
  const at = { ...place, at: 'đếm tên' };
  const count = (what: string, some: readonly Entry[]): Telling[] => {
    const people = some.filter(({ name }) => isPerson(name)).length;
    return [
      { about: `Số tập thể ${what}`, value: String(some.length - people), place: at },
      { about: `Số cá nhân ${what}`, value: String(people), place: at },
    ];
  };
  const awarded = of === 'decided' ? entries : [];
  return [
    ...count(COUNTED[of], entries),
    ...[...Map.groupBy(awarded, ({ award }) => award)].flatMap(([award, some]) =>
      count(byDecision(award), some),
    ),
  ];
}

export const COUNTED = {
  forward: 'được đề nghị',
  voted: 'đưa ra bỏ phiếu',
  decided: 'được khen thưởng',
} as const;

export const byAward = (award: string) => `đề nghị “${award}”`;
export const byDecision = (award: string) => `khen thưởng “${award}”`;

export function isPerson(name: string): boolean {
  return /^(Ông|Bà) /u.test(name);
}

function tell(about: string, value: string, { place }: Pick<Entry, 'place'>): Telling[] {
  return [{ about, value, place }];
}

/** "05" and "5" are one number; what is no number stays a text. */
export function counted(digits: string): string {
  return /^\d+$/.test(digits) ? String(Number(digits)) : digits;
}

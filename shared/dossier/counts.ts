import type { PaperKind } from '../paper/kinds.ts';
import { type DossierPaper, placeInPaper } from './dossier.ts';
import { tablesOf } from './entry-tables.ts';
import { byAward, byDecision, COUNTED, counted } from './roll.ts';
import type { Place, Telling } from './telling.ts';

/** "02 tập thể, 03 cá nhân"; where only one is named there are none of the other. */
export function countsIn(text: string, what: string, place: Place): Telling[] {
  const [departments, people] = [/(\d+) tập thể/u, /(\d+) cá nhân/u].map(
    (pattern) => pattern.exec(text)?.[1],
  );
  if (departments === undefined && people === undefined) return [];
  return [
    { about: `Số tập thể ${what}`, value: counted(departments ?? '0'), place },
    { about: `Số cá nhân ${what}`, value: counted(people ?? '0'), place },
  ];
}

/** What a decision says before the name of an award. */
const AWARDING = /^(Tặng|Công nhận danh hiệu) /u;

/** "Giấy khen của Giám đốc Sở: 01 tập thể, 02 cá nhân, gồm:". */
export function awardOfLine(text: string): string {
  return (/^(.*?): (?=\d)/u.exec(text)?.[1] ?? text).trim();
}

/** Texts that count all who are put forward, or all who were voted on. */
const TOTALS: Partial<Record<PaperKind, Record<string, keyof typeof COUNTED>>> = {
  submission: { total: 'forward', opening: 'forward', closing: 'forward' },
  letter: { opening: 'forward', closing: 'forward' },
  final: { awards: 'forward' },
  decision: { 'article:1': 'decided' },
  minutes: { presented: 'voted', conclusion: 'voted' },
};

/** What a sentence counts: everybody, or those of the award it names. */
export function countTellings(kind: PaperKind, key: string, text: string, place: Place): Telling[] {
  if (kind === 'submission' && key.startsWith('award:')) {
    return countsIn(text, byAward(awardOfLine(text)), place);
  }
  if (kind === 'decision' && key.startsWith('award:')) {
    return countsIn(text, byDecision(awardOfLine(text.replace(AWARDING, ''))), place);
  }
  const of = TOTALS[kind]?.[key];
  return of === undefined ? [] : countsIn(text, COUNTED[of], place);
}

const LISTING: Partial<Record<PaperKind, keyof typeof COUNTED>> = {
  list: 'forward',
  final: 'forward',
  decision: 'decided',
};

/** "Cộng" under a table of a list counts its rows, "Tổng cộng" all there are. */
export function totalsOfLists({ kind, document }: DossierPaper): Telling[] {
  const of = LISTING[kind];
  if (of === undefined) return [];
  return tablesOf(document).flatMap(({ caption, rows }) => {
    const totals = rows.filter(({ look, cells }) => look === 'total' && cells.length === 1);
    const what = `ở bảng “${caption}”`;
    const own = totals.filter(({ cells }) => cells[0]?.startsWith('Cộng'));
    const all = totals.filter(({ cells }) => cells[0]?.startsWith('Tổng cộng'));
    const bodies = rows.filter(({ look }) => look === 'body').map(({ cells }) => cells[1] ?? '');
    const people = bodies.filter((name) => /^(Ông|Bà) /u.test(name)).length;
    const place = placeInPaper(kind, 'dòng cộng');
    const by = placeInPaper(kind, 'đếm tên');
    return [
      ...all.flatMap(({ cells }) => countsIn(cells[0] ?? '', COUNTED[of], place)),
      ...own.flatMap(({ cells }) => [
        ...countsIn(cells[0] ?? '', what, place),
        { about: `Số tập thể ${what}`, value: String(bodies.length - people), place: by },
        { about: `Số cá nhân ${what}`, value: String(people), place: by },
      ]),
    ];
  });
}

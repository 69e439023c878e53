import { fold } from '../../shared/text.ts';
import { type Answer, answerOf } from './answer.ts';
import type { Case } from './corpus.ts';

/** How the answers stand to the right ones, figure by figure. */
export type Score = {
  right: number;
  certainRight: number;
  certainWrong: number;
  unsureWrong: number;
  missed: number;
  /** By kind of trap: how many there are, how many were taken for sure, how many as uncertain. */
  traps: Map<string, { all: number; certain: number; unsure: number }>;
  /** Department, month, marks, people and prose that are right, of all that are asked. */
  words: { right: number; all: number };
  notes: string[];
};

export function scoreOf(cases: readonly Case[], year: number): Score {
  const score: Score = {
    right: 0,
    certainRight: 0,
    certainWrong: 0,
    unsureWrong: 0,
    missed: 0,
    traps: new Map(),
    words: { right: 0, all: 0 },
    notes: [],
  };
  for (const each of cases) addCase(score, each, answerOf(each.text, year));
  return score;
}

function addCase(score: Score, wanted: Case, answer: Answer): void {
  const note = (text: string) => score.notes.push(`${wanted.name}: ${text}`);
  for (const [name, { value, certain, evidence }] of Object.entries(answer.figures)) {
    const right = wanted.figures.get(name) === value;
    if (right) {
      score.right += 1;
      if (certain) score.certainRight += 1;
      continue;
    }
    if (wanted.optional.get(name) === value || wanted.derived.get(name) === value) continue;
    if (certain) score.certainWrong += 1;
    else score.unsureWrong += 1;
    note(
      `${certain ? 'WRONG' : 'wrong, unsure'} ${name} = ${value}, not ${wanted.figures.get(name)} [${evidence}]`,
    );
  }
  for (const [name, value] of wanted.figures) {
    if (answer.figures[name]?.value === value) continue;
    score.missed += 1;
    if (!answer.figures[name]) note(`missed ${name} = ${value}`);
  }
  for (const { kind, indicator, value } of wanted.traps) {
    const row = score.traps.get(kind) ?? { all: 0, certain: 0, unsure: 0 };
    score.traps.set(kind, row);
    row.all += 1;
    const taken = answer.figures[indicator];
    if (taken?.value !== value || wanted.figures.get(indicator) === value) continue;
    if (taken.certain) row.certain += 1;
    else row.unsure += 1;
  }
  addWords(score, wanted, answer, note);
}

const same = (a: string | null | undefined, b: string | null | undefined) =>
  fold(a ?? '').replace(/[\s.]+$/, '') === fold(b ?? '').replace(/[\s.]+$/, '');

function addWords(score: Score, wanted: Case, answer: Answer, note: (text: string) => void): void {
  const check = (what: string, right: boolean, got: unknown) => {
    score.words.all += 1;
    if (right) score.words.right += 1;
    else note(`${what}: ${JSON.stringify(got)}`);
  };
  check('department', same(answer.department, wanted.department), answer.department);
  check('month', answer.month === wanted.month, answer.month);
  for (const [content, mark] of wanted.marks) {
    check(`mark ${content}`, answer.marks[content] === mark, answer.marks[content]);
  }
  for (const { kind, who, date } of wanted.people) {
    const read = answer.cases.some(
      (each) => each.kind === kind && same(each.who, who) && each.date === date,
    );
    check(`case ${who} ${date}`, read, answer.cases);
  }
  if (answer.cases.length > wanted.people.length) check('cases', false, answer.cases);
  for (const [field, text] of Object.entries(wanted.prose) as [keyof Case['prose'], string][]) {
    check(field, same(answer[field], text), answer[field]);
  }
}

/** The table that is printed. */
export function tableOf(title: string, score: Score): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  const wanted = score.right + score.missed;
  const rows = [...score.traps].map(
    ([kind, { all, certain, unsure }]) =>
      `  ${kind.padEnd(14)} ${String(all).padStart(4)}   taken ${certain}   unsure ${unsure}`,
  );
  return [
    title,
    `  precision of certain ${share(score.certainRight, score.certainRight + score.certainWrong)}   recall ${share(score.right, wanted)}   certain ${share(score.certainRight, score.right)}   figures ${wanted}   wrong ${score.certainWrong} (unsure ${score.unsureWrong})`,
    `  department, month, marks, people, prose: ${score.words.right} of ${score.words.all}`,
    ...rows,
  ].join('\n');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATORS } from './answer.ts';

type Value = number | 'nothing';
type Values = Map<string, Value>;

/** A report with its right answers. */
export type Case = {
  name: string;
  text: string;
  department: string | null;
  month: string | null;
  figures: Values;
  /** May be read, need not be. */
  optional: Values;
  /** Told only in parts: their sum is right, one part alone is wrong. */
  derived: Values;
  marks: Map<number, string>;
  people: { kind: string; who: string; date: string | null }[];
  prose: Partial<Record<'difficulties' | 'proposals' | 'nextMonth', string>>;
  traps: { kind: string; indicator: string; value: Value }[];
};

/** Short names of the indicators in the corpus. */
const CODES: Readonly<Record<string, string>> = Object.fromEntries(
  'cbcc nu dv qt kck vb buoi luot tin thi lg nguoivp luotvp con tocdo mu den gplx khac tb xuly vu chet thuong loi lx lxth xe km vplx ttbd cnbd ttpb cnpb'
    .split(' ')
    .map((code, at) => [code, INDICATORS[at]?.name ?? '']),
);

const FOLDER = join(import.meta.dirname, '../fixtures/reading');

/** The corpus of the project, in the order of its files. */
export function corpus(): Case[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), 'utf8').split(/^=== /m).slice(1).map(caseOf),
    );
}

function caseOf(written: string): Case {
  const [head = '', ...rest] = written.split('\n');
  const [text = '', answers = ''] = rest.join('\n').split(/^---$/m);
  const [name = '', form] = head.split(' ');
  const found: Case = {
    name,
    text: form === 'nfd' ? text.normalize('NFD') : text,
    department: null,
    month: null,
    figures: new Map(),
    optional: new Map(),
    derived: new Map(),
    marks: new Map(),
    people: [],
    prose: {},
    traps: [],
  };
  for (const line of answers.split('\n').filter(Boolean)) addAnswer(found, line);
  return found;
}

function addAnswer(found: Case, line: string): void {
  const named = /^(department|month|difficulties|proposals|next|marks): (.*)$/.exec(line);
  const value = named?.[2] === 'null' ? null : (named?.[2] ?? null);
  if (named?.[1] === 'department' || named?.[1] === 'month') found[named[1]] = value;
  else if (named?.[1] === 'marks') {
    for (const pair of value?.split(' ') ?? [])
      found.marks.set(Number(pair.split('=')[0]), pair.split('=')[1] ?? '');
  } else if (named && value !== null) {
    found.prose[named[1] === 'next' ? 'nextMonth' : (named[1] as 'difficulties' | 'proposals')] =
      value;
  } else if (line.startsWith('!')) {
    const kind = line.slice(2).replace(/ \S+=.*$/, '');
    for (const [indicator, at] of valuesOf(line)) found.traps.push({ kind, indicator, value: at });
  } else if (line.startsWith('praise') || line.startsWith('criticism')) {
    const [kind = '', who = '', date = ''] = line.split(' | ');
    found.people.push({ kind, who, date });
  } else {
    const into = line.startsWith('?')
      ? found.optional
      : line.startsWith('derived')
        ? found.derived
        : found.figures;
    for (const [indicator, at] of valuesOf(line)) into.set(indicator, at);
  }
}

function valuesOf(line: string): [string, Value][] {
  return [...line.matchAll(/(\w+)=(\w+)/g)].map(([, code = '', value = '']) => {
    const name = CODES[code];
    if (!name) throw new Error(`No indicator is called ${code}.`);
    return [name, value === 'nothing' ? value : Number(value)];
  });
}

/** Reports as divisions sent them, outside the project; none where they are not at hand. */
export function samples(): (Case & { periods: { month: string; figures: Values }[] })[] {
  const folder = join(import.meta.dirname, '../../../shared/samples/reports');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const values = (of: Record<string, { value: Value; derived?: boolean }> = {}): Values =>
        new Map(Object.entries(of).map(([key, { value }]) => [key, value]));
      return {
        name,
        text: readFileSync(join(folder, name.replace('.json', '.txt')), 'utf8'),
        department: gold.department,
        month: gold.month,
        figures: values(gold.figures),
        optional: values(gold.optional),
        derived: new Map(),
        marks: new Map(
          Object.entries(gold.marks).map(([content, mark]) => [Number(content), String(mark)]),
        ),
        people: gold.cases,
        prose: Object.fromEntries(
          ['difficulties', 'proposals', 'nextMonth']
            .filter((key) => gold[key] !== null)
            .map((key) => [key, gold[key]]),
        ),
        traps: [],
        periods: (gold.periods ?? []).map(
          (each: { month: string; figures: Record<string, { value: Value }> }) => ({
            month: each.month,
            figures: values(each.figures),
          }),
        ),
      };
    });
}

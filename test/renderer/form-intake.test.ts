import { describe, expect, test } from 'vitest';
import {
  answersOf,
  type Choice,
  changeIntake,
  type Entry,
  judgeTwins,
  type ReadFile,
  readinessOf,
  stateFor,
} from '../../renderer/form/intake.ts';
import type { FormComparison } from '../../shared/form/difference.ts';

const FILE: ReadFile = {
  kind: 'read',
  name: 'a.xlsx',
  token: 'token of a.xlsx',
  departmentId: 12,
  departmentName: 'Phòng Lãnh sự',
  problems: [],
  legacyTexts: [],
};
const LEGACY: ReadFile = {
  ...FILE,
  legacyTexts: [
    {
      label: 'Khó khăn',
      asTyped: 'ThiÕu xe',
      converted: 'Thiếu xe',
      encoding: 'TCVN3',
      loss: null,
    },
  ],
};
const FAULTY: ReadFile = { ...FILE, problems: [{ cell: 'E1', label: 'Buổi', message: 'Sai.' }] };
const UNDECIDED: Choice = { state: null, spelling: null };
const comparison = (values: Partial<FormComparison> = {}): FormComparison => ({
  revision: 1,
  state: 'draft',
  differences: [{ key: 'a', part: 'figures', label: 'Buổi', recorded: '', offered: '1' }],
  missing: [],
  ...values,
});

const opened = (...files: ReadFile[]) => changeIntake([], { kind: 'read', files });

describe('files on the page', () => {
  test('keep ids of their own however many are added and put away', () => {
    let entries = opened(FILE, FAULTY);
    entries = changeIntake(entries, { kind: 'putAway', id: 1 });
    entries = changeIntake(entries, { kind: 'read', files: [FILE, LEGACY] });
    expect(entries.map(({ id }) => id)).toEqual([2, 3, 4]);
    expect(changeIntake(entries, { kind: 'cleared' })).toEqual([]);
  });

  test('a choice and the outcome touch their file alone', () => {
    let entries = opened(FILE, LEGACY);
    entries = changeIntake(entries, { kind: 'chosen', id: 2, choice: { spelling: 'asTyped' } });
    entries = changeIntake(entries, { kind: 'failed', id: 2, trouble: 'Bận.' });
    entries = changeIntake(entries, { kind: 'taken', id: 1, state: 'draft' });
    expect(entries.map(({ taken, trouble, choice }) => [taken, trouble, choice.spelling])).toEqual([
      ['draft', null, null],
      [null, 'Bận.', 'asTyped'],
    ]);
  });

  test('two of one department are refused until one is taken or put away', () => {
    const kinds = (entries: readonly Entry[]) => judgeTwins(entries).map(({ file }) => file.kind);
    const entries = opened(FILE, { ...FILE, name: 'b.xlsx' });
    expect(kinds(entries)).toEqual(['refused', 'refused']);
    expect(kinds(changeIntake(entries, { kind: 'putAway', id: 1 }))).toEqual(['read']);
    expect(kinds(changeIntake(entries, { kind: 'taken', id: 1, state: 'draft' }))).toEqual([
      'read',
      'read',
    ]);
  });
});

describe('what she may do with a file', () => {
  test('is complete by itself only when nothing is missing and no cell was left out', () => {
    expect(stateFor(FILE, UNDECIDED, comparison())).toBe('complete');
    expect(stateFor(FAULTY, UNDECIDED, comparison())).toBe('draft');
    expect(stateFor(FAULTY, { ...UNDECIDED, state: 'complete' }, comparison())).toBe('complete');
    const missing = comparison({ missing: ['Buổi'] });
    expect(stateFor(FILE, { ...UNDECIDED, state: 'complete' }, missing)).toBe('draft');
  });

  test('an old encoding waits for her word and is converted only on it', () => {
    expect(readinessOf(LEGACY, UNDECIDED, comparison())).toBe('undecided');
    const converted: Choice = { ...UNDECIDED, spelling: 'converted' };
    expect(readinessOf(LEGACY, converted, comparison())).toBe('ready');
    const { token } = LEGACY;
    expect(answersOf(LEGACY, converted)).toEqual({ token, spelling: 'converted' });
    const asTyped = answersOf(LEGACY, { ...UNDECIDED, spelling: 'asTyped' });
    expect(asTyped).toEqual({ token, spelling: 'asTyped' });
    expect(answersOf(LEGACY, UNDECIDED)).toEqual({ token, spelling: 'converted' });
  });

  test('a file that changes nothing is not ready, but may still complete a draft', () => {
    const same = comparison({ differences: [] });
    expect(readinessOf(FILE, UNDECIDED, same)).toBe('ready');
    expect(readinessOf(FILE, { ...UNDECIDED, state: 'draft' }, same)).toBe('same');
    expect(readinessOf(FILE, UNDECIDED, { ...same, state: 'complete' })).toBe('same');
  });
});

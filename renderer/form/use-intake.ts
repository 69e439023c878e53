import { type UseQueryOptions, useQueries, useQueryClient } from '@tanstack/react-query';
import { useMemo, useReducer } from 'react';
import { Failure } from '../../shared/failure.ts';
import type { FormComparison } from '../../shared/form/difference.ts';
import type { FormFile } from '../../shared/form/form-file.ts';
import { REPORT_STATES } from '../../shared/report-state.ts';
import { ask, call } from '../call.ts';
import { announce } from '../ui/announce.tsx';
import {
  answersOf,
  type Choice,
  changeIntake,
  type Entry,
  judgeTwins,
  readinessOf,
  stateFor,
} from './intake.ts';

/** A file with what it would change; the comparison is undefined while it is read and for refused files. */
export type Compared = Entry & {
  comparison: FormComparison | undefined;
  /** Why it could not be compared. */
  failure: Failure | null;
  compareAgain: () => unknown;
};

export type Intake = {
  entries: Compared[];
  add: (files: readonly FormFile[]) => void;
  choose: (id: number, choice: Partial<Choice>) => void;
  putAway: (id: number) => void;
  clear: () => void;
  /** Records these files one after the other, each by itself. */
  take: (chosen: readonly Compared[]) => Promise<void>;
};

/** The files she opened, beside what is recorded at every moment. */
export function useIntake(): Intake {
  const [kept, change] = useReducer(changeIntake, []);
  const queryClient = useQueryClient();
  const judged = useMemo(() => judgeTwins(kept), [kept]);
  const comparisons = useQueries({ queries: judged.map(comparisonOf) });
  const entries = judged.map((entry, index) => ({
    ...entry,
    comparison: comparisons[index]?.data,
    failure: comparisons[index]?.error ?? null,
    compareAgain: () => comparisons[index]?.refetch(),
  }));

  async function take(chosen: readonly Compared[]) {
    const before = chosen.filter(isReady);
    let taken = 0;
    for (const entry of before) taken += Number(await takeOne(entry));
    await queryClient.invalidateQueries();
    if (taken > 0) announce(`Đã nhận ${taken} biểu mẫu.`);
  }

  async function takeOne({ id, file, choice, comparison }: Compared): Promise<boolean> {
    if (file.kind !== 'read' || !comparison) return false;
    const state = stateFor(file, choice, comparison);
    const { revision } = comparison;
    try {
      await call('form.accept', { ...answersOf(file, choice), revision, state });
      change({ kind: 'taken', id, state });
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      change({ kind: 'failed', id, trouble: troubleOf(error) });
      return false;
    }
  }

  return {
    entries,
    add: (files) => change({ kind: 'read', files }),
    choose: (id, choice) => change({ kind: 'chosen', id, choice }),
    putAway: (id) => change({ kind: 'putAway', id }),
    clear: () => change({ kind: 'cleared' }),
    take,
  };
}

/** True for a file she can take at this moment. */
export function isReady({ file, choice, comparison, taken }: Compared): boolean {
  if (file.kind === 'refused' || taken !== null || !comparison) return false;
  return readinessOf(file, choice, comparison) === 'ready';
}

export function takenText({ taken }: Entry): string {
  return taken === null ? '' : `Đã nhận: ${REPORT_STATES[taken].toLocaleLowerCase('vi')}`;
}

function comparisonOf({ file, choice, taken }: Entry): UseQueryOptions<FormComparison, Failure> {
  const answers = file.kind === 'read' ? answersOf(file, choice) : null;
  return {
    queryKey: ['form.compare', answers],
    enabled: answers !== null && taken === null,
    queryFn: () => {
      if (answers === null) throw new Error('A refused file has no answers.');
      return ask('form.compare', answers);
    },
  };
}

function troubleOf({ report: { code, message, fields } }: Failure): string {
  if (code === 'conflict') {
    return 'Báo cáo của phòng này vừa được lưu ở nơi khác. Đã đọc lại: xem lại các khác biệt rồi bấm Nhận.';
  }
  return [message, ...Object.values(fields ?? {})].join(' ');
}

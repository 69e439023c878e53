import { useState } from 'react';
import type { Board, BoardState } from '../../shared/overview/board.ts';
import { useCall } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { rememberedSkips, rememberSkips, type StepName } from './steps.ts';

export type Steps = {
  done: ReadonlySet<StepName>;
  skipped: ReadonlySet<StepName>;
  skip: (name: StepName) => void;
};

const RECORDED: readonly BoardState[] = ['onTime', 'late', 'nothing', 'draft'];

/** How far she has come; null until it is known. */
export function useSteps(): Steps | null {
  const { started, movement } = useStarted();
  const departments = useCall('department.list', {});
  const people = useCall('person.list', {});
  const hasBoard = started.agencyName !== null && movement !== null;
  const board = useCall('board.read', { movementId: movement?.id ?? 1 }, { enabled: hasBoard });
  const [skipped, setSkipped] = useState<ReadonlySet<StepName>>(rememberedSkips);
  if (!departments.data || !people.data || (hasBoard && board.isPending)) return null;
  const reached: Record<StepName, boolean> = {
    agency: started.agencyName !== null,
    departments: departments.data.length > 0,
    people: people.data.length > 0,
    movement: movement !== null,
    report: board.data !== undefined && hasReport(board.data),
  };
  const names = Object.keys(reached) as StepName[];
  return {
    done: new Set(names.filter((name) => reached[name])),
    skipped,
    skip(name) {
      const next = new Set([...skipped, name]);
      rememberSkips(next);
      setSkipped(next);
    },
  };
}

function hasReport({ departments }: Board): boolean {
  return departments.some(({ states }) => states.some((state) => RECORDED.includes(state)));
}

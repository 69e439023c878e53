import { useState } from 'react';
import { useStarted } from '../shell/movement.tsx';

export type StepName = 'agency' | 'departments' | 'people' | 'movement' | 'report';
export type StepState = 'done' | 'next' | 'later' | 'skipped';

export type Step = { name: StepName; title: string; why: string; button: string; href: string };

/** The way from an empty file to the first month. */
export const STEPS: readonly Step[] = [
  {
    name: 'agency',
    title: 'Nhập cơ quan',
    why: 'Tên cơ quan, địa danh và người ký sẽ có trên mọi văn bản.',
    button: 'Nhập cơ quan',
    href: '/danh-muc/co-quan',
  },
  {
    name: 'departments',
    title: 'Nhập các phòng',
    why: 'Các phòng, đơn vị phải báo cáo hằng tháng, theo thứ tự trong báo cáo.',
    button: 'Nhập các phòng',
    href: '/danh-muc/phong',
  },
  {
    name: 'people',
    title: 'Nhập cán bộ',
    why: 'Từ danh sách Excel có sẵn hoặc nhập từng người; cần khi biểu dương, phê bình cá nhân.',
    button: 'Nhập cán bộ',
    href: '/danh-muc/can-bo',
  },
  {
    name: 'movement',
    title: 'Nhập phong trào từ văn bản kế hoạch',
    why: 'Dán văn bản kế hoạch; chương trình đọc ra nội dung, căn cứ, thời gian để kiểm tra.',
    button: 'Nhập từ kế hoạch',
    href: '/danh-muc/phong-trao/ke-hoach',
  },
  {
    name: 'report',
    title: 'Nhập báo cáo tháng đầu tiên',
    why: 'Mỗi phòng một trang: đánh giá, số liệu, biểu dương, phê bình.',
    button: 'Nhập báo cáo',
    href: '/bao-cao',
  },
];

/** Without these the month board has nothing to stand on. */
const NEEDED: readonly StepName[] = ['agency', 'departments', 'movement'];

export function canShowBoard(done: ReadonlySet<StepName>): boolean {
  return NEEDED.every((name) => done.has(name));
}

/** Where each step stands: the first that is neither done nor skipped comes next. */
export function stepStates(
  done: ReadonlySet<StepName>,
  skipped: ReadonlySet<StepName>,
): Map<StepName, StepState> {
  const next = nextStepOf({ done, skipped })?.name;
  return new Map(
    STEPS.map(({ name }) => {
      if (done.has(name)) return [name, 'done'];
      if (skipped.has(name)) return [name, 'skipped'];
      return [name, name === next ? 'next' : 'later'];
    }),
  );
}

const KEY = 'skipped-steps';

function rememberedSkips(): Set<StepName> {
  const names = new Set((localStorage.getItem(KEY) ?? '').split(','));
  return new Set(STEPS.map(({ name }) => name).filter((name) => names.has(name)));
}

function rememberSkips(skipped: ReadonlySet<StepName>): void {
  localStorage.setItem(KEY, [...skipped].join(','));
}

export type Steps = {
  done: ReadonlySet<StepName>;
  skipped: ReadonlySet<StepName>;
  skip: (name: StepName) => void;
};

/** How far she has come. */
export function useSteps(): Steps {
  const { started, movement } = useStarted();
  const [skipped, setSkipped] = useState<ReadonlySet<StepName>>(rememberedSkips);
  const reached: Record<StepName, boolean> = {
    agency: started.agencyName !== null,
    departments: started.begun.departments,
    people: started.begun.people,
    movement: movement !== null,
    report: started.begun.reports,
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

/** The step to do now; undefined once all are done or put off. */
export function nextStepOf({ done, skipped }: Pick<Steps, 'done' | 'skipped'>): Step | undefined {
  return STEPS.find(({ name }) => !done.has(name) && !skipped.has(name));
}

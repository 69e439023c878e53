import { casesOfYear, runningTotal } from '../figures-table.ts';
import type { Ledger } from '../ledger.ts';
import { completeReport } from '../ledger.ts';
import { formatDay, formatMonth } from '../month.ts';
import { monthsOf } from '../movement/span.ts';
import { formatCount } from '../number.ts';
import { MARKS } from '../report/report.ts';
import { formatPoints, type PointRule } from './point-rule.ts';

/** Where points come from: what they are for, and the reckoning in words. */
type PointLine = { what: string; how: string; tenths: number };

/** The points of one person or department; exactly one of the two ids is set. */
export type Points = {
  personId: number | null;
  departmentId: number | null;
  lines: PointLine[];
  /** The sum of the lines as they are shown. */
  tenths: number;
};

/** Everybody who has any, departments first. A person's come from the cases alone: reports are of departments. */
export function pointsOf(ledger: Ledger, rules: readonly PointRule[]): Points[] {
  const departments = ledger.departments.map(({ id }) => ({
    ...{ personId: null, departmentId: id },
    lines: rules.flatMap((rule) => departmentLines(ledger, rule, id)),
  }));
  const people = ledger.people.map(({ id }) => ({
    ...{ personId: id, departmentId: null },
    lines: rules.flatMap((rule) => caseLines(ledger, rule, { personId: id, departmentId: null })),
  }));
  return [...departments, ...people]
    .filter(({ lines }) => lines.length > 0)
    .map((each) => ({ ...each, tenths: each.lines.reduce((sum, { tenths }) => sum + tenths, 0) }));
}

function departmentLines(ledger: Ledger, rule: PointRule, departmentId: number): PointLine[] {
  if (rule.kind === 'mark') return markLines(ledger, rule, departmentId);
  if (rule.kind === 'indicator') return indicatorLines(ledger, rule, departmentId);
  return caseLines(ledger, rule, { personId: null, departmentId });
}

/** The months in which a content was marked so; of complete reports alone. */
function markLines(ledger: Ledger, rule: PointRule, departmentId: number): PointLine[] {
  if (rule.mark === '') return [];
  const { mark, tenths } = rule;
  return ledger.movement.contents.flatMap((content, at) => {
    if (rule.contentId !== null && rule.contentId !== content.id) return [];
    const months = monthsOf(ledger.movement).filter((month) =>
      completeReport(ledger, departmentId, month)?.marks.some(
        (each) => each.contentId === content.id && each.mark === mark,
      ),
    );
    if (months.length === 0) return [];
    return [
      {
        what: `Nội dung ${at + 1}: ${MARKS[mark]}`,
        how: `${months.length} tháng × ${formatPoints(tenths)} (${months.map(formatMonth).join(', ')})`,
        tenths: months.length * tenths,
      },
    ];
  });
}

type Bearer = Pick<Points, 'personId' | 'departmentId'>;

/** A department bears the cases that name no person. */
function caseLines(ledger: Ledger, { kind, tenths }: PointRule, bearer: Bearer): PointLine[] {
  if (kind !== 'praise' && kind !== 'criticism') return [];
  const cases = casesOfYear(ledger).filter(
    (entry) =>
      entry.kind === kind &&
      entry.personId === bearer.personId &&
      (bearer.departmentId === null || entry.departmentId === bearer.departmentId),
  );
  if (cases.length === 0) return [];
  const told = cases.map(({ date, deed }) => `${formatDay(date)}: ${deed}`).join('; ');
  return [
    {
      what: kind === 'praise' ? 'Biểu dương' : 'Phê bình',
      how: `${cases.length} lần × ${formatPoints(tenths)} (${told})`,
      tenths: cases.length * tenths,
    },
  ];
}

/** The year's figure, by the people of the department where it is to be compared with departments of another size. */
function indicatorLines(ledger: Ledger, rule: PointRule, departmentId: number): PointLine[] {
  const indicator = ledger.indicators.find(({ id }) => id === rule.indicatorId);
  const last = monthsOf(ledger.movement).at(-1);
  if (!indicator || last === undefined) return [];
  const figure = runningTotal(ledger, indicator, departmentId, last);
  if (typeof figure !== 'number' || figure === 0) return [];
  const { tenths, isPerHead } = rule;
  const heads = ledger.people.filter(
    (each) => each.active && each.departmentId === departmentId,
  ).length;
  const counted = `${formatCount(figure)} ${indicator.unit}`;
  if (!isPerHead) {
    const how = `${counted} × ${formatPoints(tenths)}`;
    return [{ what: indicator.name, how, tenths: figure * tenths }];
  }
  if (heads === 0) {
    const how = `${counted}; chưa tính được trên đầu người: danh mục chưa có cán bộ của phòng`;
    return [{ what: indicator.name, how, tenths: 0 }];
  }
  return [
    {
      what: indicator.name,
      how: `${counted} : ${heads} người × ${formatPoints(tenths)}`,
      tenths: Math.round((figure * tenths) / heads),
    },
  ];
}

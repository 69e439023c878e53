import type { LeftOut } from '../../shared/import/list-rows.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { RowsPlan, type RowsPlanProps } from './RowsPlan.tsx';
import { type TakenPlan, TakeRows, type TakeRowsProps } from './TakeRows.tsx';

type ListRowsProps<Of extends TakenPlan> = RowsPlanProps<Of> &
  TakeRowsProps<Of> & {
    /** Rows of the file that are no entries. */
    leftOut: readonly LeftOut[];
    /** The heading that no list can do without. */
    needed: string;
  };

/** The rows of a list with what would become of each, those passed over, and the step that takes them. */
export function ListRows<Of extends TakenPlan>(props: ListRowsProps<Of>) {
  const { plans, leftOut, needed, kind } = props;
  if (plans.length === 0) {
    return (
      <EmptyState title="Chưa thấy dòng nào để nhập">
        Chọn đúng trang tính và dòng tiêu đề, rồi chỉ ra cột “{needed}” ở trên.
      </EmptyState>
    );
  }
  return (
    <>
      <RowsPlan {...props} />
      <LeftOutRows rows={leftOut} kind={kind} />
      <TakeRows {...props} />
    </>
  );
}

/** Said, so that nobody is missed. */
function LeftOutRows({ rows, kind }: { rows: readonly LeftOut[]; kind: string }) {
  if (rows.length === 0) return null;
  return (
    <details className="panel">
      <summary>
        {rows.length} dòng khác trong tệp không phải {kind}, không nhập
      </summary>
      <ul className="plain-list">
        {rows.map(({ row, text, why }) => (
          <li key={row}>
            Dòng {row}, {why}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

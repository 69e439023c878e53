import type { LeftOut } from '../../shared/import/list-rows.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** The sheet was read, but no row says what the list needs. */
export function NoRows({ column }: { column: string }) {
  return (
    <EmptyState title="Chưa thấy dòng nào để nhập">
      Chọn đúng trang tính và dòng tiêu đề, rồi chỉ ra cột “{column}” ở trên.
    </EmptyState>
  );
}

/** Rows of the file that are no entries: said, so that nobody is missed. */
export function LeftOutRows({ rows, kind }: { rows: readonly LeftOut[]; kind: string }) {
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

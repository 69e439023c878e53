import { EmptyState } from '../ui/EmptyState.tsx';

/** The sheet was read, but no row says what the list needs. */
export function NoRows({ column }: { column: string }) {
  return (
    <EmptyState title="Chưa thấy dòng nào để nhập">
      Chọn đúng trang tính và dòng tiêu đề, rồi chỉ ra cột “{column}” ở trên.
    </EmptyState>
  );
}

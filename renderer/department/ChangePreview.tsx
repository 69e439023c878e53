import type { Department } from '../../shared/department/department.ts';
import { addDays, type Day, formatDay, isDay } from '../../shared/month.ts';
import css from './department.module.css';

/** A merger or split as far as it is filled in. */
export type PlannedChange = {
  changedOn: Day | null | undefined;
  /** Those that end; empty for a rename. */
  ending: string[];
  /** Who goes on with the totals and the people. */
  heir: string;
  others: string[];
  peopleCount: number;
};

/** What a rename will do, in sentences; none until its day is known. */
export function previewRename(
  changedOn: Day | null | undefined,
  oldName: string,
  newName: string,
): string[] {
  if (!changedOn || !isDay(changedOn) || newName.trim() === '') return [];
  return [
    `Các tháng kết thúc trước ngày ${formatDay(changedOn)} vẫn in tên “${oldName}”.`,
    `Từ ngày ${formatDay(changedOn)}, mọi bảng và văn bản dùng tên “${newName.trim()}”.`,
    'Số liệu, lũy kế và cán bộ giữ nguyên.',
  ];
}

/** What a merger or split will do, in sentences; none until its day and heir are known. */
export function previewChange({
  changedOn,
  ending,
  heir,
  others,
  peopleCount,
}: PlannedChange): string[] {
  if (!changedOn || !isDay(changedOn) || heir.trim() === '' || ending.length === 0) return [];
  return [
    `${ending.join(', ')} hoạt động đến hết ngày ${formatDay(addDays(changedOn, -1))}; báo cáo và tên trong các tháng cũ giữ nguyên.`,
    `Từ ngày ${formatDay(changedOn)}, ${[heir.trim(), ...others].join(', ')} báo cáo thay trong các phong trào đang chạy.`,
    `${heir.trim()} nối tiếp số lũy kế và tiếp nhận ${peopleCount} cán bộ.`,
    'Số cộng của toàn cơ quan không thay đổi. Nếu nhầm, hoàn tác ở Hệ thống › Nhật ký thay đổi.',
  ];
}

/** What each form of a change is given: the department, all of them, and what follows. */
export type DepartmentChangeProps = {
  department: Department;
  departments: Department[];
  onDone: () => void;
};

/** What will happen once the form is saved; says first what is still to be filled in. */
export function ChangePreview({ sentences }: { sentences: string[] }) {
  return (
    <section className={css['change-preview']} aria-label="Điều sẽ xảy ra" aria-live="polite">
      {sentences.length === 0 ? (
        <p className="soft">Nhập đủ ngày và tên để xem điều sẽ xảy ra.</p>
      ) : (
        <ul className="plain-list">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

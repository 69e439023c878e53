import { Alert, Button, NativeSelect } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { WrittenForms } from '../../shared/api.ts';
import type { Month } from '../../shared/month.ts';
import type { Board } from '../../shared/overview/board.ts';
import { useCallMutation } from '../call.ts';
import { SavedFileNote } from '../ui/SavedFile.tsx';

type WriteFormsProps = { board: Board; month: Month; isClosed: boolean; movementId: number };

/** Failures that are shown here, beside the button that was pressed. */
const HANDLES = ['busy', 'invalid', 'unexpected'] as const;

/** One form a department, into a folder; or one form alone. */
export function WriteForms({ board, month, isClosed, movementId }: WriteFormsProps) {
  const departments = reportingIn(board, month);
  const [departmentId, setDepartmentId] = useState(departments[0]?.id ?? 0);
  const all = useCallMutation('form.writeAll', { invalidates: [], handles: HANDLES });
  const one = useCallMutation('form.writeOne', { invalidates: [], handles: HANDLES });
  const writeAll = () => {
    one.reset();
    all.mutate({ movementId, month });
  };
  const writeOne = () => {
    all.reset();
    one.mutate({ movementId, month, departmentId });
  };
  return (
    <section className="panel stack" aria-labelledby="write-forms">
      <h2 id="write-forms">Gửi biểu mẫu cho các phòng</h2>
      <p className="soft">
        {isClosed
          ? 'Tháng đã chốt nên không tạo biểu mẫu nữa.'
          : 'Mỗi phòng một tệp Excel đã khóa, chỉ điền được vào ô nền vàng. Gửi tệp cho phòng, nhận lại ở phần dưới.'}
      </p>
      <div className="row">
        <Button variant="default" disabled={isClosed} onClick={writeAll} loading={all.isPending}>
          Tạo cho mọi phòng…
        </Button>
        <span className="soft">hoặc</span>
        <NativeSelect
          aria-label="Phòng cần biểu mẫu"
          disabled={isClosed}
          value={String(departmentId)}
          onChange={({ currentTarget }) => setDepartmentId(Number(currentTarget.value))}
          data={departments.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Button variant="default" disabled={isClosed} onClick={writeOne} loading={one.isPending}>
          Tạo một biểu mẫu…
        </Button>
      </div>
      {all.error && (
        <Alert variant="outline" title="Chưa tạo được biểu mẫu" role="alert">
          {all.error.report.message}
        </Alert>
      )}
      {all.data && <Written written={all.data} />}
      <SavedFileNote saving={one} onSaveAgain={writeOne} />
    </section>
  );
}

/** Those that report in the month, under the names they bore then. */
function reportingIn({ months, departments }: Board, month: Month) {
  const at = months.findIndex((each) => each.month === month);
  return departments
    .filter(({ states }) => states[at] !== 'inactive')
    .map(({ id, name, names }) => ({ id, name: names[at] ?? name }));
}

function Written({ written: { folder, names } }: { written: NonNullable<WrittenForms> }) {
  const open = useCallMutation('file.open', { invalidates: [] });
  return (
    <div className="row file-note">
      <IconFileCheck size={20} aria-hidden />
      <p role="status">
        Đã tạo {names.length} biểu mẫu trong thư mục <strong>{folder.name}</strong>.
      </p>
      <Button variant="default" size="xs" onClick={() => open.mutate({ token: folder.token })}>
        Mở thư mục
      </Button>
    </div>
  );
}

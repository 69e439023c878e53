import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import type { OpenedBook } from '../../shared/import/opened-book.ts';
import { READY_LISTS, type ReadyCode } from '../../shared/template/ready.ts';
import { suggestSheets } from '../../shared/template/suggest.ts';
import type { Template } from '../../shared/template/template.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { RemoveDialog } from '../ui/RemoveDialog.tsx';
import { RowActions } from '../ui/RowActions.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import { type Matching, TemplateForm } from './TemplateForm.tsx';

const READY_CODES = Object.keys(READY_LISTS) as ReadyCode[];

/** Files in the form their receiver wants: its own empty workbook, opened once and kept, or one of the lists that come ready. */
export function TemplatePanel() {
  const { movement } = useMovement();
  const movementId = movement.id;
  const templates = useCall('template.list', {});
  const [matching, setMatching] = useState<Matching | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const handles = { invalidates: [], handles: ['busy', 'invalid', 'unexpected'] } as const;
  const open = useCallMutation('template.open', { invalidates: [], handles: ['invalid'] });
  const fill = useCallMutation('template.write', handles);
  const ready = useCallMutation('template.writeReady', handles);
  const openFile = () =>
    open.mutate(
      {},
      {
        onSuccess: (opened) => {
          const begun = opened && beginMatching(opened);
          setRefused(opened && !begun ? NO_HEADER : null);
          if (begun) setMatching(begun);
        },
        onError: ({ report }: Failure) => setRefused(report.message),
      },
    );
  if (matching) return <TemplateForm matching={matching} onClose={() => setMatching(null)} />;
  return (
    <section className="panel stack" aria-labelledby="templates">
      <h2 id="templates">Tệp theo mẫu của nơi nhận</h2>
      <p className="soft">
        Mở tệp Excel trống của nơi nhận một lần, ghép các cột; từ đó mỗi lần chỉ bấm “Xuất theo
        mẫu”. Tiêu đề, thứ tự cột, tên trang và các ô khác của mẫu giữ nguyên.
      </p>
      <Loaded query={templates}>
        {(list) => (
          <Kept
            templates={list}
            busy={fill.isPending}
            onFill={(id) => fill.mutate({ movementId, id })}
            onMatch={({ fileName: _file, ...template }) =>
              setMatching({ ...template, token: null, unmatched: [] })
            }
          />
        )}
      </Loaded>
      <SavedFileNote
        saving={fill}
        onSaveAgain={() => fill.variables && fill.mutate(fill.variables)}
      />
      {refused !== null && (
        <Alert variant="outline" title="Chưa nhận được mẫu" role="alert">
          {refused}
        </Alert>
      )}
      <div className="row">
        <Button variant="default" loading={open.isPending} onClick={openFile}>
          Thêm mẫu từ tệp Excel…
        </Button>
      </div>
      <h3>Mẫu có sẵn (phần mềm LifeSoft)</h3>
      <p className="soft">
        Mã và lĩnh vực do tỉnh đặt thì để trống, điền trước khi nhập vào phần mềm.
      </p>
      <div className="row">
        {READY_CODES.map((code) => (
          <Button
            key={code}
            variant="default"
            size="xs"
            disabled={ready.isPending}
            onClick={() => ready.mutate({ movementId, code })}
          >
            Xuất {code}
          </Button>
        ))}
      </div>
      <SavedFileNote
        saving={ready}
        onSaveAgain={() => ready.variables && ready.mutate(ready.variables)}
      />
    </section>
  );
}

const NO_HEADER =
  'Không thấy trang nào có dòng tiêu đề với các cột quen thuộc (họ tên, hình thức khen thưởng…). Kiểm tra lại tệp rồi chọn lại.';

/** The matching as it is proposed; null where no sheet has a header that says anything. */
function beginMatching({ token, name, book }: OpenedBook): Matching | null {
  const sheets = suggestSheets(book);
  if (sheets.length === 0) return null;
  const matched = new Set(sheets.map(({ sheet }) => sheet));
  const unmatched = book.sheets
    .filter((sheet) => !sheet.isHidden && !matched.has(sheet.name))
    .map((sheet) => sheet.name);
  return { id: null, token, name: name.replace(/\.xlsx$/i, '').slice(0, 80), sheets, unmatched };
}

type KeptProps = {
  templates: readonly Template[];
  busy: boolean;
  onFill: (id: number) => void;
  onMatch: (template: Template) => void;
};

function Kept({ templates, busy, onFill, onMatch }: KeptProps) {
  const [removing, setRemoving] = useState<Template | null>(null);
  return (
    <>
      {templates.length > 0 && (
        <DataTable label="Mẫu đã lưu">
          <thead>
            <tr>
              <th scope="col">Mẫu</th>
              <th scope="col">Tệp</th>
              <th scope="col">Trang được điền</th>
              <th scope="col">Thao tác</th>
            </tr>
          </thead>
          <tbody>
            {templates.map((template) => (
              <tr key={template.id}>
                <th scope="row">{template.name}</th>
                <td>{template.fileName}</td>
                <td>{template.sheets.map(({ sheet }) => sheet).join(', ')}</td>
                <td className="actions">
                  <Button
                    size="compact-xs"
                    variant="default"
                    disabled={busy}
                    aria-label={`Xuất theo mẫu ${template.name}`}
                    onClick={() => onFill(template.id)}
                  >
                    Xuất theo mẫu
                  </Button>
                  <RowActions
                    name={template.name}
                    onEdit={() => onMatch(template)}
                    onRemove={() => setRemoving(template)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <RemoveDialog
        kind="mẫu"
        record={removing}
        onClose={() => setRemoving(null)}
        removal={{
          call: 'template.remove',
          nameOf: ({ name }) => name,
          consequence: 'Các tệp đã xuất không bị ảnh hưởng.',
        }}
      />
    </>
  );
}

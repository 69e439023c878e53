import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '../../shared/failure.ts';
import { FIELD_KEYS, FIELDS, type FieldKey } from '../../shared/template/field.ts';
import { CONTENTS, type Content } from '../../shared/template/rows.ts';
import type { TemplateSheet } from '../../shared/template/template.ts';
import { type CellValue, columnName } from '../../shared/workbook/workbook.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { announce } from '../ui/announce.tsx';
import { cellText } from '../ui/cell-text.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { askBeforeLeaving, leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import css from './template.module.css';

/** A template while its columns are matched; the token is of a file that is not kept yet. */
export type Matching = {
  id: number | null;
  token: string | null;
  name: string;
  sheets: TemplateSheet[];
  /** Sheets of the file that no header was found on: they stay as they are. */
  unmatched: string[];
};

/** Which sheets are filled with what, and which column takes what; the first line shows beside it as it will stand. */
export function TemplateForm({ matching, onClose }: { matching: Matching; onClose: () => void }) {
  const { movement } = useMovement();
  const [name, setName] = useState(matching.name);
  const [sheets, setSheets] = useState(matching.sheets);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Failure['report'] | null>(null);
  const filled = sheets.filter(({ sheet }) => !leftOut.includes(sheet));
  const asked = filled.filter(isMatched);
  const preview = useCall(
    'template.preview',
    { movementId: movement.id, sheets: asked },
    { keepPrevious: true },
  );
  const keep = useCallMutation('template.save', { handles: ['invalid'] });
  const isChanged =
    matching.token !== null ||
    name !== matching.name ||
    sheets !== matching.sheets ||
    leftOut.length > 0;
  useUnsaved(isChanged);
  const change = (changed: TemplateSheet) =>
    setSheets(sheets.map((each) => (each.sheet === changed.sheet ? changed : each)));
  const save = () =>
    keep.mutate(
      { id: matching.id, token: matching.token, name, sheets: filled },
      {
        onSuccess: () => {
          announce(`Đã lưu mẫu ${name}.`);
          leaveSaved(onClose);
        },
        onError: ({ report }: Failure) => setRefused(report),
      },
    );
  const untouched = [...matching.unmatched, ...leftOut];
  return (
    <section className="panel stack" aria-labelledby="matching">
      <h2 id="matching">Ghép cột của mẫu</h2>
      {refused && (
        <Alert variant="outline" title="Chưa lưu được mẫu" role="alert">
          {Object.values(refused.fields ?? {})[0] ?? refused.message}
        </Alert>
      )}
      <TextInput
        label="Tên mẫu"
        value={name}
        maw="24rem"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      {sheets.map((sheet) => (
        <SheetMatching
          key={sheet.sheet}
          sheet={sheet}
          isLeftOut={leftOut.includes(sheet.sheet)}
          firstLine={preview.data?.find((each) => each.sheet === sheet.sheet)?.rows[0] ?? null}
          count={preview.data?.find((each) => each.sheet === sheet.sheet)?.rows.length ?? 0}
          onChange={change}
          onLeaveOut={(out) =>
            setLeftOut(
              out ? [...leftOut, sheet.sheet] : leftOut.filter((each) => each !== sheet.sheet),
            )
          }
        />
      ))}
      {untouched.length > 0 && (
        <p className="soft">Giữ nguyên như trong tệp: {untouched.join(', ')}.</p>
      )}
      <div className="row">
        <Button loading={keep.isPending} disabled={filled.length === 0} onClick={save}>
          Lưu mẫu
        </Button>
        <Button variant="default" onClick={() => askBeforeLeaving(onClose)}>
          Hủy
        </Button>
      </div>
    </section>
  );
}

const isMatched = ({ columns, firstRow }: TemplateSheet) =>
  firstRow >= 1 && columns.some(({ field }) => field !== null);

const NOT_FILLED = '';
const CONTENT_CHOICES = [
  { value: NOT_FILLED, label: '(không điền trang này)' },
  ...Object.entries(CONTENTS).map(([value, label]) => ({ value, label })),
];
const FIELD_CHOICES = [
  { value: '', label: '(để nguyên)' },
  ...FIELD_KEYS.map((value) => ({ value, label: FIELDS[value].label })),
];

type SheetMatchingProps = {
  sheet: TemplateSheet;
  isLeftOut: boolean;
  /** The values of the first line, one a column that is ours. */
  firstLine: readonly CellValue[] | null;
  count: number;
  onChange: (sheet: TemplateSheet) => void;
  onLeaveOut: (out: boolean) => void;
};

function SheetMatching(props: SheetMatchingProps) {
  const { sheet, isLeftOut, firstLine, count, onChange, onLeaveOut } = props;
  const { columns } = sheet;
  const ours = columns.filter(({ field }) => field !== null);
  const sampleOf = (column: TemplateSheet['columns'][number]) => {
    const value = column.field === null ? undefined : firstLine?.[ours.indexOf(column)];
    return value ? cellText(value) : '';
  };
  const choose = (column: number, field: FieldKey | null) =>
    onChange({
      ...sheet,
      columns: columns.map((each) => (each.column === column ? { ...each, field } : each)),
    });
  return (
    <section className="stack" aria-label={`Trang ${sheet.sheet}`}>
      <h3>Trang “{sheet.sheet}”</h3>
      <div className="row">
        <NativeSelect
          label="Điền danh sách"
          data={CONTENT_CHOICES}
          value={isLeftOut ? NOT_FILLED : sheet.content}
          onChange={({ currentTarget: { value } }) => {
            onLeaveOut(value === NOT_FILLED);
            if (value !== NOT_FILLED) onChange({ ...sheet, content: value as Content });
          }}
        />
        <TextInput
          label="Bắt đầu từ dòng"
          inputMode="numeric"
          value={sheet.firstRow === 0 ? '' : String(sheet.firstRow)}
          w="8rem"
          disabled={isLeftOut}
          onChange={({ currentTarget: { value } }) => {
            if (/^\d{0,5}$/.test(value)) onChange({ ...sheet, firstRow: Number(value) });
          }}
        />
      </div>
      {!isLeftOut && (
        <>
          <p className="soft">
            {ours.length}/{columns.length} cột được điền, {count} dòng. Cột “để nguyên” giữ những gì
            mẫu có.
          </p>
          <DataTable label={`Các cột của trang ${sheet.sheet}`}>
            <thead>
              <tr>
                <th scope="col">Cột</th>
                <th scope="col">Tiêu đề trong mẫu</th>
                <th scope="col">Nội dung điền</th>
                <th scope="col">Dòng đầu sẽ ghi</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr key={column.column}>
                  <td>{columnName(column.column)}</td>
                  <th scope="row" className={css['template-heading']}>
                    {column.heading}
                  </th>
                  <td>
                    <NativeSelect
                      aria-label={`Nội dung cột ${columnName(column.column)}, ${column.heading}`}
                      size="xs"
                      data={FIELD_CHOICES}
                      value={column.field ?? ''}
                      onChange={({ currentTarget: { value } }) =>
                        choose(column.column, value === '' ? null : (value as FieldKey))
                      }
                    />
                  </td>
                  <td className={css['template-sample']}>{sampleOf(column)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </>
      )}
    </section>
  );
}

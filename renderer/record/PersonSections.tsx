import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, useForm } from 'react-hook-form';
import type { CallInput } from '../../shared/api.ts';
import { type Day, formatDay } from '../../shared/month.ts';
import type { PersonRecord } from '../../shared/record/person-year.ts';
import {
  DISCIPLINES,
  type Initiative,
  initiativeSchema,
  LEAVES,
  type Leave,
  leaveSchema,
  RATINGS,
  type Rating,
  RESTRICTIONS,
  type Restriction,
  ratingSchema,
  restrictionSchema,
  SCOPES,
} from '../../shared/record/record.ts';
import { useCall } from '../call.ts';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, ProseField, SelectField, TextField, WholeNumberField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import type { Column } from '../ui/RecordList.tsx';
import { RecordSection } from './RecordSection.tsx';

type SectionProps = { record: PersonRecord };
type FormProps<Row> = { personId: number; row: Row | null; onDone: () => void };

/** From when until when: of a discipline, a verification, a leave. */
const SPAN_COLUMNS: readonly Column<{ startedOn: Day; endedOn: Day | null }>[] = [
  { head: 'Từ ngày', text: ({ startedOn }) => formatDay(startedOn) },
  {
    head: 'Đến ngày',
    text: ({ endedOn }) => (endedOn === null ? 'Chưa kết thúc' : formatDay(endedOn)),
  },
];

export function RatingSection({ record }: SectionProps) {
  return (
    <RecordSection
      title="Xếp loại hằng năm"
      kind="xếp loại"
      rows={record.ratings}
      columns={[
        { head: 'Năm', kind: 'name', text: ({ year }) => String(year) },
        { head: 'Mức', text: ({ level }) => RATINGS[level] },
        { head: 'Nhóm nhiệm vụ', text: ({ dutyGroup }) => dutyGroup },
      ]}
      nameOf={({ year }) => `năm ${year}`}
      removal="rating.remove"
      form={(row, onDone) => <RatingForm personId={record.person.id} row={row} onDone={onDone} />}
    />
  );
}

function RatingForm({ personId, row, onDone }: FormProps<Rating>) {
  type Input = CallInput<'rating.save'>;
  const blank: DefaultValues<Input> = { id: null, personId, dutyGroup: '' };
  const form = useForm<Input>({
    resolver: zodResolver(ratingSchema),
    defaultValues: row ?? blank,
  });
  return (
    <RecordForm
      form={form}
      call="rating.save"
      saved="Đã lưu xếp loại."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <WholeNumberField form={form} name="year" label="Năm" withAsterisk data-autofocus />
      <SelectField
        form={form}
        name="level"
        label="Mức"
        withAsterisk
        data={[{ value: '', label: 'Chọn…' }, ...choicesOf(RATINGS)]}
      />
      <TextField
        form={form}
        name="dutyGroup"
        label="Nhóm nhiệm vụ tương đồng"
        description="Để trống thì tính theo nhóm chức danh."
      />
    </RecordForm>
  );
}

export function InitiativeSection({ record }: SectionProps) {
  return (
    <RecordSection
      title="Sáng kiến, đề tài"
      kind="sáng kiến"
      rows={record.initiatives}
      columns={[
        { head: 'Tên', kind: 'name', text: ({ name }) => name },
        { head: 'Năm', kind: 'number', text: ({ year }) => String(year) },
        { head: 'Quyết định công nhận', text: recognition },
        { head: 'Phạm vi', text: ({ scope }) => SCOPES[scope] },
        { head: 'Đã dùng', text: ({ id }) => usedText(record, id) },
      ]}
      nameOf={({ name }) => name}
      removal="initiative.remove"
      form={(row, onDone) => (
        <InitiativeForm personId={record.person.id} row={row} onDone={onDone} />
      )}
    />
  );
}

function usedText({ uses }: PersonRecord, id: number): string {
  const count = uses.filter(({ initiativeId }) => initiativeId === id).length;
  return count === 0 ? 'Chưa' : `${count} đề nghị`;
}

function recognition({ decisionNumber, decisionDate, issuer }: Initiative): string {
  return [decisionNumber, decisionDate && `ngày ${formatDay(decisionDate)}`, issuer]
    .filter(Boolean)
    .join(', ');
}

function InitiativeForm({ personId, row, onDone }: FormProps<Initiative>) {
  type Input = CallInput<'initiative.save'>;
  const blank: DefaultValues<Input> = {
    ...{ id: null, personId, name: '', decisionNumber: '', decisionDate: null, issuer: '' },
    scope: 'agency',
  };
  const form = useForm<Input>({
    resolver: zodResolver(initiativeSchema),
    defaultValues: row ?? blank,
  });
  return (
    <RecordForm
      form={form}
      call="initiative.save"
      saved="Đã lưu sáng kiến."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <TextField
        form={form}
        name="name"
        label="Tên sáng kiến, đề tài"
        withAsterisk
        data-autofocus
      />
      <WholeNumberField form={form} name="year" label="Năm" withAsterisk />
      <TextField form={form} name="decisionNumber" label="Số quyết định công nhận" />
      <DayField form={form} name="decisionDate" label="Ngày quyết định" />
      <TextField form={form} name="issuer" label="Cấp công nhận" />
      <SelectField form={form} name="scope" label="Phạm vi ảnh hưởng" data={choicesOf(SCOPES)} />
    </RecordForm>
  );
}

export function RestrictionSection({ record }: SectionProps) {
  return (
    <RecordSection
      title="Kỷ luật, xác minh"
      kind="kỷ luật, xác minh"
      rows={record.restrictions}
      columns={[
        { head: 'Loại', kind: 'name', text: ({ kind }) => RESTRICTIONS[kind] },
        ...SPAN_COLUMNS,
        {
          head: 'Hình thức, nội dung',
          text: ({ form, reason }) => (form === '' ? reason : `${DISCIPLINES[form]}: ${reason}`),
        },
      ]}
      nameOf={({ startedOn }) => `từ ${formatDay(startedOn)}`}
      removal="restriction.remove"
      form={(row, onDone) => (
        <RestrictionForm personId={record.person.id} row={row} onDone={onDone} />
      )}
    />
  );
}

function RestrictionForm({ personId, row, onDone }: FormProps<Restriction>) {
  type Input = CallInput<'restriction.save'>;
  const blank: DefaultValues<Input> = {
    ...{ id: null, personId, endedOn: null, reason: '', form: '', departmentId: null },
  };
  const departments = useCall('department.list', {});
  const form = useForm<Input>({
    resolver: zodResolver(restrictionSchema),
    defaultValues: row ?? blank,
  });
  return (
    <RecordForm
      form={form}
      call="restriction.save"
      saved="Đã lưu."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <SelectField
        form={form}
        name="kind"
        label="Loại"
        withAsterisk
        data-autofocus
        data={[{ value: '', label: 'Chọn…' }, ...choicesOf(RESTRICTIONS)]}
      />
      <SelectField
        form={form}
        name="form"
        label="Hình thức kỷ luật"
        data={choicesOf(DISCIPLINES)}
      />
      <DayField form={form} name="startedOn" label="Từ ngày" withAsterisk />
      <DayField
        form={form}
        name="endedOn"
        label="Đến ngày"
        description="Chưa kết thúc thì để trống."
      />
      <SelectField
        form={form}
        name="departmentId"
        label="Phòng khi bị kỷ luật"
        description="Để trống thì tính cho phòng hiện nay."
        numeric
        data={[
          { value: '', label: '(phòng hiện nay)' },
          ...(departments.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <ProseField form={form} name="reason" label="Nội dung" withAsterisk />
    </RecordForm>
  );
}

export function LeaveSection({ record }: SectionProps) {
  return (
    <RecordSection
      title="Thời gian nghỉ được tính"
      kind="thời gian nghỉ"
      rows={record.leaves}
      columns={[
        { head: 'Loại', kind: 'name', text: ({ kind }) => LEAVES[kind] },
        ...SPAN_COLUMNS,
        { head: 'Ghi chú', text: ({ note }) => note },
      ]}
      nameOf={({ startedOn }) => `từ ${formatDay(startedOn)}`}
      removal="leave.remove"
      form={(row, onDone) => <LeaveForm personId={record.person.id} row={row} onDone={onDone} />}
    />
  );
}

function LeaveForm({ personId, row, onDone }: FormProps<Leave>) {
  type Input = CallInput<'leave.save'>;
  const blank: DefaultValues<Input> = {
    ...{ id: null, personId, kind: 'maternity', endedOn: null, note: '' },
  };
  const form = useForm<Input>({
    resolver: zodResolver(leaveSchema),
    defaultValues: row ?? blank,
  });
  return (
    <RecordForm
      form={form}
      call="leave.save"
      saved="Đã lưu thời gian nghỉ."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <SelectField
        form={form}
        name="kind"
        label="Loại"
        withAsterisk
        data-autofocus
        data={choicesOf(LEAVES)}
      />
      <DayField form={form} name="startedOn" label="Từ ngày" withAsterisk />
      <DayField
        form={form}
        name="endedOn"
        label="Đến ngày"
        description="Chưa kết thúc thì để trống."
      />
      <TextField form={form} name="note" label="Ghi chú" />
    </RecordForm>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, useForm } from 'react-hook-form';
import type { CallInput } from '../../shared/api.ts';
import { formatDay } from '../../shared/month.ts';
import type { PersonRecord } from '../../shared/record/person-year.ts';
import {
  type Initiative,
  initiativeSchema,
  RATINGS,
  type Rating,
  RESTRICTIONS,
  type Restriction,
  ratingSchema,
  restrictionSchema,
} from '../../shared/record/record.ts';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, ProseField, SelectField, TextField, WholeNumberField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import { RecordSection } from './RecordSection.tsx';

type SectionProps = { record: PersonRecord };
type FormProps<Row> = { personId: number; row: Row | null; onDone: () => void };

export function RatingSection({ record }: SectionProps) {
  return (
    <RecordSection
      title="Xếp loại hằng năm"
      kind="xếp loại"
      rows={record.ratings}
      columns={[
        { head: 'Năm', kind: 'name', text: ({ year }) => String(year) },
        { head: 'Mức', text: ({ level }) => RATINGS[level] },
      ]}
      nameOf={({ year }) => `năm ${year}`}
      removal="rating.remove"
      form={(row, onDone) => <RatingForm personId={record.person.id} row={row} onDone={onDone} />}
    />
  );
}

function RatingForm({ personId, row, onDone }: FormProps<Rating>) {
  type Input = CallInput<'rating.save'>;
  const blank: DefaultValues<Input> = { id: null, personId };
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
      ]}
      nameOf={({ name }) => name}
      removal="initiative.remove"
      form={(row, onDone) => (
        <InitiativeForm personId={record.person.id} row={row} onDone={onDone} />
      )}
    />
  );
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
        { head: 'Từ ngày', text: ({ startedOn }) => formatDay(startedOn) },
        {
          head: 'Đến ngày',
          text: ({ endedOn }) => (endedOn === null ? 'Chưa kết thúc' : formatDay(endedOn)),
        },
        { head: 'Hình thức, nội dung', text: ({ reason }) => reason },
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
  const blank: DefaultValues<Input> = { id: null, personId, endedOn: null, reason: '' };
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
      <DayField form={form} name="startedOn" label="Từ ngày" withAsterisk />
      <DayField
        form={form}
        name="endedOn"
        label="Đến ngày"
        description="Chưa kết thúc thì để trống."
      />
      <ProseField form={form} name="reason" label="Hình thức, nội dung" withAsterisk />
    </RecordForm>
  );
}

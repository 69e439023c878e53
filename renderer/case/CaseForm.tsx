import { zodResolver } from '@hookform/resolvers/zod';
import { clsx } from 'clsx';
import { useEffect } from 'react';
import { type DefaultValues, useController, useForm, useWatch } from 'react-hook-form';
import {
  CASE_KINDS,
  type CaseRegister,
  type RegisteredCase,
  type RegisteredCaseInput,
  registeredCaseSchema,
} from '../../shared/case/case.ts';
import { closedMonthText } from '../../shared/closed-month.ts';
import { followersOf } from '../../shared/department/history.ts';
import { formatMonth, isDay, type Month, monthOf } from '../../shared/month.ts';
import { monthsOf } from '../../shared/movement/movement.ts';
import { useCall } from '../call.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { BearerSelect } from '../report/BearerSelect.tsx';
import { useMovement } from '../shell/movement.tsx';
import { announce } from '../ui/announce.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, type FormOf, ProseField, SelectField, useFieldError } from '../ui/fields.tsx';
import { askBeforeLeaving, leaveSaved, useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useNextEntry } from '../ui/use-next-entry.ts';
import { useSaveKey } from '../ui/use-save-key.ts';
import { useSubmit } from '../ui/use-submit.ts';
import css from './case.module.css';

type CaseFormProps = {
  register: CaseRegister;
  /** Null for a new one. */
  entry: RegisteredCase | null;
  /** A new case is kept and stays open, to be given its evidence. */
  onSaved: (id: number) => void;
  onDone: () => void;
};

const CHOOSE = { value: '', label: 'Chọn…' };

function valuesOf(
  entry: RegisteredCase | null,
  movementId: number,
): DefaultValues<RegisteredCaseInput> {
  if (!entry)
    return {
      id: null,
      movementId,
      kind: 'praise',
      date: null as never,
      month: '',
      deed: '',
      basis: '',
      handling: '',
    };
  const { departmentName: _name, evidence: _evidence, reportState: _state, ...values } = entry;
  return { ...values, movementId };
}

export function CaseForm({ register, entry, onSaved, onDone }: CaseFormProps) {
  const { movement } = useMovement();
  const form = useForm<RegisteredCaseInput>({
    resolver: zodResolver(registeredCaseSchema),
    defaultValues: valuesOf(entry, movement.id),
  });
  useUnsaved(form.formState.isDirty);
  useMonthOfDate(form, entry === null, monthsOf(movement));
  const { submit, saving } = useSubmit(form, 'case.save', ({ id }) => {
    announce(entry ? 'Đã lưu việc.' : 'Đã lưu việc. Thêm tệp minh chứng nếu có.');
    leaveSaved(entry ? onDone : () => onSaved(id));
  });
  useSaveKey(submit);
  const startNext = useNextEntry(form, 'date');
  const more = useSubmit(form, 'case.save', () => {
    announce('Đã lưu việc.');
    startNext(valuesOf(null, movement.id));
  });
  const kind = useWatch({ control: form.control, name: 'kind' });
  const departments = register.departments
    .filter(({ id, reports }) => reports || id === entry?.departmentId)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <div className="stack">
      <form className={clsx('stack', css['case-form'])} onSubmit={submit} noValidate>
        <SelectField
          form={form}
          name="kind"
          label="Loại"
          data={choicesOf(CASE_KINDS)}
          data-autofocus
        />
        <SelectField
          form={form}
          name="departmentId"
          label="Phòng"
          numeric
          withAsterisk
          data={[CHOOSE, ...departments]}
        />
        <Bearer form={form} register={register} />
        <div className={css['case-when']}>
          <DayField form={form} name="date" label="Ngày" withAsterisk />
          <CarrierField
            form={form}
            months={monthsOf(movement)}
            closedMonths={register.closedMonths}
          />
        </div>
        <ProseField
          form={form}
          name="deed"
          label={kind === 'praise' ? 'Việc làm được' : 'Việc vi phạm'}
          withAsterisk
        />
        <ProseField
          form={form}
          name="basis"
          label="Căn cứ"
          description="Ví dụ thông báo của Công an, biên bản họp, thư cảm ơn."
        />
        {kind === 'criticism' && <ProseField form={form} name="handling" label="Xử lý" />}
        {entry && <EvidencePanel caseId={entry.id} />}
        <SaveBar
          saving={saving || more.saving}
          onCancel={() => askBeforeLeaving(onDone)}
          {...(entry ? {} : { onSaveMore: more.submit })}
        >
          {entry && (
            <RecordHistory
              record={{ table: 'case_entry', key: { id: entry.id } }}
              name="việc này"
            />
          )}
        </SaveBar>
      </form>
    </div>
  );
}

type CaseFormOf = FormOf<RegisteredCaseInput>;

/** A new case goes into the report of its own month, until she says otherwise. */
function useMonthOfDate(form: CaseFormOf, isNew: boolean, months: readonly string[]) {
  const date = useWatch({ control: form.control, name: 'date' });
  const isChosen = form.formState.dirtyFields.month === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another date brings another month
  useEffect(() => {
    if (!isNew || isChosen || !date || !isDay(date)) return;
    if (months.includes(monthOf(date))) form.setValue('month', monthOf(date));
  }, [date]);
}

type CarrierFieldProps = {
  form: CaseFormOf;
  months: readonly Month[];
  closedMonths: readonly Month[];
};

/** The report that carries it; a closed month is said to be one as soon as it is chosen. */
function CarrierField({ form, months, closedMonths }: CarrierFieldProps) {
  const chosen = useWatch({ control: form.control, name: 'month' });
  // A save that was refused says the same sentence in red.
  const error = useFieldError(form, 'month');
  const choices = months.map((value) => ({
    value,
    label: formatMonth(value) + (closedMonths.includes(value) ? ' – đã chốt' : ''),
  }));
  return (
    <SelectField
      form={form}
      name="month"
      label="Ghi vào báo cáo tháng"
      data={[CHOOSE, ...choices]}
      description={!error && closedMonths.includes(chosen) && closedMonthText(chosen)}
    />
  );
}

/** Who it is about, among the people of the chosen department or of those it has gone into. */
function Bearer({ form, register }: { form: CaseFormOf; register: CaseRegister }) {
  const { field, fieldState } = useController({ control: form.control, name: 'personId' });
  const departmentId = useWatch({ control: form.control, name: 'departmentId' });
  const changes = useCall('department.changes', {}).data;
  const departmentIds = followersOf(changes?.successions ?? [], Number(departmentId));
  const people = register.people.filter(
    (person) => departmentIds.has(person.departmentId) || person.id === field.value,
  );
  return (
    <BearerSelect
      id="case-bearer"
      people={people}
      value={field.value}
      error={fieldState.error ? 'Chọn một cán bộ của phòng, hoặc cả phòng.' : undefined}
      onChange={field.onChange}
    />
  );
}

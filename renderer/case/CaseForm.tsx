import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox } from '@mantine/core';
import { clsx } from 'clsx';
import { useEffect, useMemo, useRef } from 'react';
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
import { monthsOf } from '../../shared/movement/span.ts';
import { useCall } from '../call.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { RecordHistory } from '../history/RecordHistory.tsx';
import { BearerSelect } from '../report/BearerSelect.tsx';
import { useMovement } from '../shell/movement.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, type FormOf, ProseField, SelectField, useFieldError } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
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
      // As the blank fields give them: an untouched form is not a changed one.
      departmentId: null as never,
      personId: undefined as never,
      date: null as never,
      month: '',
      deed: '',
      basis: '',
      handling: '',
      late: false,
    };
  const {
    departmentName: _name,
    evidence: _evidence,
    reportState: _state,
    isLate,
    ...values
  } = entry;
  return { ...values, movementId, late: isLate };
}

export function CaseForm({ register, entry, onSaved, onDone }: CaseFormProps) {
  const { movement } = useMovement();
  const form = useForm<RegisteredCaseInput>({
    resolver: zodResolver(registeredCaseSchema),
    defaultValues: valuesOf(entry, movement.id),
  });
  useMonthOfDate(form, entry === null, monthsOf(movement), register.closedMonths);
  const kind = useWatch({ control: form.control, name: 'kind' });
  const departments = register.departments
    .filter(({ id, reports }) => reports || id === entry?.departmentId)
    .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <div className="stack">
      <RecordForm
        form={form}
        call="case.save"
        saved={entry ? 'Đã ghi vào sổ.' : 'Đã ghi vào sổ. Thêm tệp minh chứng nếu có.'}
        next={
          entry
            ? undefined
            : {
                first: 'kind',
                // Cases of one kind come together: from a notice of the police, from a meeting.
                values: () => ({
                  ...valuesOf(null, movement.id),
                  kind: form.getValues('kind'),
                }),
                saved: 'Đã ghi vào sổ.',
              }
        }
        className={clsx('stack', css['case-form'])}
        note={
          entry && (
            <RecordHistory
              record={{ table: 'case_entry', key: { id: entry.id } }}
              name="trường hợp này"
            />
          )
        }
        onCancel={() => askBeforeLeaving(onDone)}
        onSaved={entry ? onDone : ({ id }) => onSaved(id)}
      >
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
            isNew={entry === null}
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
          used="basis"
          label="Căn cứ"
          description="Ví dụ thông báo của Công an, biên bản họp, thư cảm ơn."
        />
        {kind === 'criticism' && (
          <ProseField form={form} name="handling" label="Xử lý" used="handling" />
        )}
        {entry && <EvidencePanel of={{ caseId: entry.id }} />}
      </RecordForm>
    </div>
  );
}

type CaseFormOf = FormOf<RegisteredCaseInput>;

/**
 * A new case goes into the report of its own month, until she says otherwise. A closed month's figures stay as they went
 * out: what is learnt late goes into the next one that is open.
 */
function useMonthOfDate(
  form: CaseFormOf,
  isNew: boolean,
  months: readonly Month[],
  closedMonths: readonly Month[],
) {
  const date = useWatch({ control: form.control, name: 'date' });
  const offered = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another date brings another month
  useEffect(() => {
    if (!isNew || form.getValues('month') !== offered.current) return;
    offered.current = date && isDay(date) ? monthFor(monthOf(date), months, closedMonths) : '';
    form.setValue('month', offered.current, { shouldDirty: true });
    // No month is left open to carry it.
    form.setValue('late', closedMonths.includes(offered.current));
  }, [date]);
}

function monthFor(own: Month, months: readonly Month[], closedMonths: readonly Month[]): Month {
  if (!months.includes(own)) return '';
  return months.find((month) => month >= own && !closedMonths.includes(month)) ?? own;
}

type CarrierFieldProps = {
  form: CaseFormOf;
  months: readonly Month[];
  closedMonths: readonly Month[];
  isNew: boolean;
};

/** The report that carries it; a closed month is said to be one as soon as it is chosen or passed over. */
function CarrierField({ form, months, closedMonths, isNew }: CarrierFieldProps) {
  const [chosen, date, late] = useWatch({
    control: form.control,
    name: ['month', 'date', 'late'],
  });
  const own = isNew && date && isDay(date) ? monthOf(date) : '';
  // A save that was refused says the same sentence in red.
  const error = useFieldError(form, 'month');
  const choices = months.map((value) => ({
    value,
    label: formatMonth(value) + (closedMonths.includes(value) ? ' – đã chốt' : ''),
  }));
  const isClosed = closedMonths.includes(chosen);
  return (
    <div>
      <SelectField
        form={form}
        name="month"
        label="Ghi vào báo cáo tháng"
        data={[CHOOSE, ...choices]}
        description={!error && !(isClosed && late) && carrierNote(chosen, own, closedMonths)}
      />
      {isClosed && (
        <Checkbox
          className={css['case-late']}
          label="Ghi sau khi chốt tháng"
          description="Báo cáo tháng đã chốt giữ nguyên; trường hợp này tính vào cả năm, có đánh dấu."
          {...form.register('late')}
        />
      )}
    </div>
  );
}

function carrierNote(chosen: Month, own: Month, closedMonths: readonly Month[]): string {
  if (closedMonths.includes(chosen)) return closedMonthText(chosen);
  if (chosen === '' || !closedMonths.includes(own)) return '';
  return `Tháng ${formatMonth(own)} đã chốt: trường hợp này ghi vào báo cáo tháng ${formatMonth(chosen)}.`;
}

/** Who it is about. Until a department is chosen anybody of those that report, who then brings the department along. */
function Bearer({ form, register }: { form: CaseFormOf; register: CaseRegister }) {
  const { field, fieldState } = useController({ control: form.control, name: 'personId' });
  const departmentId = useWatch({ control: form.control, name: 'departmentId' });
  const changes = useCall('department.changes', {}).data;
  const isOpen = departmentId === null;
  const names = useMemo(
    () => new Map(register.departments.map(({ id, name }) => [id, name])),
    [register.departments],
  );
  const departmentIds = followersOf(changes?.successions ?? [], Number(departmentId));
  const people = register.people.filter(
    (person) =>
      departmentIds.has(person.departmentId) ||
      person.id === field.value ||
      (isOpen && names.has(person.departmentId)),
  );
  const choose = (personId: number | null) => {
    field.onChange(personId);
    const person = register.people.find(({ id }) => id === personId);
    if (isOpen && person) form.setValue('departmentId', person.departmentId, { shouldDirty: true });
  };
  return (
    <BearerSelect
      id="case-bearer"
      people={people}
      value={field.value}
      error={fieldState.error ? 'Chọn một cán bộ của phòng, hoặc cả phòng.' : undefined}
      {...(isOpen && { departmentNames: names })}
      onChange={choose}
    />
  );
}

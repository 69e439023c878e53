import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, useForm } from 'react-hook-form';
import type { CallInput } from '../../shared/api.ts';
import { formatDay } from '../../shared/month.ts';
import {
  OWN_AMOUNTS,
  OWN_RULES,
  type OwnRule,
  ownAmountText,
  ownRuleSchema,
} from '../../shared/review/own-rule.ts';
import type { Award } from '../../shared/review/proposal.ts';
import { useCall } from '../call.ts';
import { RecordSection } from '../record/RecordSection.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, SelectField, TextField, WholeNumberField } from '../ui/fields.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

/** Thresholds the province or the agency set itself: each takes the place of the one in the law's data. */
export function OwnRules({ awards }: { awards: readonly Award[] }) {
  const rules = useCall('ownRule.list', {});
  return (
    <Loaded query={rules}>
      {(rows) => (
        <RecordSection
          title="Quy định riêng của tỉnh, cơ quan"
          kind="quy định riêng"
          rows={rows}
          columns={[
            { head: 'Quy định về', kind: 'name', text: ({ test }) => OWN_RULES[test] },
            { head: 'Áp dụng cho', text: (row) => appliesTo(row, awards) },
            { head: 'Mức', kind: 'number', text: ownAmountText },
            { head: 'Văn bản', text: ({ document }) => document },
            { head: 'Hiệu lực', text: timeOf },
          ]}
          nameOf={({ test, document }) => `${OWN_RULES[test]} (${document})`}
          removal="ownRule.remove"
          form={(row, onDone) => <OwnRuleForm row={row} awards={awards} onDone={onDone} />}
        />
      )}
    </Loaded>
  );
}

function timeOf({ inForceFrom, inForceUntil }: OwnRule): string {
  const from = `từ ${formatDay(inForceFrom)}`;
  return inForceUntil === null ? from : `${from} đến ${formatDay(inForceUntil)}`;
}

const EVERY_AWARD = 'Tất cả';

/** The award a threshold is for, in words. */
function appliesTo({ test, awardCode }: OwnRule, awards: readonly Award[]): string {
  if (!OWN_AMOUNTS[test].isPerAward) return '';
  if (awardCode === '') return EVERY_AWARD;
  return awards.find(({ code }) => code === awardCode)?.name ?? awardCode;
}

type OwnRuleFormProps = { row: OwnRule | null; awards: readonly Award[]; onDone: () => void };

function OwnRuleForm({ row, awards, onDone }: OwnRuleFormProps) {
  type Input = CallInput<'ownRule.save'>;
  const blank: DefaultValues<Input> = {
    ...{ id: null, awardCode: '', document: '', inForceUntil: null },
  };
  const form = useForm<Input>({
    resolver: zodResolver(ownRuleSchema),
    defaultValues: row ?? blank,
  });
  const test = form.watch('test');
  const amount = test ? OWN_AMOUNTS[test] : undefined;
  return (
    <RecordForm
      form={form}
      call="ownRule.save"
      saved="Đã lưu quy định riêng."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <SelectField
        form={form}
        name="test"
        label="Quy định về"
        withAsterisk
        data-autofocus
        data={[{ value: '', label: 'Chọn…' }, ...choicesOf(OWN_RULES)]}
      />
      {amount?.isPerAward && (
        <SelectField
          form={form}
          name="awardCode"
          label="Áp dụng cho"
          data={[
            { value: '', label: EVERY_AWARD },
            ...awards.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
      <WholeNumberField
        form={form}
        name="amount"
        label={amount ? `Mức (${amount.unit.trim()})` : 'Mức'}
        withAsterisk
      />
      <TextField
        form={form}
        name="document"
        label="Số, ngày của văn bản"
        placeholder="Quyết định số …/2026/QĐ-UBND ngày …"
        withAsterisk
      />
      <DayField form={form} name="inForceFrom" label="Có hiệu lực từ ngày" withAsterisk />
      <DayField
        form={form}
        name="inForceUntil"
        label="Hết hiệu lực ngày"
        description="Còn hiệu lực thì để trống."
      />
    </RecordForm>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, useForm } from 'react-hook-form';
import type { CallInput } from '../../shared/api.ts';
import { formatDay } from '../../shared/month.ts';
import { OWN_RULES, type OwnRule, ownRuleSchema } from '../../shared/review/own-rule.ts';
import { useCall } from '../call.ts';
import { RecordSection } from '../record/RecordSection.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, SelectField, TextField, WholeNumberField } from '../ui/fields.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

/** Thresholds the province or the agency set itself: each takes the place of the one in the law's data. */
export function OwnRules() {
  const rules = useCall('ownRule.list', {});
  return (
    <Loaded query={rules}>
      {(rows) => (
        <RecordSection
          title="Quy định riêng của tỉnh, cơ quan"
          kind="quy định riêng"
          rows={rows}
          columns={[
            { head: 'Tỷ lệ', kind: 'name', text: ({ test }) => OWN_RULES[test] },
            { head: 'Mức', kind: 'number', text: ({ percent }) => `${percent}%` },
            { head: 'Văn bản', text: ({ document }) => document },
            { head: 'Hiệu lực', text: timeOf },
          ]}
          nameOf={({ test, document }) => `${OWN_RULES[test]} (${document})`}
          removal="ownRule.remove"
          form={(row, onDone) => <OwnRuleForm row={row} onDone={onDone} />}
        />
      )}
    </Loaded>
  );
}

function timeOf({ inForceFrom, inForceUntil }: OwnRule): string {
  const from = `từ ${formatDay(inForceFrom)}`;
  return inForceUntil === null ? from : `${from} đến ${formatDay(inForceUntil)}`;
}

function OwnRuleForm({ row, onDone }: { row: OwnRule | null; onDone: () => void }) {
  type Input = CallInput<'ownRule.save'>;
  const blank: DefaultValues<Input> = { id: null, document: '', inForceUntil: null };
  const form = useForm<Input>({
    resolver: zodResolver(ownRuleSchema),
    defaultValues: row ?? blank,
  });
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
        label="Tỷ lệ"
        withAsterisk
        data-autofocus
        data={[{ value: '', label: 'Chọn…' }, ...choicesOf(OWN_RULES)]}
      />
      <WholeNumberField form={form} name="percent" label="Mức (%)" withAsterisk />
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

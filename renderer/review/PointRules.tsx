import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox } from '@mantine/core';
import { type DefaultValues, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { CallInput } from '../../shared/api.ts';
import type { Indicator } from '../../shared/indicator/indicator.ts';
import type { Content } from '../../shared/movement/movement.ts';
import {
  formatPoints,
  POINT_KINDS,
  type PointRule,
  pointRuleSchema,
} from '../../shared/point/point-rule.ts';
import { MARKS } from '../../shared/report/report.ts';
import { useCall } from '../call.ts';
import { RecordSection } from '../record/RecordSection.tsx';
import { useMovement } from '../shell/movement.tsx';
import { choicesOf, SelectField, TextField } from '../ui/fields.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

type Choices = { contents: readonly Content[]; indicators: readonly Indicator[] };

/** What points are given for, where a department wants any: it defines them itself, no law does. */
export function PointRules() {
  const { movement } = useMovement();
  const byMovement = { movementId: movement.id };
  const rules = useCall('pointRule.list', byMovement);
  const whole = useCall('movement.read', { id: movement.id });
  const indicators = useCall('indicator.list', byMovement);
  return (
    <Loaded query={rules}>
      {(rows) => (
        <Loaded query={whole}>
          {({ contents }) => (
            <Loaded query={indicators}>
              {(all) => <Rules rows={rows} choices={{ contents, indicators: all }} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Rules({ rows, choices }: { rows: readonly PointRule[]; choices: Choices }) {
  return (
    <RecordSection
      title="Thang điểm của cơ quan (không bắt buộc)"
      kind="mức điểm"
      rows={rows}
      columns={[
        { head: 'Được tính', kind: 'name', text: (rule) => subjectText(rule, choices) },
        { head: 'Điểm', kind: 'number', text: ({ tenths }) => formatPoints(tenths) },
        { head: 'Cách tính', text: wayText },
      ]}
      nameOf={(rule) => subjectText(rule, choices)}
      removal="pointRule.remove"
      form={(row, onDone) => <PointRuleForm row={row} choices={choices} onDone={onDone} />}
    />
  );
}

const EVERY_CONTENT = 'Mọi nội dung';

function subjectText(rule: PointRule, { contents, indicators }: Choices): string {
  const { kind, contentId, mark, indicatorId } = rule;
  if (kind === 'indicator') return indicators.find(({ id }) => id === indicatorId)?.name ?? '';
  if (kind !== 'mark' || mark === '') return kind === 'praise' ? 'Biểu dương' : 'Phê bình';
  const at = contents.findIndex(({ id }) => id === contentId);
  return `${contentId === null ? EVERY_CONTENT : `Nội dung ${at + 1}`}: ${MARKS[mark]}`;
}

function wayText({ kind, isPerHead }: PointRule): string {
  if (kind === 'mark') return 'mỗi tháng, của phòng';
  if (kind === 'indicator') return isPerHead ? 'mỗi đơn vị, chia theo số người' : 'mỗi đơn vị';
  return 'mỗi lần';
}

type FormProps = { row: PointRule | null; choices: Choices; onDone: () => void };

function PointRuleForm({ row, choices, onDone }: FormProps) {
  const { movement } = useMovement();
  type Input = CallInput<'pointRule.save'>;
  const { tenths, ...kept } = row ?? { tenths: null };
  const defaults: DefaultValues<Input> = {
    ...{ id: null, movementId: movement.id, contentId: null, mark: '', indicatorId: null },
    ...{ isPerHead: true, ...kept, points: tenths === null ? '' : formatPoints(tenths) },
  };
  const form = useForm<Input, unknown, z.output<typeof pointRuleSchema>>({
    resolver: zodResolver(pointRuleSchema),
    defaultValues: defaults,
  });
  const kind = form.watch('kind');
  return (
    <RecordForm
      form={form}
      call="pointRule.save"
      saved="Đã lưu mức điểm."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <SelectField
        form={form}
        name="kind"
        label="Được tính điểm"
        withAsterisk
        data-autofocus
        data={[{ value: '', label: 'Chọn…' }, ...choicesOf(POINT_KINDS)]}
      />
      {kind === 'mark' && (
        <>
          <SelectField
            form={form}
            name="contentId"
            label="Nội dung"
            numeric
            data={[
              { value: '', label: EVERY_CONTENT },
              ...choices.contents.map(({ id, text }, at) => ({
                value: String(id),
                label: `${at + 1}. ${text}`,
              })),
            ]}
          />
          <SelectField
            form={form}
            name="mark"
            label="Mức đạt"
            withAsterisk
            data={[{ value: '', label: 'Chọn…' }, ...choicesOf(MARKS)]}
          />
        </>
      )}
      {kind === 'indicator' && (
        <>
          <SelectField
            form={form}
            name="indicatorId"
            label="Chỉ tiêu"
            numeric
            withAsterisk
            data={[
              { value: '', label: 'Chọn…' },
              ...choices.indicators.map(({ id, name, unit }) => ({
                value: String(id),
                label: `${name} (${unit})`,
              })),
            ]}
          />
          <Checkbox
            label="Chia theo số người của phòng, để phòng đông và phòng ít người so được với nhau"
            {...form.register('isPerHead')}
          />
        </>
      )}
      <TextField
        form={form}
        name="points"
        label="Điểm"
        description="Ví dụ 2 hoặc 0,5; điểm trừ là -1."
        withAsterisk
      />
    </RecordForm>
  );
}

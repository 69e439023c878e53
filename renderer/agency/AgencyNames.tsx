import type { z } from 'zod';
import {
  type AgencyInput,
  type agencySchema,
  proposeFromParent,
} from '../../shared/agency/agency.ts';
import { WEEKDAYS } from '../../shared/month.ts';
import { capitalize } from '../../shared/text.ts';
import { type FormOf, propose, SelectField, TextField } from '../ui/fields.tsx';

export type AgencyFormOf = FormOf<AgencyInput, z.output<typeof agencySchema>>;

const WEEKDAY_CHOICES = WEEKDAYS.map(({ value, label }) => ({
  value: String(value),
  label: capitalize(label),
}));

export function AgencyNames({ form }: { form: AgencyFormOf }) {
  return (
    <section className="panel stack">
      <h2>Tên và địa danh</h2>
      <div className="columns">
        <TextField
          form={form}
          name="parentName"
          label="Cơ quan chủ quản"
          withAsterisk
          data-start
          onLeave={(parentName) => {
            const { place, boardName } = proposeFromParent(parentName);
            propose(form, 'place', place);
            propose(form, 'boardName', boardName);
          }}
        />
        <TextField form={form} name="name" label="Tên cơ quan" withAsterisk />
        <TextField
          form={form}
          name="abbreviation"
          label="Chữ viết tắt trong số văn bản"
          description="Ví dụ SNgV trong 05/BC-SNgV"
          withAsterisk
        />
        <TextField
          form={form}
          name="place"
          label="Địa danh"
          description="Ví dụ Bắc Ninh, ngày 05 tháng 01 năm 2026"
          withAsterisk
        />
        <TextField form={form} name="boardName" label="Nơi nhận hồ sơ khen thưởng" withAsterisk />
        <TextField form={form} name="makerName" label="Người lập biểu" />
        <SelectField
          form={form}
          name="briefingWeekday"
          label="Ngày giao ban trong tuần"
          description="Buổi giao ban cuối tháng là hạn nộp báo cáo"
          numeric
          data={WEEKDAY_CHOICES}
        />
      </div>
    </section>
  );
}

import { DayField } from '../ui/DayField.tsx';
import { ProseField, TextField } from '../ui/fields.tsx';
import type { CouncilFormOf } from './review-values.ts';
import { TimeField } from './TimeField.tsx';

export function Sitting({ form }: { form: CouncilFormOf }) {
  return (
    <section className="panel stack" aria-labelledby="review-sitting">
      <h2 id="review-sitting">Phiên họp</h2>
      <div className="sitting">
        <DayField form={form} name="heldOn" label="Ngày họp" />
        <TimeField form={form} name="startedAt" label="Giờ bắt đầu" />
        <TimeField form={form} name="endedAt" label="Giờ kết thúc" />
        <TextField form={form} name="place" label="Địa điểm" />
      </div>
      <ProseField
        form={form}
        name="opinions"
        label="Ý kiến thảo luận"
        description="Mỗi ý kiến một dòng; ghi vào biên bản."
      />
    </section>
  );
}

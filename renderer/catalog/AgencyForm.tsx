import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type Agency, type AgencyInput, agencySchema } from '../../shared/agency.ts';
import { WEEKDAYS } from '../../shared/month.ts';
import { capitalize } from '../../shared/text.ts';
import { useSubmit } from '../form.ts';
import { announce } from '../ui/announce.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import { SignerRows } from './SignerRows.tsx';

const BLANK: AgencyInput = {
  parentName: '',
  name: '',
  abbreviation: '',
  place: '',
  boardName: '',
  briefingWeekday: 1,
  makerName: '',
  signers: [],
};

export function AgencyForm({ agency }: { agency: Agency | null }) {
  const form = useForm({
    resolver: zodResolver(agencySchema),
    defaultValues: agency ?? BLANK,
  });
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'agency.save', (saved) => {
    form.reset(saved);
    announce('Đã lưu thông tin cơ quan.');
  });
  useSaveKey(submit);
  return (
    <form className="stack form-page" onSubmit={submit} noValidate>
      <section className="panel stack">
        <h2>Tên và địa danh</h2>
        <div className="columns">
          <TextField form={form} name="parentName" label="Cơ quan chủ quản" withAsterisk />
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
            description="Lần cuối cùng trong tháng là hạn báo cáo"
            numeric
            data={WEEKDAYS.map(({ value, label }) => ({
              value: String(value),
              label: capitalize(label),
            }))}
          />
        </div>
      </section>
      <SignerRows form={form} />
      <SaveBar saving={saving}>{form.formState.isDirty && 'Có thay đổi chưa lưu.'}</SaveBar>
    </form>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type Agency, type AgencyInput, agencySchema } from '../../shared/agency/agency.ts';
import { RecordForm } from '../ui/RecordForm.tsx';
import { AgencyNames } from './AgencyNames.tsx';
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
  return (
    <RecordForm
      form={form}
      call="agency.save"
      saved="Đã lưu thông tin cơ quan."
      className="stack form-page"
      note={form.formState.isDirty && 'Có thay đổi chưa lưu.'}
      onSaved={(saved) => form.reset(saved)}
    >
      <AgencyNames form={form} />
      <SignerRows form={form} />
    </RecordForm>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { type Agency, type AgencyInput, agencySchema } from '../../shared/agency/agency.ts';
import { announce } from '../ui/announce.tsx';
import { useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useSaveKey } from '../ui/use-save-key.ts';
import { useSubmit } from '../ui/use-submit.ts';
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
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'agency.save', (saved) => {
    form.reset(saved);
    announce('Đã lưu thông tin cơ quan.');
  });
  useSaveKey(submit);
  return (
    <form className="stack form-page" onSubmit={submit} noValidate>
      <AgencyNames form={form} />
      <SignerRows form={form} />
      <SaveBar saving={saving}>{form.formState.isDirty && 'Có thay đổi chưa lưu.'}</SaveBar>
    </form>
  );
}

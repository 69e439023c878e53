import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import {
  type Award,
  type Proposal,
  type ProposalInput,
  proposalSchema,
} from '../../shared/review/proposal.ts';
import { useMovement } from '../shell/movement.tsx';
import { announce } from '../ui/announce.tsx';
import { ProseField, SelectField } from '../ui/fields.tsx';
import { askBeforeLeaving, useUnsaved } from '../ui/leaving.tsx';
import { SaveBar } from '../ui/SaveBar.tsx';
import { useSubmit } from '../ui/use-submit.ts';
import type { Subject } from './subject.ts';

type ProposalFormProps = {
  subject: Subject;
  /** What the year's reports praise, to begin the summary of merits with. */
  deeds: readonly string[];
  proposal: Proposal | null;
  awards: readonly Award[];
  onDone: () => void;
};

const AUTHORITIES = { agency: 'Thủ trưởng cơ quan quyết định', province: 'trình tỉnh' } as const;

export function ProposalForm({ subject, deeds, proposal, awards, onDone }: ProposalFormProps) {
  const { movement } = useMovement();
  const form = useForm<ProposalInput>({
    resolver: zodResolver(proposalSchema),
    defaultValues: proposal ?? {
      id: null,
      movementId: movement.id,
      personId: subject.kind === 'person' ? subject.id : null,
      departmentId: subject.kind === 'department' ? subject.id : null,
      awardCode: '',
      reason: deeds.join(';\n'),
      note: '',
    },
  });
  useUnsaved(form.formState.isDirty);
  const { submit, saving } = useSubmit(form, 'proposal.save', () => {
    announce('Đã lưu đề nghị khen thưởng.');
    onDone();
  });
  const choices = awards
    .filter((award) => award.subject === subject.kind)
    .map(({ code, name, authority }) => ({
      value: code,
      label: `${name} (${AUTHORITIES[authority]})`,
    }));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div>
        <strong>{subject.name}</strong>
        {subject.place !== '' && <div className="soft">{subject.place}</div>}
      </div>
      <SelectField
        form={form}
        name="awardCode"
        label="Danh hiệu, hình thức khen thưởng"
        withAsterisk
        data-autofocus
        data={[{ value: '', label: 'Chọn…' }, ...choices]}
      />
      <ProseField
        form={form}
        name="reason"
        label="Tóm tắt thành tích"
        description="Lấy từ các việc được biểu dương; sửa lại cho gọn."
        minRows={5}
        withAsterisk
      />
      <ProseField form={form} name="note" label="Ghi chú" />
      <SaveBar saving={saving} onCancel={() => askBeforeLeaving(onDone)} />
    </form>
  );
}

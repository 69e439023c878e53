import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { AnnualView } from '../../shared/api.ts';
import { AWARD_CATEGORIES } from '../../shared/award/past-award.ts';
import {
  type Award,
  PROPOSAL_STATES,
  type Proposal,
  type ProposalInput,
  proposalSchema,
} from '../../shared/review/proposal.ts';
import { useCall } from '../call.ts';
import { useMovement } from '../shell/movement.tsx';
import { DayField } from '../ui/DayField.tsx';
import {
  choicesOf,
  type FormOf,
  ProseField,
  SelectField,
  TextField,
  useFieldError,
} from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import css from './review.module.css';
import { SubjectSelect } from './SubjectSelect.tsx';
import { AUTHORITIES, draftReason, type Subject } from './subject.ts';

type CheckedProposal = Omit<Proposal, 'id'> & { id: number | null };
type ProposalFormOf = FormOf<ProposalInput, CheckedProposal>;

type ProposalFormProps = {
  annual: AnnualView;
  /** Null where it is chosen in the form. */
  subject: Subject | null;
  proposal: Proposal | null;
  onDone: () => void;
};

export function ProposalForm({ annual, subject: given, proposal, onDone }: ProposalFormProps) {
  const { movement } = useMovement();
  const [subject, setSubject] = useState(given);
  const form = useForm<ProposalInput, unknown, CheckedProposal>({
    resolver: zodResolver(proposalSchema),
    defaultValues: proposal ?? {
      ...{ id: null, movementId: movement.id, ...whoOf(given), awardCode: '' },
      ...{ reason: given ? draftReason(annual, given) : '', note: '' },
      ...{ category: 'theme', initiativeId: null, overrideReason: '' },
      ...{ state: 'proposed', decisionNumber: '', decisionDate: null },
    },
  });
  const choose = (chosen: Subject) => {
    // What she wrote herself stays; a draft made for somebody else does not.
    const isDrafted = form.getValues('reason') === (subject ? draftReason(annual, subject) : '');
    for (const [name, value] of Object.entries(whoOf(chosen))) {
      form.setValue(name as 'personId' | 'departmentId', value, { shouldDirty: true });
    }
    form.clearErrors('personId');
    if (chosen.kind !== subject?.kind) form.setValue('awardCode', '');
    form.setValue('initiativeId', null);
    if (isDrafted) form.setValue('reason', draftReason(annual, chosen));
    setSubject(chosen);
  };
  return (
    <RecordForm
      form={form}
      call="proposal.save"
      saved="Đã lưu đề nghị khen thưởng."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      {given ? (
        <div>
          <strong>{given.name}</strong>
          {given.place !== '' && <div className="soft">{given.place}</div>}
        </div>
      ) : (
        <Chooser form={form} annual={annual} subject={subject} onChoose={choose} />
      )}
      <AwardField form={form} awards={annual.awards} subject={subject} isFirst={given !== null} />
      <ProseField
        form={form}
        name="reason"
        label="Tóm tắt thành tích"
        description="Soạn từ sổ và hồ sơ của năm; sửa lại cho gọn. Chưa ghi gì thì tự ghi."
        minRows={5}
        withAsterisk
      />
      <SelectField
        form={form}
        name="category"
        label="Loại hình"
        description="Một thành tích chỉ khen một hình thức; khác loại hình là thành tích khác."
        data={choicesOf(AWARD_CATEGORIES)}
      />
      {subject?.kind === 'person' && <InitiativeField form={form} personId={subject.id} />}
      <ProseField
        form={form}
        name="overrideReason"
        label="Lý do quyết định khác điều kiện"
        description="Khi Giám đốc quyết định đề nghị dù chưa đủ điều kiện; ghi vào biên bản."
      />
      <ProseField form={form} name="note" label="Ghi chú" />
      <StateFields form={form} />
    </RecordForm>
  );
}

function whoOf(subject: Subject | null): { personId: number | null; departmentId: number | null } {
  return {
    personId: subject?.kind === 'person' ? subject.id : null,
    departmentId: subject?.kind === 'department' ? subject.id : null,
  };
}

type ChooserProps = {
  form: ProposalFormOf;
  annual: AnnualView;
  subject: Subject | null;
  onChoose: (subject: Subject) => void;
};

function Chooser({ form, annual, subject, onChoose }: ChooserProps) {
  const error = useFieldError(form, 'personId');
  return <SubjectSelect names={annual.names} value={subject} error={error} onChange={onChoose} />;
}

type AwardFieldProps = {
  form: ProposalFormOf;
  awards: readonly Award[];
  subject: Subject | null;
  isFirst: boolean;
};

/** The titles and forms for whoever is chosen, by who decides on them. */
function AwardField({ form, awards, subject, isFirst }: AwardFieldProps) {
  const choices = awards
    .filter((award) => award.subject === subject?.kind)
    .map(({ code, name, authority }) => ({
      value: code,
      label: `${name} (${AUTHORITIES[authority]})`,
    }));
  return (
    <SelectField
      form={form}
      name="awardCode"
      label="Danh hiệu, hình thức khen thưởng"
      withAsterisk
      {...(isFirst && { 'data-autofocus': true })}
      description={subject === null && 'Chọn tập thể, cá nhân trước.'}
      data={[{ value: '', label: 'Chọn…' }, ...choices]}
    />
  );
}

/** The person's own initiatives; one is used once. */
function InitiativeField({ form, personId }: { form: ProposalFormOf; personId: number }) {
  const records = useCall('record.list', {});
  const own = records.data?.initiatives.filter((each) => each.personId === personId) ?? [];
  if (own.length === 0) return null;
  return (
    <SelectField
      form={form}
      name="initiativeId"
      label="Dựa trên sáng kiến"
      numeric
      data={[
        { value: '', label: '(không)' },
        ...own.map(({ id, name, year }) => ({ value: String(id), label: `${name} (${year})` })),
      ]}
    />
  );
}

/** How far it has come; a decision brings its number and day. */
function StateFields({ form }: { form: ProposalFormOf }) {
  const state = useWatch({ control: form.control, name: 'state' });
  return (
    <>
      <SelectField
        form={form}
        name="state"
        label="Tình trạng"
        description="Bản nháp không có trong phiếu và văn bản nào."
        data={choicesOf(PROPOSAL_STATES)}
      />
      {state === 'decided' && (
        <div className={css['decision']}>
          <TextField form={form} name="decisionNumber" label="Số quyết định" withAsterisk />
          <DayField form={form} name="decisionDate" label="Ngày quyết định" withAsterisk />
        </div>
      )}
    </>
  );
}

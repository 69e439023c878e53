import { zodResolver } from '@hookform/resolvers/zod';
import { type DefaultValues, useForm } from 'react-hook-form';
import {
  type HeldAward,
  PAST_CATEGORIES,
  type PastAwardInput,
  pastAwardSchema,
} from '../../shared/award/past-award.ts';
import type { Department } from '../../shared/department/department.ts';
import { formatDay } from '../../shared/month.ts';
import type { Person } from '../../shared/person/person.ts';
import { EvidencePanel } from '../evidence/EvidencePanel.tsx';
import { DayField } from '../ui/DayField.tsx';
import { choicesOf, SelectField, TextField, WholeNumberField } from '../ui/fields.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';

type PastAwardFormProps = {
  award: HeldAward | null;
  departments: readonly Department[];
  people: readonly Person[];
  onDone: () => void;
};

const BLANK: DefaultValues<PastAwardInput> = {
  id: null,
  personId: null,
  departmentId: null,
  awardName: '',
  decisionNumber: '',
  decisionDate: null,
  issuer: '',
  category: '',
};

export function PastAwardForm({ award, departments, people, onDone }: PastAwardFormProps) {
  const form = useForm<PastAwardInput>({
    resolver: zodResolver(pastAwardSchema),
    defaultValues: award ? typedOf(award) : BLANK,
  });
  return (
    <RecordForm
      form={form}
      call="pastAward.save"
      saved="Đã lưu khen thưởng."
      onCancel={() => askBeforeLeaving(onDone)}
      onSaved={onDone}
    >
      <SelectField
        form={form}
        name="personId"
        label="Cá nhân"
        numeric
        data={[{ value: '', label: '(không, là tập thể)' }, ...peopleChoices(people, departments)]}
      />
      <SelectField
        form={form}
        name="departmentId"
        label="Tập thể"
        numeric
        data={[
          { value: '', label: '(không, là cá nhân)' },
          ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <WholeNumberField form={form} name="year" label="Năm" withAsterisk />
      <TextField form={form} name="awardName" label="Danh hiệu, hình thức" withAsterisk />
      <SelectField
        form={form}
        name="category"
        label="Loại hình"
        description="Khen theo chuyên đề, đột xuất không tính vào số lần liên tục."
        data={choicesOf(PAST_CATEGORIES)}
      />
      <TextField form={form} name="decisionNumber" label="Số quyết định" />
      <DayField form={form} name="decisionDate" label="Ngày quyết định" />
      <TextField form={form} name="issuer" label="Cơ quan ban hành" />
      {award && !award.isFromProposal && (
        <EvidencePanel of={{ pastAwardId: award.id }} title="Tệp kèm theo" />
      )}
    </RecordForm>
  );
}

function typedOf({ isFromProposal: _from, ...award }: HeldAward): PastAwardInput {
  return award;
}

/** Two people of one name are told apart by department and birth date. */
function peopleChoices(people: readonly Person[], departments: readonly Department[]) {
  const shortNames = new Map(departments.map(({ id, shortName }) => [id, shortName]));
  return people.map(({ id, fullName, departmentId, birthDate }) => ({
    value: String(id),
    label: [fullName, shortNames.get(departmentId), birthDate && formatDay(birthDate)]
      .filter(Boolean)
      .join(', '),
  }));
}

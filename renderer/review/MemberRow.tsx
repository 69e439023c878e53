import { Button } from '@mantine/core';
import type { FocusEvent } from 'react';
import type { AnnualView } from '../../shared/api.ts';
import { positionIn } from '../../shared/person/position-in.ts';
import { ATTENDANCES, COUNCIL_ROLES } from '../../shared/review/council.ts';
import { cleanLine } from '../../shared/text.ts';
import { choicesOf, SelectField, TextField } from '../ui/fields.tsx';
import { MoveButtons } from '../ui/RowActions.tsx';
import { PEOPLE_NAMES } from './PeopleNames.tsx';
import type { CouncilFormOf } from './review-values.ts';

type MemberRowProps = {
  form: CouncilFormOf;
  names: AnnualView['names'];
  index: number;
  last: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

export function MemberRow({ form, names, index, last, onMove, onRemove }: MemberRowProps) {
  const title = `thành viên ${index + 1}`;
  const at = `members.${index}` as const;
  const fillPosition = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement) || target.name !== `${at}.name`) return;
    const position = positionOf(names, target.value);
    if (position === '' || form.getValues(`${at}.position`) !== '') return;
    form.setValue(`${at}.position`, position, { shouldDirty: true });
  };
  return (
    <fieldset className="member-row" onBlur={fillPosition}>
      <legend className="visually-hidden">Thành viên {index + 1}</legend>
      <TextField form={form} name={`${at}.name`} label="Họ và tên" list={PEOPLE_NAMES} />
      <TextField form={form} name={`${at}.position`} label="Chức vụ" />
      <SelectField
        form={form}
        name={`${at}.role`}
        label="Vai trò"
        data={choicesOf(COUNCIL_ROLES)}
      />
      <SelectField
        form={form}
        name={`${at}.attendance`}
        label="Dự họp"
        data={choicesOf(ATTENDANCES)}
      />
      <div className="member-actions">
        <MoveButtons name={title} first={index === 0} last={last} onMove={onMove} />
        <Button size="compact-sm" variant="subtle" aria-label={`Bỏ ${title}`} onClick={onRemove}>
          Bỏ
        </Button>
      </div>
    </fieldset>
  );
}

/** What somebody of the agency is; empty for others and for a name that two bear. */
function positionOf({ people, departments }: AnnualView['names'], typed: string): string {
  const [person, namesake] = people.filter(({ fullName }) => fullName === cleanLine(typed));
  if (!person || namesake) return '';
  const department = departments.find(({ id }) => id === person.departmentId);
  return positionIn(person.position, department?.name ?? '');
}

import { Button, NativeSelect } from '@mantine/core';
import type { FocusEvent } from 'react';
import { useWatch } from 'react-hook-form';
import type { AnnualView } from '../../shared/api.ts';
import { positionIn } from '../../shared/person/position-in.ts';
import { ATTENDANCES, COUNCIL_ROLES } from '../../shared/review/council.ts';
import { cleanLine, toneKey } from '../../shared/text.ts';
import { choicesOf, SelectField, TextField, useFieldError } from '../ui/fields.tsx';
import { MoveButtons } from '../ui/RowActions.tsx';
import { useRows } from '../ui/use-rows.ts';
import css from './review.module.css';
import { blankMember, type CouncilFormOf } from './review-values.ts';
import { subjectOf } from './subject.ts';

type MemberRowsProps = { form: CouncilFormOf; names: AnnualView['names'] };

/** Who reviews, in the order in which the minutes name them. */
export function MemberRows({ form, names }: MemberRowsProps) {
  const rows = useRows(form, 'members');
  const error = useFieldError(form, 'members');
  return (
    <section className="panel stack" aria-labelledby="review-members">
      <h2 id="review-members">Hội đồng</h2>
      {rows.fields.length === 0 ? (
        <p className="soft">
          Chưa có thành viên. Thêm Chủ tịch Hội đồng, Thư ký và các Ủy viên theo quyết định thành
          lập; biên bản ghi theo thứ tự này.
        </p>
      ) : (
        <div className={css['member-rows']}>
          <div className={css['member-heads']} aria-hidden>
            <span>Họ và tên</span>
            <span>Chức vụ</span>
            <span>Vai trò</span>
            <span>Dự họp</span>
          </div>
          {rows.fields.map((row, index) => (
            <MemberRow
              key={row.key}
              form={form}
              names={names}
              index={index}
              last={index === rows.fields.length - 1}
              onMove={(step) => rows.move(index, index + step)}
              onRemove={() => rows.remove(index)}
            />
          ))}
        </div>
      )}
      <PeopleNames names={names} />
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div>
        <Button
          variant="default"
          onClick={() => rows.append(blankMember(form.getValues('members')))}
        >
          Thêm thành viên
        </Button>
      </div>
    </section>
  );
}

type MemberRowProps = {
  form: CouncilFormOf;
  names: AnnualView['names'];
  index: number;
  last: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

function MemberRow({ form, names, index, last, onMove, onRemove }: MemberRowProps) {
  const title = `thành viên ${index + 1}`;
  const at = `members.${index}` as const;
  const choose = (position: string) =>
    form.setValue(`${at}.position`, position, { shouldDirty: true });
  const fillPosition = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLInputElement) || target.name !== `${at}.name`) return;
    const [position, other] = new Set(bearersOf(names, target.value));
    if (!position || other !== undefined || form.getValues(`${at}.position`) !== '') return;
    choose(position);
  };
  return (
    <fieldset className={css['member-row']} onBlur={fillPosition}>
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
      <div className={css['member-actions']}>
        <MoveButtons name={title} first={index === 0} last={last} onMove={onMove} />
        <Button size="compact-sm" variant="subtle" aria-label={`Bỏ ${title}`} onClick={onRemove}>
          Bỏ
        </Button>
      </div>
      <Namesakes form={form} names={names} index={index} onChoose={choose} />
    </fieldset>
  );
}

type NamesakesProps = {
  form: CouncilFormOf;
  names: AnnualView['names'];
  index: number;
  onChoose: (position: string) => void;
};

/** Where several of the agency bear the name that is typed: which one is meant, until it is said. */
function Namesakes({ form, names, index, onChoose }: NamesakesProps) {
  const [name, position] = useWatch({
    control: form.control,
    name: [`members.${index}.name`, `members.${index}.position`],
  });
  const bearers = bearersOf(names, name);
  const positions = [...new Set(bearers)];
  if (positions.length < 2 || position !== '') return null;
  return (
    <div className={css['namesakes']}>
      <NativeSelect
        label={`Có ${bearers.length} người tên ${cleanLine(name)}: chọn người tham gia Hội đồng`}
        value=""
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        data={[{ value: '', label: 'Chọn…' }, ...positions]}
      />
    </div>
  );
}

/** The position of each in service who bears a name; nothing for who is not of the agency. */
function bearersOf({ people, departments }: AnnualView['names'], typed: string): string[] {
  const key = toneKey(typed);
  return people
    .filter(({ active, fullName }) => active && toneKey(fullName) === key)
    .map((person) => {
      const department = departments.find(({ id }) => id === person.departmentId);
      return positionIn(person.position, department?.name ?? '');
    });
}

const PEOPLE_NAMES = 'people-names';

/** Names offered while one is typed; any other may be typed as well: not every member is of the agency. */
function PeopleNames({ names }: { names: AnnualView['names'] }) {
  return (
    <datalist id={PEOPLE_NAMES}>
      {names.people
        .filter(({ active }) => active)
        .map(({ id, fullName }) => (
          <option key={id} value={fullName}>
            {subjectOf({ names }, { personId: id, departmentId: null }).place}
          </option>
        ))}
    </datalist>
  );
}

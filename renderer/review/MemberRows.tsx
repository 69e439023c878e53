import { Button } from '@mantine/core';
import { useFieldArray } from 'react-hook-form';
import type { AnnualView } from '../../shared/api.ts';
import { useFieldError } from '../ui/fields.tsx';
import { MemberRow } from './MemberRow.tsx';
import { PeopleNames } from './PeopleNames.tsx';
import { blankMember, type CouncilFormOf } from './review-values.ts';

type MemberRowsProps = { form: CouncilFormOf; names: AnnualView['names'] };

/** Who reviews, in the order in which the minutes name them. */
export function MemberRows({ form, names }: MemberRowsProps) {
  // The rows have an id of their own, so the list's key needs another name.
  const rows = useFieldArray({ control: form.control, name: 'members', keyName: 'key' });
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
        <div className="member-rows">
          <div className="member-heads" aria-hidden>
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

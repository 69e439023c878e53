import { zodResolver } from '@hookform/resolvers/zod';
import { type FocusEvent, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation } from 'wouter';
import type { z } from 'zod';
import type { Department } from '../../shared/department/department.ts';
import { type MovementInput, movementSchema } from '../../shared/movement/movement.ts';
import { useStarted } from '../shell/movement.tsx';
import { FieldHints } from '../ui/field-hints.tsx';
import { RecordForm } from '../ui/RecordForm.tsx';
import { BasisRows } from './BasisRows.tsx';
import { ContentRows } from './ContentRows.tsx';
import { MovementClosing, MovementHead } from './MovementParts.tsx';
import css from './movement.module.css';
import type { MovementValues } from './movement-values.ts';
import { PlanSource } from './PlanSource.tsx';
import { ReportingDepartments } from './ReportingDepartments.tsx';

type MovementFormProps = {
  initial: MovementValues;
  departments: Department[];
  /** Sentences about what has to be looked at, by field path, and what the foot says after their number. */
  hints?: Record<string, string>;
  toCheck?: string;
  /** The plan's text, to check against. */
  source?: string;
  /** True where the form holds what is kept nowhere else. */
  isUnsaved?: boolean;
};

const NO_HINTS = {};

export function MovementForm({
  initial,
  departments,
  hints = NO_HINTS,
  toCheck = '',
  source,
  isUnsaved = false,
}: MovementFormProps) {
  const form = useForm<MovementInput, unknown, z.output<typeof movementSchema>>({
    resolver: zodResolver(movementSchema),
    defaultValues: initial,
  });
  const { setMovement } = useStarted();
  const [, navigate] = useLocation();
  const [sought, setSought] = useState('');
  const hinted = Object.keys(hints).length;
  return (
    <FieldHints.Provider value={hints}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only watches which field the keyboard is in */}
      <div
        className={source === undefined ? 'form-page' : css['form-with-source']}
        onFocus={({ target }: FocusEvent) => {
          if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
            setSought(target.value);
        }}
      >
        <RecordForm
          form={form}
          call="movement.save"
          saved="Đã lưu phong trào."
          isUnsaved={isUnsaved}
          note={hinted > 0 && `${hinted} ${toCheck}`}
          onCancel={() => navigate('/danh-muc/phong-trao')}
          onSaved={({ id }) => {
            if (!initial.id) setMovement(id);
            navigate('/danh-muc/phong-trao');
          }}
        >
          <MovementHead form={form} />
          <ContentRows form={form} />
          <BasisRows form={form} />
          <MovementClosing form={form} />
          <ReportingDepartments form={form} departments={departments} />
        </RecordForm>
        {source !== undefined && <PlanSource text={source} sought={sought} />}
      </div>
    </FieldHints.Provider>
  );
}

import { Alert } from '@mantine/core';
import type { FormProblem } from '../../shared/form/answers.ts';
import css from './form.module.css';

/** Cells from which nothing is taken, each with its address on the sheet so that the department can mend it. */
export function CellProblems({ problems }: { problems: readonly FormProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert variant="outline" title="Các ô này sai nên không được nhận; số đang ghi giữ nguyên">
      <ul className={css['cell-problems']}>
        {problems.map(({ cell, label, message }) => (
          <li key={`${cell} ${message}`}>
            Ô <strong>{cell}</strong>, {label}: {message}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

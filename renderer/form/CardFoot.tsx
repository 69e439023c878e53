import { Button, NativeSelect } from '@mantine/core';
import clsx from 'clsx';
import type { FormComparison } from '../../shared/form/difference.ts';
import { REPORT_STATES, type ReportState } from '../../shared/report-state.ts';
import css from './form.module.css';
import { type ReadFile, readinessOf, stateFor } from './intake.ts';
import { type Compared, type Intake, isReady } from './use-intake.ts';

type CardFootProps = {
  entry: Compared;
  file: ReadFile;
  comparison: FormComparison;
  intake: Intake;
};

const STATES = Object.keys(REPORT_STATES) as ReportState[];

/** What the file is to be recorded as, and her word. */
export function CardFoot({ entry, file, comparison, intake }: CardFootProps) {
  const { id, choice } = entry;
  const { missing } = comparison;
  return (
    <div className="row form-card-foot">
      <p className={clsx('soft', css['form-card-note'])}>
        {missing.length > 0 && `Chưa hoàn thành được: còn thiếu ${missing.join('; ')}.`}
        {readinessOf(file, choice, comparison) === 'undecided' &&
          ' Chọn cách đọc chữ ở trên trước.'}
      </p>
      <NativeSelect
        aria-label={`Ghi báo cáo của ${file.departmentName} là`}
        value={stateFor(file, choice, comparison)}
        disabled={missing.length > 0}
        onChange={({ currentTarget }) =>
          intake.choose(id, { state: currentTarget.value as ReportState })
        }
        data={STATES.map((state) => ({ value: state, label: `Ghi là: ${REPORT_STATES[state]}` }))}
      />
      <Button
        variant="default"
        disabled={!isReady(entry)}
        onClick={() => intake.take([entry])}
        aria-label={`Nhận biểu mẫu của ${file.departmentName}`}
      >
        Nhận
      </Button>
    </div>
  );
}

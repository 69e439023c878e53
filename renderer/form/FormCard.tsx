import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { FormProblem } from '../../shared/form/answers.ts';
import { LateLoader } from '../ui/LateLoader.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { CardFoot } from './CardFoot.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import css from './form.module.css';
import type { ReadFile } from './intake.ts';
import { SpellingChoice } from './SpellingChoice.tsx';
import { type Compared, type Intake, takenText } from './use-intake.ts';

type FormCardProps = { entry: Compared; intake: Intake };

/** One file: whose it is, what it would change, what of it cannot be taken, and her word on it. */
export function FormCard({ entry, intake }: FormCardProps) {
  const { file, taken } = entry;
  if (file.kind === 'refused') return <RefusedCard entry={entry} intake={intake} />;
  if (taken !== null)
    return <Card entry={entry} intake={intake} badge={<TakenBadge entry={entry} />} />;
  return (
    <Card entry={entry} intake={intake} badge={<WaitingBadge file={file} />}>
      {entry.trouble && (
        <Alert variant="outline" title="Chưa nhận được" role="alert">
          {entry.trouble}
        </Alert>
      )}
      <SpellingChoice
        file={file}
        choice={entry.choice}
        onChoose={(choice) => intake.choose(entry.id, choice)}
      />
      <CellProblems problems={file.problems} />
      <Comparison entry={entry} file={file} intake={intake} />
    </Card>
  );
}

function Comparison({ entry, file, intake }: FormCardProps & { file: ReadFile }) {
  const { comparison, failure, compareAgain } = entry;
  if (failure) return <LoadFailure failure={failure} onRetry={compareAgain} />;
  if (!comparison) return <LateLoader />;
  return (
    <>
      <DifferenceTable differences={comparison.differences} label={file.departmentName} />
      <CardFoot entry={entry} file={file} comparison={comparison} intake={intake} />
    </>
  );
}

function Card({
  entry,
  intake,
  badge,
  children,
}: FormCardProps & { badge: ReactNode; children?: ReactNode }) {
  const { id, file } = entry;
  const heading = `form-${id}`;
  return (
    <section className="panel stack form-card" aria-labelledby={heading}>
      <div className={clsx('row', css['form-card-head'])}>
        <h2 id={heading}>{file.kind === 'read' ? file.departmentName : file.name}</h2>
        {badge}
        {file.kind === 'read' && (
          <span className={clsx('soft', css['form-card-name'])}>{file.name}</span>
        )}
        <Button
          variant="default"
          size="xs"
          onClick={() => intake.putAway(id)}
          aria-label={`Cất tệp ${file.name}`}
        >
          Cất đi
        </Button>
      </div>
      {children}
    </section>
  );
}

function RefusedCard({ entry, intake }: FormCardProps) {
  return (
    <Card
      entry={entry}
      intake={intake}
      badge={<StateBadge tone="bad" icon={IconAlertTriangle} word="Không nhận được" />}
    >
      <p>{entry.file.kind === 'refused' && entry.file.message} Chưa ghi gì từ tệp này.</p>
    </Card>
  );
}

function TakenBadge({ entry }: { entry: Compared }) {
  return <StateBadge tone="good" icon={IconCheck} word={takenText(entry)} />;
}

function WaitingBadge({ file }: { file: ReadFile }) {
  return file.problems.length > 0 ? (
    <StateBadge tone="warn" icon={IconAlertTriangle} word={`${file.problems.length} ô sai`} />
  ) : (
    <StateBadge tone="draft" icon={IconPencil} word="Chờ nhận" />
  );
}

/** Cells from which nothing is taken, each with its address on the sheet so that the department can mend it. */
function CellProblems({ problems }: { problems: readonly FormProblem[] }) {
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

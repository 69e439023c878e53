import { Button } from '@mantine/core';
import { formatDay } from '../../shared/month.ts';
import { twoDigits } from '../../shared/number.ts';
import { type IssuedPaper, OUT_WAYS } from '../../shared/paper/paper.ts';
import css from './paper.module.css';
import type { PaperFile } from './use-paper-file.ts';

type IssuedVersionsProps = { issued: readonly IssuedPaper[]; file: PaperFile };

/** Every version that went out, to be opened again as it was. */
export function IssuedVersions({ issued, file }: IssuedVersionsProps) {
  return (
    <ul className={css['paper-versions']}>
      {issued.map((version) => (
        <li key={version.id}>
          <div>
            <strong>{nameOf(version)}</strong> <span className="soft">{stampOf(version)}</span>
            {version.reopenedFor && <p className="soft">Điều chỉnh vì: {version.reopenedFor}</p>}
          </div>
          <div className="row">
            <VersionButton version={version} label="Mở" onClick={() => file.print(version.id)} />
            <VersionButton
              version={version}
              label="Lưu PDF"
              onClick={() => file.save('pdf', version.id)}
            />
            <VersionButton
              version={version}
              label="Lưu Word"
              onClick={() => file.save('word', version.id)}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

type VersionButtonProps = { version: IssuedPaper; label: string; onClick: () => void };

function VersionButton({ version, label, onClick }: VersionButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      aria-label={`${label} ${nameOf(version).toLocaleLowerCase('vi')}`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

function nameOf({ version }: IssuedPaper): string {
  return version === 0 ? 'Bản ban hành lần đầu' : `Điều chỉnh lần ${version}`;
}

function stampOf({ number, date, issuedAt, outBy }: IssuedPaper): string {
  const parts = [
    number === null ? '' : `số ${twoDigits(number)}`,
    date === null ? '' : `ngày ${formatDay(date)}`,
    `chốt ${issuedAt.slice(11, 16)} ngày ${formatDay(issuedAt.slice(0, 10))}`,
    outBy === null ? '' : OUT_WAYS[outBy],
  ];
  return parts.filter((part) => part !== '').join(', ');
}

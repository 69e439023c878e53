import { Alert, Button } from '@mantine/core';
import { IconFileOff, IconPaperclip } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { type DragEvent, useId, useState } from 'react';
import {
  EVIDENCE_FAULTS,
  type Evidence,
  formatSize,
  type Proven,
} from '../../shared/evidence/evidence.ts';
import { useCall, useCallMutation } from '../call.ts';
import { useStarted } from '../shell/movement.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import css from './evidence.module.css';
import { type Faults, useFaults } from './proof.tsx';
import { useAddEvidence } from './use-add-evidence.ts';

type EvidencePanelProps = {
  of: Proven;
  /** What the files are, at the head of their list. */
  title?: string;
};

/** The files that prove a case or an award: shown, opened, added by dialog or by dropping them here, taken out. */
export function EvidencePanel({ of: proven, title = 'Minh chứng' }: EvidencePanelProps) {
  const { movement } = useStarted();
  const headingId = useId();
  const evidence = useCall('evidence.list', proven);
  const { faults } = useFaults(movement?.id ?? null);
  const { adding, refused, choose, drop } = useAddEvidence(proven);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void drop([...event.dataTransfer.files]);
  };
  return (
    <section
      className={clsx(css['evidence-panel'], 'stack')}
      aria-labelledby={headingId}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="row">
        <h3 id={headingId}>{title}</h3>
        <Button variant="default" size="xs" loading={adding} onClick={choose}>
          Thêm tệp…
        </Button>
      </div>
      <Loaded query={evidence}>{(list) => <Files evidence={list} faults={faults} />}</Loaded>
      <p className="soft">
        Thả tệp vào đây cũng được: ảnh (jpg, png, heic, webp), pdf, Word, Excel, thư (eml), mỗi tệp
        tối đa 25 MB. Tệp được chép vào thư mục dữ liệu của chương trình.
      </p>
      {refused.length > 0 && (
        <Alert
          variant="outline"
          role="alert"
          title="Có tệp không nhận được"
          ref={bringIntoSight}
          key={refused.map(({ name }) => name).join('/')}
        >
          <ul>
            {refused.map(({ name, reason }) => (
              <li key={name}>
                <strong>{name}</strong>: {reason}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </section>
  );
}

/** It stands last, where the foot of a drawer would lie over it. */
function bringIntoSight(alert: HTMLElement | null) {
  alert?.scrollIntoView({ block: 'nearest' });
}

function Files({ evidence, faults }: { evidence: readonly Evidence[]; faults: Faults }) {
  const open = useCallMutation('evidence.open', { invalidates: ['evidence.check'] });
  /** The file that may run something, which she is asked about. */
  const [doubted, setDoubted] = useState<{ id: number; name: string; warning: string } | null>(
    null,
  );
  const openFirst = ({ id, name }: Evidence) =>
    open.mutate(
      { id, anyway: false },
      { onSuccess: ({ warning }) => setDoubted(warning === null ? null : { id, name, warning }) },
    );
  const remove = useCallMutation('evidence.remove');
  if (evidence.length === 0) return <p className="soft">Chưa có tệp nào.</p>;
  return (
    <>
      <ul className={css['evidence-list']}>
        {evidence.map((one) => {
          const { id, name, size } = one;
          const fault = faults.get(id);
          return (
            <li key={id}>
              <IconPaperclip size={16} aria-hidden />
              <span className={css['evidence-name']}>
                {name} <span className="soft">{formatSize(size)}</span>{' '}
                {fault && (
                  <StateBadge tone="bad" icon={IconFileOff} word={EVIDENCE_FAULTS[fault]} />
                )}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Mở ${name}`}
                onClick={() => openFirst(one)}
              >
                Mở
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={`Bỏ ${name}`}
                onClick={() => remove.mutate({ id })}
              >
                Bỏ
              </Button>
            </li>
          );
        })}
      </ul>
      <ConfirmDialog
        opened={doubted !== null}
        title={`Mở “${doubted?.name ?? ''}”?`}
        confirmLabel="Vẫn mở"
        isStayingBest
        onConfirm={() => {
          if (doubted) open.mutate({ id: doubted.id, anyway: true });
          setDoubted(null);
        }}
        onCancel={() => setDoubted(null)}
      >
        {doubted?.warning}
      </ConfirmDialog>
    </>
  );
}

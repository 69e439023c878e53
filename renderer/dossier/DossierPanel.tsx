import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { DossierView } from '../../shared/dossier/dossier.ts';
import { PAPERS } from '../../shared/paper/kinds.ts';
import { useCall, useCallMutation } from '../call.ts';
import { LongWork } from '../copy/LongWork.tsx';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import css from './dossier.module.css';

/** Bộ hồ sơ: everything that leaves together, what in it contradicts, and the button that writes it. */
export function DossierPanel() {
  const { movement } = useMovement();
  const dossier = useCall('dossier.read', { movementId: movement.id });
  return (
    <section className="panel stack" aria-labelledby="dossier">
      <h2 id="dossier">Bộ hồ sơ</h2>
      <p className="soft">
        Mọi văn bản bình xét (PDF và Word), tệp Excel, minh chứng của người được đề nghị và danh mục
        tệp kèm mã kiểm tra, ghi vào một thư mục và một tệp nén .zip. Trước khi ghi, chương trình
        đối chiếu tên, số lượng, số phiếu, ngày và số giữa các văn bản.
      </p>
      <Loaded query={dossier}>{(view) => <Dossier view={view} />}</Loaded>
    </section>
  );
}

function Dossier({ view }: { view: DossierView }) {
  const { movement } = useMovement();
  const write = useCallMutation('dossier.write', {
    invalidates: ['dossier.read', 'annual.issued', 'annual.steps'],
    handles: ['busy', 'invalid', 'conflict'],
  });
  const save = () => write.mutate({ movementId: movement.id });
  const { findings, files, drafts } = view;
  return (
    <>
      {findings.length > 0 ? <Findings findings={findings} /> : <Agrees files={files} />}
      {drafts.length > 0 && findings.length === 0 && (
        <p className="soft">
          {drafts.length} văn bản chưa chốt, được ghi theo bản đang soạn:{' '}
          {drafts.map((kind) => PAPERS[kind].label).join(', ')}.
        </p>
      )}
      <div className="row">
        <Button onClick={save} disabled={findings.length > 0 || write.isPending}>
          Ghi bộ hồ sơ…
        </Button>
      </div>
      {write.isPending ? (
        <LongWork label="Đang ghi bộ hồ sơ:" />
      ) : (
        <SavedFileNote
          saving={{ ...write, data: write.data?.zip ?? null }}
          onSaveAgain={save}
          canOpen={false}
        />
      )}
    </>
  );
}

function Agrees({ files }: { files: readonly string[] }) {
  return (
    <>
      <div className="row">
        <StateBadge tone="good" icon={IconCircleCheck} word="Các văn bản khớp nhau" />
      </div>
      <details className={css['files']}>
        <summary>{files.length} tệp trong bộ hồ sơ</summary>
        <ul>
          {files.map((file) => (
            <li key={file}>{file}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** More at once nobody mends: a row that is gone from a paper moves all below it. */
const MOST_SHOWN = 30;

function Findings({ findings }: Pick<DossierView, 'findings'>) {
  const rest = findings.length - MOST_SHOWN;
  return (
    <>
      <div className="row">
        <StateBadge
          tone="bad"
          icon={IconAlertTriangle}
          word={`${findings.length} chỗ chưa khớp, sửa xong mới ghi được`}
        />
      </div>
      <ul className={css['findings']} aria-label="Chỗ chưa khớp">
        {findings.slice(0, MOST_SHOWN).map(({ text, href }) => (
          <li key={text}>
            {text}{' '}
            <Link href={href} aria-label={`Mở để sửa: ${text}`}>
              Mở để sửa
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="soft">Còn {rest} chỗ khác, hiện ra khi sửa xong các chỗ trên.</p>}
    </>
  );
}

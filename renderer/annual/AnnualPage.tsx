import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { Link } from 'wouter';
import type { AnnualView } from '../../shared/api.ts';
import { useCall, useCallMutation } from '../call.ts';
import { Proposals } from '../review/Proposals.tsx';
import { useMovement } from '../shell/movement.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import css from './annual.module.css';
import { missingParts } from './missing-parts.ts';
import { WorkbookPreview } from './WorkbookPreview.tsx';

/** Xuất Excel: who is put forward, what is still missing, every sheet as the file will hold it, and the file. */
export function AnnualPage() {
  const { movement } = useMovement();
  const movementId = movement.id;
  const annual = useCall('annual.read', { movementId });
  const workbook = useCall('workbook.preview', { movementId });
  const file = useCallMutation('workbook.save', {
    invalidates: [],
    handles: ['busy', 'invalid', 'unexpected'],
  });
  const save = () => file.mutate({ movementId });
  return (
    <Page
      title="Xuất Excel"
      subtitle={`Hồ sơ khen thưởng năm ${movement.year}, một tệp cho cơ quan thi đua, khen thưởng của tỉnh`}
      actions={
        <Button onClick={save} disabled={!workbook.data || file.isPending}>
          Xuất tệp Excel
        </Button>
      }
    >
      <SavedFileNote saving={file} onSaveAgain={save} />
      <Loaded query={annual}>
        {(value) => (
          <>
            <MissingParts annual={value} />
            <Proposals annual={value} />
          </>
        )}
      </Loaded>
      <section className="panel stack" aria-labelledby="annual-preview">
        <h2 id="annual-preview">Xem trước từng trang</h2>
        <Loaded query={workbook}>{(value) => <WorkbookPreview workbook={value} />}</Loaded>
      </section>
    </Page>
  );
}

/** The list of what the file lacks. Nothing here keeps her from exporting: a file for a look is a file too. */
function MissingParts({ annual }: { annual: AnnualView }) {
  const { movement } = useMovement();
  const agency = useCall('agency.read', {});
  const board = useCall('board.read', { movementId: movement.id });
  if (agency.data === undefined || board.data === undefined) return null;
  const parts = missingParts(agency.data, annual, board.data);
  if (parts.length === 0) return null;
  return (
    <section className={clsx('panel', css['missing-parts'])} aria-labelledby="missing-parts">
      <h2 id="missing-parts">
        <IconAlertTriangle size={18} aria-hidden /> Còn thiếu trước khi gửi
      </h2>
      <ul>
        {parts.map(({ sentence, href }) => (
          <li key={sentence}>
            {sentence} {href !== '' && <Link href={href}>Mở để bổ sung</Link>}
          </li>
        ))}
      </ul>
    </section>
  );
}

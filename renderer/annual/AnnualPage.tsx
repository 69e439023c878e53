import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { useState } from 'react';
import { Link } from 'wouter';
import type { AnnualView } from '../../shared/api.ts';
import { useCall, useCallMutation } from '../call.ts';
import { LongWork } from '../copy/LongWork.tsx';
import { ReviewRoad } from '../review/ReviewRoad.tsx';
import { useMovement } from '../shell/movement.tsx';
import { TemplatePanel } from '../template/TemplatePanel.tsx';
import { announce } from '../ui/announce.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Page } from '../ui/Page.tsx';
import { SavedFileNote } from '../ui/SavedFile.tsx';
import css from './annual.module.css';
import { missingParts } from './missing-parts.ts';
import { WorkbookPreview } from './WorkbookPreview.tsx';

/** Xuất Excel, the last step of the review: what is still missing, every sheet as the file will hold it, and the file. */
export function AnnualPage() {
  const { movement } = useMovement();
  const movementId = movement.id;
  const annual = useCall('annual.read', { movementId });
  const [ticked, setTicked] = useState<Ticked>({ statistics: false, underVerification: false });
  const asked = { movementId, ...ticked };
  const workbook = useCall('workbook.preview', asked, { keepPrevious: true });
  const file = useCallMutation('workbook.save', {
    invalidates: [],
    handles: ['busy', 'invalid', 'unexpected'],
  });
  const save = () => file.mutate(asked);
  return (
    <Page
      title="Xuất Excel"
      subtitle={`Hồ sơ khen thưởng năm ${movement.year}, một tệp cho cơ quan thi đua, khen thưởng của tỉnh`}
      actions={
        <Button
          onClick={save}
          disabled={!workbook.data || workbook.isPlaceholderData || file.isPending}
        >
          Xuất tệp Excel
        </Button>
      }
    >
      <ReviewRoad />
      {file.isPending ? (
        <LongWork label="Đang ghi tệp Excel:" />
      ) : (
        <SavedFileNote saving={file} onSaveAgain={save} />
      )}
      <Loaded query={annual}>
        {(value) => (
          <>
            <MissingParts annual={value} />
            <Submitted annual={value} />
            <Choices annual={value} ticked={ticked} onTick={setTicked} />
          </>
        )}
      </Loaded>
      <section className="panel stack" aria-labelledby="annual-preview">
        <h2 id="annual-preview">Xem trước từng trang</h2>
        <Loaded query={workbook}>{(value) => <WorkbookPreview workbook={value} />}</Loaded>
      </section>
      <TemplatePanel />
    </Page>
  );
}

type Ticked = { statistics: boolean; underVerification: boolean };
type ChoicesProps = {
  annual: Pick<AnnualView, 'underVerification'>;
  ticked: Ticked;
  onTick: (ticked: Ticked) => void;
};

/** What goes into the file only by her word; the preview follows. */
function Choices({ annual: { underVerification: open }, ticked, onTick }: ChoicesProps) {
  return (
    <section className="panel stack" aria-label="Nội dung tệp">
      <Checkbox
        label="Thêm biểu thống kê 0601.N (số phong trào) và 0603.N (khen thưởng cấp bộ, tỉnh)"
        checked={ticked.statistics}
        onChange={({ currentTarget: { checked } }) => onTick({ ...ticked, statistics: checked })}
      />
      {open > 0 && (
        <Checkbox
          label={`Đưa vào tệp ${open} phê bình của người đang được xác minh, thanh tra, điều tra`}
          description="Không đánh dấu: những phê bình này ở lại trong máy."
          checked={ticked.underVerification}
          onChange={({ currentTarget: { checked } }) =>
            onTick({ ...ticked, underVerification: checked })
          }
        />
      )}
    </section>
  );
}

/** Once the file has gone up: says so of everybody put forward, at one press. */
function Submitted({ annual }: { annual: AnnualView }) {
  const { movement } = useMovement();
  const submit = useCallMutation('proposal.submit');
  const waiting = annual.proposals.filter(({ state }) => state === 'proposed').length;
  if (waiting === 0) return null;
  const mark = () =>
    submit.mutate(
      { movementId: movement.id },
      { onSuccess: ({ count }) => announce(`Đã ghi ${count} đề nghị là đã trình.`) },
    );
  return (
    <section className="panel row" aria-label="Sau khi gửi hồ sơ">
      <span>Sau khi gửi hồ sơ, ghi {waiting} đề nghị là đã trình.</span>
      <Button variant="default" loading={submit.isPending} onClick={mark}>
        Ghi là đã trình
      </Button>
    </section>
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

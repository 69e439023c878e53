import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { DataCopy } from '../../shared/copy/copy.ts';
import { countsOf } from '../../shared/copy/difference.ts';
import type { Failure } from '../../shared/failure.ts';
import { formatCount } from '../../shared/number.ts';
import { type Opening, type Salvaged, UNOPENED_WORDS } from '../../shared/opening/opening.ts';
import { useCall, useCallMutation } from '../call.ts';
import { CopyTable } from '../copy/CopyTable.tsx';
import { nameOfCopy } from '../copy/words.ts';
import { announce } from '../ui/announce.tsx';
import { LoadFailure } from '../ui/LoadFailure.tsx';
import { Page } from '../ui/Page.tsx';
import { BeginDialog } from './BeginDialog.tsx';
import css from './opening.module.css';

type Unopened = Exclude<Opening, { state: 'open' }>;
/** Told how the data stands after a try, and what to say when it is open. */
type OnAnswer = (now: Opening | null, done: string) => void;

/** In place of every screen while the data is not open: what was found, what is safe, and the ways on. */
export function OpeningPage({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const opening = useCall('opening.read', {});
  if (!opening.data && !opening.error) return null;
  return (
    <main id="content" className={css['opening']}>
      {opening.data && opening.data.state !== 'open' ? (
        <UnopenedPage found={opening.data} onOpened={onRetry} />
      ) : (
        <LoadFailure failure={failure} onRetry={onRetry} />
      )}
    </main>
  );
}

function UnopenedPage({ found, onOpened }: { found: Unopened; onOpened: () => void }) {
  const [opening, setOpening] = useState(found);
  const take = (now: Opening | null, done: string) => {
    if (now?.state === 'open') {
      announce(done);
      onOpened();
    } else if (now) {
      setOpening(now);
      announce('Vẫn chưa mở được dữ liệu');
    }
  };
  const { title, what, safe, ways } = UNOPENED_WORDS[opening.state];
  return (
    <Page title={title} subtitle="Sổ Thi Đua">
      <section className="panel stack" role="alert">
        <p className={css['sentence']}>
          <IconAlertTriangle size={20} aria-hidden />
          {what}
        </p>
        <p className={css['sentence']}>
          <IconShieldCheck size={20} aria-hidden />
          {safe}
        </p>
        {opening.detail && <p className="soft">{opening.detail}</p>}
        <p className="soft">
          Tệp dữ liệu: <code>{opening.path}</code>
        </p>
      </section>
      {ways.includes('restore') && <Restoring copies={opening.copies} onAnswer={take} />}
      {ways.includes('salvage') && <Salvaging onSaved={setOpening} />}
      <OtherWays state={opening.state} onAnswer={take} />
    </Page>
  );
}

/** The newest copy by one button, the others below it. */
function Restoring({ copies, onAnswer }: { copies: DataCopy[]; onAnswer: OnAnswer }) {
  const restore = useCallMutation('opening.restore', { invalidates: [] });
  const [newest, ...others] = copies;
  const put = ({ name }: DataCopy) =>
    restore.mutate(
      { name },
      { onSuccess: (now) => onAnswer(now, 'Đã khôi phục dữ liệu từ bản sao.') },
    );
  if (!newest) {
    return (
      <section className="panel">
        <h2>Khôi phục từ bản sao</h2>
        <p className="soft">Trong thư mục bản sao không có bản nào đọc được.</p>
      </section>
    );
  }
  return (
    <section className="panel stack" aria-label="Khôi phục từ bản sao">
      <h2>Khôi phục từ bản sao</h2>
      <div className="row">
        <Button data-start loading={restore.isPending} onClick={() => put(newest)}>
          Khôi phục {nameOfCopy(newest)}
        </Button>
      </div>
      <CopyTable
        copies={[newest, ...others]}
        action={(copy) => (
          <Button
            size="compact-sm"
            variant="default"
            disabled={restore.isPending}
            aria-label={`Khôi phục ${nameOfCopy(copy)}`}
            onClick={() => put(copy)}
          >
            Khôi phục
          </Button>
        )}
      />
    </section>
  );
}

/** What can still be read of the damaged file becomes one more copy above. */
function Salvaging({ onSaved }: { onSaved: (now: Unopened) => void }) {
  const salvage = useCallMutation('opening.salvage', { invalidates: [] });
  const take = ({ opening }: Salvaged) => {
    if (opening.state !== 'open') onSaved(opening);
  };
  return (
    <section className="panel stack" aria-label="Cứu từ tệp hỏng">
      <h2>Cứu từ tệp hỏng</h2>
      <p>
        Đọc những gì còn đọc được và ghi thành một bản sao mới trong danh sách trên, để so với các
        bản khác rồi mới chọn. Dùng khi bản sao gần nhất thiếu nhiều ngày làm việc.
      </p>
      <div className="row">
        <Button
          variant="default"
          loading={salvage.isPending}
          onClick={() => salvage.mutate({}, { onSuccess: take })}
        >
          Cứu số liệu
        </Button>
      </div>
      <p role="status">{salvage.data && toldOf(salvage.data)}</p>
    </section>
  );
}

function toldOf({ kept, lost }: Salvaged): string {
  const left = lost === 0 ? '' : ` Không đọc được ${formatCount(lost)} chỗ.`;
  return `Đã cứu được ${countsOf(kept)}.${left} Bản này có trong danh sách trên; khôi phục xong, hãy đối chiếu với báo cáo giấy.`;
}

function OtherWays({ state, onAnswer }: { state: Unopened['state']; onAnswer: OnAnswer }) {
  const { ways } = UNOPENED_WORDS[state];
  const [isBeginning, setBeginning] = useState(false);
  const retry = useCallMutation('opening.retry', { invalidates: [] });
  const choose = useCallMutation('opening.choose', { invalidates: [] });
  const accept = useCallMutation('opening.accept', { invalidates: [] });
  const look = useCallMutation('opening.look', { invalidates: [] });
  const showFolder = useCallMutation('opening.showFolder', { invalidates: [] });
  const opened = (now: Opening | null) => onAnswer(now, 'Đã mở dữ liệu.');
  return (
    <div className="row">
      <Button
        variant={ways.length === 0 ? 'filled' : 'default'}
        loading={retry.isPending}
        onClick={() => retry.mutate({}, { onSuccess: opened })}
      >
        Thử lại
      </Button>
      {ways.includes('accept') && (
        <Button
          variant="default"
          loading={accept.isPending}
          onClick={() => accept.mutate({}, { onSuccess: opened })}
        >
          Mở tệp hiện có
        </Button>
      )}
      {ways.includes('look') && (
        <Button
          variant="default"
          loading={look.isPending}
          onClick={() => look.mutate({}, { onSuccess: opened })}
        >
          Mở để xem, in và xuất
        </Button>
      )}
      {ways.includes('choose') && (
        <Button
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate({}, { onSuccess: opened })}
        >
          Chọn tệp dữ liệu khác…
        </Button>
      )}
      <Button variant="default" onClick={() => showFolder.mutate({})}>
        Mở thư mục dữ liệu
      </Button>
      {ways.includes('begin') && (
        <Button variant="subtle" onClick={() => setBeginning(true)}>
          Bắt đầu sổ mới…
        </Button>
      )}
      <Button variant="subtle" onClick={() => window.close()}>
        Thoát
      </Button>
      <BeginDialog
        opened={isBeginning}
        onClose={() => setBeginning(false)}
        onAnswer={(now) => onAnswer(now, 'Đã bắt đầu sổ mới.')}
      />
    </div>
  );
}

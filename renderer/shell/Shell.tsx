import { Alert, Button, NativeSelect } from '@mantine/core';
import { IconInfoCircle, IconMenu2, IconSearch } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'wouter';
import type { MovementListItem } from '../../shared/movement/movement.ts';
import { pickMovement, type Started } from '../../shared/start.ts';
import { useCall } from '../call.ts';
import { ReadOnlyBanner } from '../opening/ReadOnlyBanner.tsx';
import { SampleBanner } from '../sample/SampleYear.tsx';
import { LateLoader } from '../ui/LateLoader.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { askBeforeLeaving } from '../ui/leaving.tsx';
import { askSearch } from '../ui/search-opened.ts';
import { useFirstScreenStands } from './first-screen.ts';
import { MovementProvider, useStarted } from './movement.tsx';
import { Navigation } from './Navigation.tsx';
import css from './shell.module.css';
import { useStart } from './use-start.ts';

/** Few will ever see it, so no start reads it. */
const OpeningPage = lazy(async () => ({
  default: (await import('../opening/OpeningPage.tsx')).OpeningPage,
}));

export function Shell({ children }: { children: ReactNode }) {
  const started = useCall('app.start', {});
  if (started.error && !started.data) {
    return (
      <Suspense fallback={<LateLoader />}>
        <OpeningPage failure={started.error} onRetry={() => started.refetch()} />
      </Suspense>
    );
  }
  return (
    <Loaded query={started}>
      {(value) => (
        <MovementProvider started={value}>
          <Frame started={value}>{children}</Frame>
        </MovementProvider>
      )}
    </Loaded>
  );
}

/** The hash belongs to the router, so the skip link moves the keyboard itself. */
function skipToContent() {
  document.getElementById('content')?.focus();
}

function Frame({ started, children }: { started: Started; children: ReactNode }) {
  const [menuOpened, setMenuOpened] = useState(false);
  const [location] = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place starts at its top
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [location]);
  const content = useRef<HTMLElement>(null);
  useStart(content, location);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setMenuOpened(false);
  };
  return (
    <div className={css['shell']}>
      <button type="button" className={css['skip-link']} onClick={skipToContent}>
        Đến nội dung chính
      </button>
      <Header
        agencyName={started.agencyName}
        menuOpened={menuOpened}
        onMenu={() => setMenuOpened(!menuOpened)}
      />
      <nav
        id="navigation"
        className={css['shell-nav']}
        aria-label="Mục chính"
        data-opened={menuOpened}
        onKeyDown={closeOnEscape}
      >
        <Navigation onNavigate={() => setMenuOpened(false)} />
      </nav>
      <main id="content" ref={content} className={css['shell-content']} tabIndex={-1}>
        {started.isReadOnly && <ReadOnlyBanner />}
        {started.isSample && <SampleBanner />}
        <Notices />
        {children}
      </main>
    </div>
  );
}

type HeaderProps = { agencyName: string | null; menuOpened: boolean; onMenu: () => void };

function Header({ agencyName, menuOpened, onMenu }: HeaderProps) {
  return (
    <header className={css['shell-header']}>
      <button
        type="button"
        className={css['menu-button']}
        aria-expanded={menuOpened}
        aria-controls="navigation"
        onClick={onMenu}
      >
        <IconMenu2 size={20} aria-hidden />
        Danh mục màn hình
      </button>
      <div className={css['shell-agency']}>
        <strong>Sổ Thi Đua</strong>
        {agencyName && (
          <span className="soft" title={agencyName}>
            {agencyName}
          </span>
        )}
      </div>
      <button
        type="button"
        className={css['search-button']}
        aria-keyshortcuts="Control+K"
        onClick={askSearch}
      >
        <IconSearch size={16} aria-hidden />
        Tìm nhanh <kbd>Ctrl+K</kbd>
      </button>
      <MovementSelect />
    </header>
  );
}

/** The movement in work; everything below is about it. */
function MovementSelect() {
  const { started, movement, setMovement } = useStarted();
  if (!movement) return <span className="soft">Chưa có phong trào</span>;
  const choose = (id: number) => askBeforeLeaving(() => setMovement(id));
  const present = pickMovement(started.movements, null, started.today);
  return (
    <>
      {present && present.id !== movement.id && (
        <Button
          className={css['to-present']}
          size="compact-sm"
          variant="default"
          onClick={() => choose(present.id)}
        >
          Về năm {present.year}
        </Button>
      )}
      <NativeSelect
        aria-label="Phong trào đang làm việc"
        className={css['movement-select']}
        value={String(movement.id)}
        title={labelOf(movement)}
        onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        data={started.movements.map((each) => ({ value: String(each.id), label: labelOf(each) }))}
      />
    </>
  );
}

/** The year first: it tells movements of one name apart, however little of the name there is room for. */
function labelOf({ year, name }: MovementListItem): string {
  return `${year} – ${name}`;
}

/** What the clerk should read once about her file: a copy that failed, a settings file replaced. */
function Notices() {
  const [dismissed, setDismissed] = useState(false);
  const { data: notices = [] } = useCall('app.notices', {}, { enabled: useFirstScreenStands() });
  if (dismissed || notices.length === 0) return null;
  return (
    <Alert
      className={css['notices']}
      variant="outline"
      icon={<IconInfoCircle size={18} aria-hidden />}
      withCloseButton
      closeButtonLabel="Đã đọc, ẩn thông báo"
      onClose={() => setDismissed(true)}
    >
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Alert>
  );
}

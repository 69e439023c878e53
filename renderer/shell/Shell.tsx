import './shell.css';
import IconMenu2 from '@tabler/icons-react/dist/esm/icons/IconMenu2.mjs';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Started } from '../../shared/api.ts';
import { useCall } from '../call.ts';
import { SampleBanner } from '../sample/SampleBanner.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { MovementSelect } from './MovementSelect.tsx';
import { MovementProvider } from './movement.tsx';
import { Navigation } from './Navigation.tsx';
import { Notices } from './Notices.tsx';

export function Shell({ children }: { children: ReactNode }) {
  const started = useCall('app.start', {});
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
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setMenuOpened(false);
  };
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={skipToContent}>
        Đến nội dung chính
      </button>
      <Header
        agencyName={started.agencyName}
        menuOpened={menuOpened}
        onMenu={() => setMenuOpened(!menuOpened)}
      />
      <nav
        id="navigation"
        className="shell-nav"
        aria-label="Mục chính"
        data-opened={menuOpened}
        onKeyDown={closeOnEscape}
      >
        <Navigation onNavigate={() => setMenuOpened(false)} />
      </nav>
      <main id="content" className="shell-content" tabIndex={-1}>
        {started.isSample && <SampleBanner />}
        <Notices notices={started.notices} />
        {children}
      </main>
    </div>
  );
}

type HeaderProps = { agencyName: string | null; menuOpened: boolean; onMenu: () => void };

function Header({ agencyName, menuOpened, onMenu }: HeaderProps) {
  return (
    <header className="shell-header">
      <button
        type="button"
        className="menu-button"
        aria-expanded={menuOpened}
        aria-controls="navigation"
        onClick={onMenu}
      >
        <IconMenu2 size={20} aria-hidden />
        Mục
      </button>
      <div className="shell-agency">
        <strong>Sổ Thi Đua</strong>
        {agencyName && <span className="soft">{agencyName}</span>}
      </div>
      <MovementSelect />
    </header>
  );
}

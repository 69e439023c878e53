import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Page } from './Page.tsx';
import css from './ui.module.css';

const TABS = [
  { href: '/danh-muc/co-quan', label: 'Cơ quan' },
  { href: '/danh-muc/phong', label: 'Phòng' },
  { href: '/danh-muc/can-bo', label: 'Cán bộ' },
  { href: '/danh-muc/khen-thuong', label: 'Khen thưởng đã có' },
  { href: '/danh-muc/phong-trao', label: 'Phong trào' },
  { href: '/danh-muc/chi-tieu', label: 'Chỉ tiêu' },
];

type CatalogFrameProps = {
  title: string;
  subtitle?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The page of one list of the catalogue, with the way to the others. */
export function CatalogFrame({ title, subtitle, actions, children }: CatalogFrameProps) {
  const [location] = useLocation();
  return (
    <Page title={title} subtitle={subtitle} actions={actions}>
      <nav className={css['catalog-tabs']} aria-label="Danh mục">
        {TABS.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={location === href || location.startsWith(`${href}/`) ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}

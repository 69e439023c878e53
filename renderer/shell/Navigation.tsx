import {
  IconAward,
  IconBook2,
  IconClipboardCheck,
  IconFileText,
  IconForms,
  IconHelp,
  IconLayoutGrid,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import css from './shell.module.css';

const ITEMS: readonly { href: string; label: string; icon: TablerIcon }[] = [
  { href: '/', label: 'Tổng quan', icon: IconLayoutGrid },
  { href: '/bao-cao', label: 'Báo cáo tháng', icon: IconForms },
  { href: '/tong-hop', label: 'Tổng hợp', icon: IconFileText },
  { href: '/so-viec', label: 'Sổ biểu dương, phê bình', icon: IconAward },
  { href: '/binh-xet', label: 'Bình xét', icon: IconClipboardCheck },
  { href: '/danh-muc', label: 'Danh mục', icon: IconBook2 },
  { href: '/he-thong', label: 'Hệ thống', icon: IconSettings },
  { href: '/tro-giup', label: 'Trợ giúp', icon: IconHelp },
];

/** Screens that stand under an item though their own way says otherwise. */
const UNDER: Readonly<Record<string, string>> = { '/xuat-excel': '/binh-xet' };

function isCurrent(href: string, at: string): boolean {
  const location = UNDER[at] ?? at;
  return href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);
}

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const [location] = useLocation();
  return (
    <ul className={css['navigation']}>
      {ITEMS.map(({ href, label, icon: Icon }) => (
        <li key={href}>
          <Link
            href={href}
            onClick={onNavigate}
            aria-current={isCurrent(href, location) ? 'page' : undefined}
          >
            <Icon size={18} stroke={1.75} aria-hidden />
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

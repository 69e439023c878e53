import type { TablerIcon } from '@tabler/icons-react';
import IconAward from '@tabler/icons-react/dist/esm/icons/IconAward.mjs';
import IconBook2 from '@tabler/icons-react/dist/esm/icons/IconBook2.mjs';
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs';
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs';
import IconForms from '@tabler/icons-react/dist/esm/icons/IconForms.mjs';
import IconHelp from '@tabler/icons-react/dist/esm/icons/IconHelp.mjs';
import IconLayoutGrid from '@tabler/icons-react/dist/esm/icons/IconLayoutGrid.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs';
import { Link, useLocation } from 'wouter';

const ITEMS: readonly { href: string; label: string; icon: TablerIcon }[] = [
  { href: '/', label: 'Tổng quan', icon: IconLayoutGrid },
  { href: '/bao-cao', label: 'Báo cáo tháng', icon: IconForms },
  { href: '/tong-hop', label: 'Tổng hợp', icon: IconFileText },
  { href: '/so-viec', label: 'Sổ biểu dương, phê bình', icon: IconAward },
  { href: '/binh-xet', label: 'Bình xét', icon: IconClipboardCheck },
  { href: '/xuat-excel', label: 'Xuất Excel', icon: IconTable },
  { href: '/danh-muc', label: 'Danh mục', icon: IconBook2 },
  { href: '/he-thong', label: 'Hệ thống', icon: IconSettings },
  { href: '/tro-giup', label: 'Trợ giúp', icon: IconHelp },
];

function isCurrent(href: string, location: string): boolean {
  return href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);
}

export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const [location] = useLocation();
  return (
    <ul className="navigation">
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

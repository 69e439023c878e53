import guide from '../../resources/huong-dan.md?raw';
import { fold } from '../../shared/text.ts';

/** A section of the guide: its heading, its address in it, and its text without the heading. */
export type Section = { slug: string; title: string; text: string };

export const SECTIONS: readonly Section[] = guide
  .split(/^## /m)
  .slice(1)
  .map((part) => {
    const [title = '', ...lines] = part.split('\n');
    return { slug: slugOf(title), title: title.trim(), text: lines.join('\n') };
  });

/** `Chốt tháng và điều chỉnh` → `chot-thang-va-dieu-chinh`. */
function slugOf(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The section that tells of a screen, by the beginning of its address; the longest that fits. */
const FOR_SCREEN: Readonly<Record<string, string>> = {
  '/': 'bang-theo-doi-cac-thang',
  '/bao-cao': 'nhap-so-lieu',
  '/tong-hop': 'van-ban-soan-sua-cau-chu-in',
  '/so-viec': 'so-bieu-duong-phe-binh',
  '/binh-xet': 'binh-xet',
  '/xuat-excel': 'binh-xet',
  '/danh-muc': 'nhung-buoc-dau-tien',
  '/danh-muc/can-bo/nhap-excel': 'nhap-danh-sach-tu-excel',
  '/danh-muc/khen-thuong/nhap-excel': 'nhap-danh-sach-tu-excel',
  '/danh-muc/phong': 'phong-doi-ten-sap-nhap-chia-tach',
  '/danh-muc/phong-trao': 'sang-nam-moi',
  '/he-thong': 'du-lieu-nam-o-dau',
  '/he-thong/nhat-ky': 'hoan-tac-va-nhat-ky',
};

export function sectionFor(location: string): string {
  const fitting = Object.keys(FOR_SCREEN).filter(
    (start) => location === start || location.startsWith(start === '/' ? '//' : `${start}/`),
  );
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0] ?? '/';
  return FOR_SCREEN[longest] ?? '';
}

/** The sections in which every word typed stands, marks or not. */
export function findSections(typed: string): readonly Section[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return SECTIONS.filter(({ title, text }) => {
    const all = fold(`${title} ${text}`);
    return words.every((word) => all.includes(word));
  });
}

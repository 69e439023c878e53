// Apart from the guide itself, which no start reads.

/** The section that tells of a screen, by the beginning of its address; the longest that fits. */
const FOR_SCREEN: Readonly<Record<string, string>> = {
  '/': 'bang-theo-doi-cac-thang',
  '/bao-cao': 'nhap-so-lieu',
  '/tong-hop': 'van-ban-soan-sua-cau-chu-in',
  '/tong-hop/giay-khen': 'in-giay-khen-tren-phoi',
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

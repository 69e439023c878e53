/** Học hàm, học vị: no part of a name on official paper (NĐ 30/2020, Phụ lục I). */
const TITLES =
  /^((?:PGS|GS|TSKH|TS|Th\.?S|(?:BS|DS)(?:[. ]?CK ?I{1,2})?|KS|CN|LS|NCS|ĐD|YS|CVCC|CVC|NG[ƯN][TD]|(?:Tiến|Thạc|Bác|Dược|Y) sĩ|Kỹ sư|Cử nhân|Luật sư|Điều dưỡng)[.,\s]+)+(?=\p{L})/iu;

/** `BSCKII. Nguyễn Thị Lan` → the titles before a name, empty where there are none, and the name. */
export function splitTitles(written: string): { title: string; name: string } {
  const title = TITLES.exec(written)?.[0] ?? '';
  return { title: title.trim(), name: written.slice(title.length) };
}

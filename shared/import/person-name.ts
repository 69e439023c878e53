import type { Gender } from '../person/person.ts';
import { splitTitles } from '../person/titles.ts';
import { capitalize, fold, toUpper } from '../text.ts';

const ORDINAL = /^\d{1,3}\s*[.)-]\s*(?=\p{L})/u;
const HONORIFIC = /^(ông\/bà|ông|bà|anh|chị|đ\/c|đc|đồng chí)[.:]? ?(?<=[.: ])(?=\p{L}+ )/iu;
/** A mark of a footnote. */
const FOOTNOTE = /[*†¹²³]+$/;
const REMARK = /\s*[([]([^()[\]]{1,80})[)\]]\s*$/;
/** What follows a name behind a comma or a dash. */
const APPENDED = /\s*(?:[,;]|\s[-–—])\s*([^,;]{2,80})$/;
const POSITION =
  /^((quyen|q\.|nguyen) )?(giam doc|pho|truong|chanh|chuyen vien|can bo|nhan vien|thanh tra|ke toan|van thu|lai xe|thu ky|bi thu|chu tich)\b/;
/** True for the words that name what somebody is, or begin so: "Phó Giám đốc", "Chuyên viên chính". */
export function isPosition(text: string): boolean {
  return POSITION.test(fold(text));
}

const SEXES: ReadonlyMap<string, Gender> = new Map([
  ['nam', 'male'],
  ['ong', 'male'],
  ['anh', 'male'],
  ['chi', 'female'],
  ['nu', 'female'],
  ['ba', 'female'],
]);

/** A name as it was written in a cell, without what stands around it: its number, titles, a remark, a position. */
export function splitName(written: string): {
  fullName: string;
  gender: Gender | null;
  position: string;
  notes: string[];
} {
  const notes: string[] = [];
  let fullName = written.replace(ORDINAL, '').replace(FOOTNOTE, '').trim();
  const [whole = '', word = ''] = HONORIFIC.exec(fullName) ?? [];
  fullName = fullName.slice(whole.length);
  const { title, name } = splitTitles(fullName);
  if (title !== '') notes.push(`Bỏ học hàm, học vị “${title}” khỏi họ tên.`);
  fullName = name;
  const remark = remarkIn(fullName);
  fullName = fullName.slice(0, fullName.length - remark.whole.length).trim();
  const gender = SEXES.get(fold(word)) ?? SEXES.get(fold(remark.text)) ?? null;
  const saysPosition = isPosition(remark.text);
  if (saysPosition) notes.push(`“${remark.text}” sau họ tên được lấy làm chức vụ.`);
  else if (/[\p{L}\d]/u.test(remark.text) && !SEXES.has(fold(remark.text)))
    notes.push(`Ghi chú sau họ tên, không nhập: “${remark.text}”.`);
  return { fullName, gender, position: saysPosition ? remark.text : '', notes };
}

/** What stands behind a name: in brackets whatever it is, else only where it is plainly a position or a degree. */
function remarkIn(name: string): { whole: string; text: string } {
  const [whole = '', text = ''] = REMARK.exec(name) ?? [];
  if (text !== '') return { whole, text: text.trim() };
  const [appended = '', said = ''] = APPENDED.exec(name) ?? [];
  const isPlain =
    isPosition(said) || splitTitles(`${said} x`).title !== '' || SEXES.has(fold(said));
  return isPlain ? { whole: appended, text: said.trim() } : { whole: '', text: '' };
}

/** `NGUYỄN VĂN HÒA` and `nguyễn văn hòa` → `Nguyễn Văn Hòa` (NĐ 30/2020, Phụ lục II); a mixed spelling is hers. */
export function inNameCase(name: string): string {
  const lower = name.toLocaleLowerCase('vi');
  if (name !== toUpper(name) && name !== lower) return name;
  return lower.split(' ').map(capitalize).join(' ');
}

import { isSyllable } from './syllable.ts';

/** TCVN3 (ABC, the .Vn fonts) as a Western reading of its bytes shows it. Capitals with a tone are in fonts of their own. */
const LEGACY = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦';
const UNICODE = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ';

const TO_UNICODE = new Map([...LEGACY].map((letter, index) => [letter, [...UNICODE][index] ?? '']));

/** Letters of TCVN3 that end or split no word, though Unicode takes them for signs. */
export const TCVN3_LETTERS = LEGACY;

export function convertTcvn3(text: string): string {
  const converted = [...text].map((letter) => TO_UNICODE.get(letter) ?? letter).join('');
  return converted.replace(/\p{L}+/gu, restoreHorn).normalize('NFC');
}

/** ư is the soft hyphen, which programs drop: "Dơng" and "đợc" can only have been "Dương" and "được". */
function restoreHorn(word: string): string {
  if (!/[ơờớởỡợ](ng|c|u)$/i.test(word) || isSyllable(word)) return word;
  const restored = word.replace(
    /(.?)([ơờớởỡợƠ])(ng|c|u)$/i,
    (_, before: string, horn, end) => `${before}${horn === 'Ơ' ? 'Ư' : 'ư'}${horn}${end}`,
  );
  return isSyllable(restored) ? restored : word;
}

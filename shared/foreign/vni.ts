/** Marks that VNI sets behind a, e, o, u, y, ô (ơ) and ö (ư): none, acute, grave, hook, tilde, dot. */
const PLAIN = ['', 'ù', 'ø', 'û', 'õ', 'ï'];
const CIRCUMFLEX = ['â', 'á', 'à', 'å', 'ã', 'ä'];
const BREVE = ['ê', 'é', 'è', 'ú', 'ü', 'ë'];

/** The tones in the same order as the marks above. */
const TONES = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];

const SERIES: { written: string; letter: string; marks: string[] }[] = [
  ...['a', 'e', 'o', 'u', 'y'].map((letter) => ({ written: letter, letter, marks: PLAIN })),
  ...['a', 'e', 'o'].map((letter) => ({
    written: letter,
    letter: `${letter}\u0302`,
    marks: CIRCUMFLEX,
  })),
  { written: 'a', letter: 'a\u0306', marks: BREVE },
  { written: 'ô', letter: 'o\u031B', marks: PLAIN },
  { written: 'ö', letter: 'u\u031B', marks: PLAIN },
];

const SINGLE: Record<string, string> = { æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' };

const TO_UNICODE = new Map([
  ...SERIES.flatMap(({ written, letter, marks }) =>
    marks.map((mark, tone): [string, string] => [
      written + mark,
      `${letter}${TONES[tone]}`.normalize('NFC'),
    ]),
  ),
  ...Object.entries(SINGLE),
]);

/** VNI-Windows: a letter and the mark behind it are one letter of Unicode. */
export function convertVni(text: string): string {
  return text.replace(/[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöæóòîñ]/gi, convertLetter).normalize('NFC');
}

function convertLetter(written: string): string {
  const lower = written.toLowerCase();
  const unicode = TO_UNICODE.get(lower);
  // A letter and something that is no mark of it: only the letter may be an old one.
  if (unicode === undefined) return [...written].map(convertAlone).join('');
  return written.startsWith(lower.charAt(0)) ? unicode : unicode.toLocaleUpperCase('vi');
}

function convertAlone(letter: string): string {
  const unicode = TO_UNICODE.get(letter.toLowerCase()) ?? letter;
  return letter === letter.toLowerCase() ? unicode : unicode.toLocaleUpperCase('vi');
}

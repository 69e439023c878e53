import type { Block } from './sentence.ts';
import type { Token } from './token.ts';

export type StatedMark = {
  content: number;
  mark: 'good' | 'met' | 'notMet';
  start: number;
  end: number;
};

const MARKS: readonly [StatedMark['mark'], RegExp][] = [
  ['notMet', /^(?:chua dat|khong dat)\b/],
  ['good', /^(?:dat )?(?:loai )?tot\b/],
  ['met', /^dat\b(?! \d)/],
];

/** Marks the division gives itself: "Nội dung 4: Chưa đạt", or a numbered list under a heading that speaks of contents. */
export function marksIn(tokens: readonly Token[], blocks: readonly Block[]): StatedMark[] {
  const marks: StatedMark[] = [];
  let underContents = false;
  for (const block of blocks) {
    const keys = tokens
      .slice(block.from, Math.min(block.to, block.from + 60))
      .map(({ key }) => key);
    const words = keys.join(' ');
    const listed = /^(\d{1,2}) [.)/:-] (.*)$/.exec(words);
    if (underContents && listed?.[1] && listed[2]) {
      push(marks, tokens, block, [Number(listed[1])], listed[2]);
      continue;
    }
    if (!listed) underContents = /noi dung/.test(words) && /:$/.test(words);
    // Several on one line: "Nội dung 1: Tốt; nội dung 2: Đạt".
    for (const part of words.split(/ ?; ?|(?<=tot|dat) , (?=noi dung)/)) {
      const named =
        /(?:noi dung|nd)(?: so)? ((?:\d{1,2}(?: (?:,|va|-|den) )?)+)(?: (?:[:-]|=|xep|tu cham|tu danh gia|loai|duoc))* ?(.*)$/.exec(
          part.slice(0, 400),
        );
      if (named?.[1] && named[2]) push(marks, tokens, block, numbersOf(named[1]), named[2]);
    }
  }
  return marks;
}

function push(
  marks: StatedMark[],
  tokens: readonly Token[],
  { from, to }: Block,
  contents: readonly number[],
  words: string,
): void {
  const mark = MARKS.find(([, pattern]) => pattern.test(words))?.[0];
  if (!mark) return;
  for (const content of contents)
    marks.push({ content, mark, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
}

/** "1, 2 và 5" and "1 - 4". */
function numbersOf(words: string): number[] {
  const range = /^(\d+) (?:-|den) (\d+)/.exec(words);
  if (!range) return words.match(/\d+/g)?.map(Number) ?? [];
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, Math.min(20, to - from + 1)) }, (_, at) => from + at);
}

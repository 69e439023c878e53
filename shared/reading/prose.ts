import type { Block } from './sentence.ts';
import type { Token } from './token.ts';

/** The parts of a report that are told in words. */
export type ProseField = 'difficulties' | 'proposals' | 'nextMonth';
/** Characters of the text that say it. */
export type Span = { start: number; end: number };

const LABELS: readonly [ProseField, RegExp][] = [
  [
    'nextMonth',
    /^(?:phuong huong|nhiem vu|ke hoach|viec|cong viec|chuong trinh|du kien|muc tieu|cong tac)?(?: ,| cong tac| nhiem vu| trong tam| hoat dong| du kien)* ?(?:thang (?:\d+(?: \/ \d+| nam \d+)?|sau|toi|den|tiep theo|ke tiep)|thoi gian toi|ky toi|ky sau)(?: cua phong)?(?: ,| phong| phan dau| du kien| se)*$/,
  ],
  [
    'difficulties',
    /^(?:ve )?(?:ton tai|kho khan|vuong mac|han che|nhung kho khan)(?: ,| va| -| \/| kho khan| vuong mac| han che| ton tai| nguyen nhan)*(?: thi)?$/,
  ],
  [
    'proposals',
    /^(?:phong |don vi |thanh tra so )?(?:xin )?(?:de xuat|kien nghi|de nghi)(?: ,| va| -| \/| de xuat| kien nghi| de nghi| voi so| voi lanh dao so)*$/,
  ],
];
const BOTH = /^(?:kho khan|ton tai|vuong mac).*(?:de xuat|kien nghi|de nghi)$/;
const SECTION =
  /^(?:khen|bieu duong|phe binh|noi nhan|ket qua|tuyen truyen|tren day|cam on|tran trong|nguoi tong hop|em |vi pham|tai nan)/;

/** Difficulties, proposals and next month's work, in the text's own words; a field that is not spoken of is left out. */
export function proseIn(
  text: string,
  tokens: readonly Token[],
  blocks: readonly Block[],
  month: number | null,
): Partial<Record<ProseField, Span>> {
  const found: Partial<Record<ProseField, Span>> = {};
  const next = month === null ? null : (month % 12) + 1;
  blocks.forEach((block, index) => {
    for (const from of clausesOf(tokens, block)) {
      const label = labelAt(tokens, from, block.to, next);
      if (!label) continue;
      const span =
        label.body < block.to
          ? {
              start: tokens[label.body]?.start ?? 0,
              end: endOf(tokens, label.body, block, label.inSentence),
            }
          : follow(tokens, blocks, index);
      if (!span || span.end <= span.start) continue;
      for (const field of label.fields) found[field] ??= trimmed(text, span);
    }
  });
  return found;
}

/** Where a label may begin: at the block's beginning and behind each of its sentences. */
function clausesOf(tokens: readonly Token[], { from, body, to }: Block): number[] {
  const starts = [body];
  for (let at = body + 1; at < to; at += 1) {
    const before = tokens[at - 1];
    if (before?.key === '.' && tokens[at]?.kind !== 'mark' && tokens[at]?.start !== before.end)
      starts.push(at);
  }
  return from === body ? starts : [...new Set(starts)];
}

/** What a label can begin with; the rest of the text is not looked at closer. */
const FIRST_WORDS = new Set(
  'phuong,nhiem,ke,viec,cong,chuong,du,muc,thang,thoi,ky,ve,ton,kho,vuong,han,nhung,phong,don,thanh,xin,de,kien,sang,trong,phan,sap'.split(
    ',',
  ),
);

type Label = { fields: ProseField[]; body: number; inSentence: boolean };

function labelAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  next: number | null,
): Label | null {
  const words: string[] = [];
  if (!FIRST_WORDS.has(tokens[from]?.key ?? '')) return null;
  for (let at = from; at < Math.min(to, from + 16); at += 1) {
    const key = tokens[at]?.key ?? '';
    const heading = words.join(' ');
    if (key === ':' || (key === '.' && words.length > 0)) {
      const fields = fieldsOf(heading, next);
      if (fields.length > 0 && (key === ':' || at + 1 >= to))
        return { fields, body: at + 1, inSentence: false };
      break;
    }
    // "Khó khăn thì đường đang sửa", "T11 dự kiến làm 3 buổi": the label is part of its sentence.
    if (words.length > 0 && key === 'thi' && fieldsOf(heading, next).length > 0)
      return { fields: fieldsOf(heading, next), body: at + 1, inSentence: true };
    words.push(key);
  }
  const whole = words.join(' ');
  if (words.length < 16 && from + words.length >= to) {
    const fields = fieldsOf(whole, next);
    if (fields.length > 0) return { fields, body: to, inSentence: false };
  }
  return nextSentence(whole, next) ? { fields: ['nextMonth'], body: from, inSentence: true } : null;
}

function nextSentence(words: string, next: number | null): boolean {
  const named = /^(?:\S+ ){0,3}?thang (\d+|sau|toi|den)\b/.exec(words);
  if (!named) return false;
  const isNext = named[1] === String(next) || !/^\d/.test(named[1] ?? '');
  return isNext && /\b(?:du kien|dinh|se|phan dau)\b/.test(words);
}

function fieldsOf(heading: string, next: number | null): ProseField[] {
  if (BOTH.test(heading)) return ['difficulties', 'proposals'];
  for (const [field, pattern] of LABELS) {
    if (!pattern.test(heading)) continue;
    const named = /thang (\d+)/.exec(heading)?.[1];
    if (field === 'nextMonth' && named !== undefined && next !== null && Number(named) !== next)
      return [];
    return [field];
  }
  return [];
}

/** The end of what a label says: its line, or its sentence where others follow it on the line. */
function endOf(tokens: readonly Token[], from: number, { to }: Block, inSentence: boolean): number {
  for (let at = from; at < to; at += 1) {
    if (tokens[at]?.key !== '.' || tokens[at]?.end === tokens[at + 1]?.start) continue;
    const rest = tokens
      .slice(at + 1, at + 14)
      .map(({ key }) => key)
      .join(' ');
    if (
      inSentence ||
      fieldsOf(rest.split(/ [:.]| thi /)[0] ?? '', null).length > 0 ||
      SECTION.test(rest)
    ) {
      return inSentence ? (tokens[at - 1]?.end ?? 0) : (tokens[at]?.end ?? 0);
    }
  }
  return tokens[to - 1]?.end ?? 0;
}

/** A heading alone on its line: what stands below it, up to the next heading. */
function follow(tokens: readonly Token[], blocks: readonly Block[], index: number): Span | null {
  const heading = blocks[index];
  let last: Block | null = null;
  for (const block of blocks.slice(index + 1, index + 30)) {
    if (block.apart && last) break;
    if (block.bullet !== '' && block.bullet === heading?.bullet) break;
    if (block.bullet !== '' && last === null && labelAt(tokens, block.body, block.to, null))
      return null;
    last = block;
  }
  const first = blocks[index + 1];
  if (!first || !last) return null;
  return {
    start: tokens[last === first ? first.body : first.from]?.start ?? 0,
    end: tokens[last.to - 1]?.end ?? 0,
  };
}

function trimmed(text: string, { start, end }: Span): Span {
  const said = text.slice(start, end);
  const from = start + (said.length - said.trimStart().length);
  const polite = / (?:chị nhé|anh nhé|nhé|ạ)$/i.exec(said.trimEnd());
  const to = start + said.trimEnd().length - (polite?.[0].length ?? 0);
  return { start: from, end: to };
}

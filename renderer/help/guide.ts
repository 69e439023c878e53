/** A piece of running text: `**bold**` or plain. */
export type Span = { text: string; bold: boolean };

export type GuideBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'list'; ordered: boolean; items: Span[][] };

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(?:-|(\d+)\.) (.+)$/;

/** Reads the part of Markdown the guide is written in: headings, paragraphs, lists one level deep, bold. */
export function parseGuide(markdown: string): GuideBlock[] {
  const blocks: GuideBlock[] = [];
  for (const chunk of markdown.replaceAll('\r\n', '\n').split(/\n{2,}/)) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    const [first, ...rest] = lines;
    if (first === undefined) continue;
    const heading = HEADING.exec(first);
    if (heading?.[1] && heading[2]) {
      const level = heading[1].length as 1 | 2 | 3;
      blocks.push({ kind: 'heading', level, text: heading[2] });
      if (rest.length > 0) blocks.push(...parseGuide(rest.join('\n')));
    } else if (ITEM.test(first)) {
      blocks.push(parseList(lines));
    } else {
      blocks.push({ kind: 'paragraph', spans: parseSpans(lines.join(' ')) });
    }
  }
  return blocks;
}

/** A line that opens no item goes on with the one above. */
function parseList(lines: readonly string[]): GuideBlock {
  const items: string[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item?.[2]) items.push(item[2]);
    else items.push(`${items.pop()} ${line.trim()}`);
  }
  return { kind: 'list', ordered: /^\d/.test(lines[0] ?? ''), items: items.map(parseSpans) };
}

function parseSpans(text: string): Span[] {
  return text
    .split(/\*\*(.+?)\*\*/)
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((span) => span.text !== '');
}

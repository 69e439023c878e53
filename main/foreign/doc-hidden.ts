/** Where the head says which pages hold the formatting of characters, and how many bytes name them. */
const PAGES = 0xfa;
const PAGES_LENGTH = 0xfe;
const PAGE = 512;
const MOST_PAGES = 20_000;

const DELETED = 0x0800;
const HIDDEN = 0x083c;

/** The bytes of a .doc, in order, whose letters Word does not print: deleted with changes tracked, or formatted as hidden. */
export function hiddenRanges(body: Buffer, table: Buffer): [from: number, to: number][] {
  const start = body.readUInt32LE(PAGES);
  const count = Math.min(Math.floor((body.readUInt32LE(PAGES_LENGTH) - 4) / 8), MOST_PAGES);
  const ranges: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    const page = table.readUInt32LE(start + (count + 1) * 4 + index * 4) & 0x3f_ffff;
    ranges.push(...rangesOf(body.subarray(page * PAGE, (page + 1) * PAGE)));
  }
  return ranges.sort(([a], [b]) => a - b);
}

/** One page: places of its runs, and for each a byte that says where in the page its formatting stands. */
function rangesOf(page: Buffer): [number, number][] {
  if (page.length < PAGE) return [];
  const runs = page.readUInt8(PAGE - 1);
  const ranges: [number, number][] = [];
  if ((runs + 1) * 4 + runs > PAGE) return ranges;
  for (let run = 0; run < runs; run += 1) {
    const at = page.readUInt8((runs + 1) * 4 + run) * 2;
    if (at === 0) continue;
    const formatting = page.subarray(at + 1, at + 1 + page.readUInt8(at));
    if (isHidden(formatting))
      ranges.push([page.readUInt32LE(run * 4), page.readUInt32LE(run * 4 + 4)]);
  }
  return ranges;
}

/** Bytes of what each formatting is set to, by its three highest bits; six says its own length. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];

function isHidden(formatting: Buffer): boolean {
  for (let at = 0; at + 2 < formatting.length; ) {
    const what = formatting.readUInt16LE(at);
    const value = formatting[at + 2];
    if ((what === DELETED || what === HIDDEN) && value === 1) return true;
    at += 2 + (OPERANDS[what >> 13] || 1 + (value ?? 0));
  }
  return false;
}

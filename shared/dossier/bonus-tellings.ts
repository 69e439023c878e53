import { formatCount } from '../number.ts';
import { type DossierPaper, placeInPaper } from './dossier.ts';
import { tablesOf } from './entry-tables.ts';
import { saidIn } from './paper-tellings.ts';
import type { Telling } from './telling.ts';

const MULTIPLE = 'Hệ số';
const AMOUNT = 'Tiền thưởng (đồng)';

/** Amounts of a table of bonuses, each calculated again from what the paper says of base and rounding, and their total. */
export function bonusTellings({ kind, document }: DossierPaper): Telling[] {
  if (kind !== 'bonus') return [];
  const base = numberIn(document, /: ([\d.]+) đồng/u);
  const step = numberIn(document, /làm tròn lên đến ([\d.]+) đồng/u);
  const [written, again] = [placeInPaper(kind, 'bảng'), placeInPaper(kind, 'tính lại')];
  return tablesOf(document).flatMap(({ columns, rows }): Telling[] => {
    const column = (header: string) => columns.findIndex((each) => each.header === header);
    const [multiple, amount] = [column(MULTIPLE), column(AMOUNT)];
    const lines = rows.filter(({ look }) => look === 'body').map(({ cells }) => cells);
    const total = rows.find(({ look }) => look === 'total')?.cells[0] ?? '';
    const amounts = lines.map((cells) => numberOf(cells[amount] ?? ''));
    const sum = amounts.reduce((all, each) => all + each, 0);
    return [
      ...lines.flatMap((cells, at): Telling[] => {
        const tenths = Math.round(Number((cells[multiple] ?? '').replace(',', '.')) * 10);
        const told = amounts[at] ?? 0;
        // A lower title has none, an award without a multiple is left to the pen.
        if (told === 0 || !base || !step) return [];
        const expected = Math.ceil((base * tenths) / (step * 10)) * step;
        const about = `Tiền thưởng của ${cells[1]} – ${cells[2]}`;
        return [
          { about, value: formatCount(told), place: written },
          { about, value: formatCount(expected), place: again },
        ];
      }),
      {
        about: 'Tổng tiền thưởng',
        value: /: ([\d.]+) đồng/u.exec(total)?.[1] ?? '',
        place: written,
      },
      { about: 'Tổng tiền thưởng', value: formatCount(sum), place: again },
    ];
  });
}

function numberIn(document: DossierPaper['document'], pattern: RegExp): number | null {
  const found = saidIn(document)
    .map(({ text }) => pattern.exec(text)?.[1])
    .find((text) => text !== undefined);
  return found === undefined ? null : numberOf(found);
}

/** "2.530.000" as a number; nought where there is none. */
function numberOf(text: string): number {
  return Number(text.replaceAll('.', '')) || 0;
}

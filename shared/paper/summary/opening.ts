import { basisText } from '../../document/basis.ts';
import { paragraph, type TextBlock } from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { toneKey } from '../../text.ts';

/** What a report is of, "kết quả thực hiện", and of which time, "trong tháng 3 năm 2026". */
export type Told = { what: string; when: string };

/** "Thực hiện Kế hoạch số …, Sở Ngoại vụ báo cáo … như sau:". */
export function openingBlock({ agency, movement }: Ledger, { what, when }: Told): TextBlock {
  // A movement is launched under the plan of the level above; laws and directives are only cited in it.
  const plan = movement.bases.find(({ kind }) => toneKey(kind) === toneKey('Kế hoạch'));
  const ground = plan ? `Thực hiện ${basisText(plan)}, ` : '';
  const theme = movement.theme === '' ? '' : ` với chủ đề “${movement.theme}”`;
  return paragraph(
    `${ground}${agency.name} báo cáo ${what} ${quotedMovement(movement.name)}${theme} ${when} như sau:`,
    'opening',
  );
}

/** The last text of a report. */
export function closingBlock({ agency, movement }: Ledger, { what, when }: Told): TextBlock {
  return paragraph(
    `Trên đây là ${what} ${quotedMovement(movement.name)} ${when} của ${agency.name}./.`,
    'closing',
  );
}

import { type Block, dash, paragraph } from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { proposedOf } from '../../review/proposed.ts';
import { awardGroups } from '../award/award-groups.ts';
import { countText, entriesOf, NOBODY, presentationOf, together } from '../award/entries.ts';

/** True where anybody is proposed for an award. */
export function hasProposals(ledger: Ledger): boolean {
  return entriesOf(together(proposedOf(ledger))).length > 0;
}

/** Who is proposed, by award; `listed` says where their list is. */
export function awardsBlock(ledger: Ledger, listed: string): Block[] {
  if (!hasProposals(ledger)) return [paragraph(NOBODY, 'awards')];
  const parts = proposedOf(ledger);
  return [
    paragraph(
      `Đề nghị khen thưởng ${countText(together(parts))} (danh sách tại ${listed} kèm theo), gồm:`,
      'awards',
    ),
    ...parts.flatMap((part) =>
      awardGroups(ledger, part).map((group) => {
        const names = entriesOf(group).map(presentationOf).join('; ');
        return dash(`${group.name} (${countText(group)}): ${names}.`, `award:${group.code}`);
      }),
    ),
  ];
}

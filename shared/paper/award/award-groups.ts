import type { Ledger } from '../../ledger.ts';
import type { AwardAuthority } from '../../review/proposal.ts';
import type { ProposedPart } from '../../review/proposed.ts';
import { entriesOf } from './entries.ts';

/** An award with all who are proposed for it; departments and people share the line of an award of one name. */
export type AwardGroup = Pick<ProposedPart, 'departments' | 'people'> & {
  /** The same however many are proposed: the code of the first award of that name in the rule data. */
  code: string;
  name: string;
};

/** Everybody of a part is decided upon by the same; null where the rule data does not say by whom. */
export function authorityOf(part: ProposedPart): AwardAuthority | null {
  return entriesOf(part)[0]?.award?.authority ?? null;
}

/** The awards of a part in the order of the rule data, those it no longer has last. */
export function awardGroups({ awards }: Pick<Ledger, 'awards'>, part: ProposedPart): AwardGroup[] {
  const { departments, people } = part;
  const authority = authorityOf(part);
  const codeOf = (name: string) =>
    awards.find((award) => award.name === name && award.authority === authority)?.code ?? name;
  const used = new Set(entriesOf(part).map(({ awardName }) => awardName));
  const known = awards.map(({ name }) => name).filter((name) => used.has(name));
  return [...new Set([...known, ...used])].map((name) => ({
    code: codeOf(name),
    name,
    departments: departments.filter(({ awardName }) => awardName === name),
    people: people.filter(({ awardName }) => awardName === name),
  }));
}

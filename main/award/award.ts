import rules from '../../resources/awards.json' with { type: 'json' };
import type { Award } from '../../shared/review/proposal.ts';

/** The awards a movement of one year and the annual review can lead to, from the dated rule data. */
export const awards = rules.awards as Award[];

import rules from '../../resources/awards.json' with { type: 'json' };
import legal from '../../resources/rules/can-cu.json' with { type: 'json' };
import type { Law } from '../../shared/award/law.ts';
import type { Award } from '../../shared/review/proposal.ts';

/** The awards a movement of one year and the annual review can lead to, from the dated rule data. */
export const awards = rules.awards as Award[];

/** The legal texts that papers cite, each with the days on which it holds. */
export const laws = legal.texts as Law[];

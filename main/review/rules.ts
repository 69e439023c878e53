import data from '../../resources/rules/khen-thuong.json' with { type: 'json' };
import type { Rule } from '../../shared/review/rule.ts';

/** The conditions of awards, from the dated rule data. */
export const rules = data.rules as Rule[];

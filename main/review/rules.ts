import guidance5007 from '../../resources/rules/cong-van-5007-2023.json' with { type: 'json' };
import council from '../../resources/rules/hoi-dong.json' with { type: 'json' };
import law2022 from '../../resources/rules/luat-06-2022.json' with { type: 'json' };
import law2026 from '../../resources/rules/luat-06-2026.json' with { type: 'json' };
import decree98 from '../../resources/rules/nghi-dinh-98-2023.json' with { type: 'json' };
import decree152 from '../../resources/rules/nghi-dinh-152-2025.json' with { type: 'json' };
import decree335 from '../../resources/rules/nghi-dinh-335-2025.json' with { type: 'json' };
import bonus from '../../resources/rules/tien-thuong.json' with { type: 'json' };
import type { Day } from '../../shared/month.ts';
import type { BonusRules } from '../../shared/review/bonus.ts';
import type { OwnRule } from '../../shared/review/own-rule.ts';
import type { Award } from '../../shared/review/proposal.ts';
import { councilShares, type RuleSet, rulesOn } from '../../shared/review/rule.ts';
import { awards } from '../award/award.ts';

/** The documents whose conditions are checked, the law first; each a file of dated data. */
export const RULE_SETS = [
  ...[law2022, law2026, decree98, decree152, decree335, guidance5007, council],
] as readonly RuleSet[];

/** The awards with the share of the council that each needs by the rules in force on a day. */
export function awardsOn(own: readonly OwnRule[], day: Day): Award[] {
  const shares = councilShares(rulesOn(RULE_SETS, own, day));
  return awards.map((award) => {
    const councilShare = shares.get(award.code);
    return councilShare ? { ...award, councilShare } : award;
  });
}

export const bonusRules: BonusRules = bonus;

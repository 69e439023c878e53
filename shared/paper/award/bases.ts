import { basisText } from '../../document/basis.ts';
import type { Ledger } from '../../ledger.ts';
import type { Basis } from '../../movement/movement.ts';
import type { ProposedPart } from '../../review/proposed.ts';
import { isHeld } from '../../review/vote.ts';
import { toneKey } from '../../text.ts';
import { citePaper } from '../cite.ts';
import { entriesOf, together } from './entries.ts';

const LAW = /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định)\s.*$/su;
const LAW_NUMBER = /\d+\/\d{4}\/[\p{Lu}\d-]+/u;

/** What a submission rests on: the laws of the awards proposed, the movement's plans, the council's minutes. */
export function awardBases(ledger: Ledger, parts: readonly ProposedPart[]): string[] {
  const minutes = isHeld(ledger.council) ? [citeMinutes(ledger)] : [];
  const cited = [...lawsOf(ledger, parts), ...plansOf(ledger).map(basisText), ...minutes];
  return [...new Set(cited)].map((text) => `Căn cứ ${text}`);
}

/** The minutes with what they are of: those of the counting bear the same name. */
export function citeMinutes(ledger: Ledger): string {
  return `${citePaper(ledger, 'minutes')} về việc họp Hội đồng bình xét khen thưởng`;
}

/** The movement's plans, the one of the level above first as the plan itself names it. */
export function plansOf({ movement }: Pick<Ledger, 'movement'>): Basis[] {
  return movement.bases.filter(({ kind }) => toneKey(kind) === toneKey('Kế hoạch'));
}

/** Each law once, whatever its articles: of several named in one text each. */
function lawsOf(ledger: Ledger, parts: readonly ProposedPart[]): string[] {
  const used = new Set(entriesOf(together(parts)).map(({ award }) => award));
  return ledger.awards
    .filter((award) => used.has(award))
    .flatMap(({ article }) => article.split(';'))
    .map((article) => fullCitation(ledger, article.trim()))
    .filter((law) => law !== '');
}

/** A law the plan cites too is named with its date and issuer, as the plan has them. */
function fullCitation({ movement }: Ledger, article: string): string {
  const law = LAW.exec(article)?.[0] ?? article;
  const number = LAW_NUMBER.exec(law)?.[0];
  const known = movement.bases.find((basis) => basis.number === number);
  return known ? basisText(known) : law;
}

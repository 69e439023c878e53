import { basisText } from '../../document/basis.ts';
import type { Ledger } from '../../ledger.ts';
import type { Day } from '../../month.ts';
import type { Basis } from '../../movement/movement.ts';
import { citationsOf } from '../../review/law.ts';
import type { ProposedPart } from '../../review/proposed.ts';
import { isHeld } from '../../review/vote.ts';
import { toneKey } from '../../text.ts';
import { citePaper } from '../cite.ts';
import type { PaperHead } from '../paper.ts';
import { entriesOf, together } from './entries.ts';

const LAW = /(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định)\s.*$/su;
const LAW_NUMBER = /\d+\/\d{4}\/[\p{Lu}\d-]+/u;

/** What a submission rests on: the laws of the awards proposed, the movement's plans, the council's minutes. */
export function awardBases(ledger: Ledger, parts: readonly ProposedPart[], day: Day): string[] {
  const minutes = isHeld(ledger.council) ? [citeMinutes(ledger)] : [];
  const cited = [...lawsOf(ledger, parts, day), ...plansOf(ledger).map(basisText), ...minutes];
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

/** The day by whose law a paper speaks: its own, else the one on which the file goes in, else the last of the movement. */
export function dayOf(
  { movement }: Pick<Ledger, 'movement'>,
  { date }: Pick<PaperHead, 'date'>,
): Day {
  return date ?? movement.submissionDate ?? movement.endDate;
}

/** Each law once, whatever its articles: of several named in one text each. */
function lawsOf(ledger: Ledger, parts: readonly ProposedPart[], day: Day): string[] {
  const used = new Set(entriesOf(together(parts)).map(({ award }) => award));
  return ledger.awards
    .filter((award) => used.has(award))
    .flatMap(({ article }) => article.split(';'))
    .flatMap((article) => fullCitations(ledger, article.trim(), day))
    .filter((law) => law !== '');
}

/** As the dated data has it on that day, with its decrees; a law the data does not know as the plan names it. */
function fullCitations({ laws, movement }: Ledger, article: string, day: Day): string[] {
  const law = LAW.exec(article)?.[0] ?? article;
  const number = LAW_NUMBER.exec(law)?.[0];
  const dated = number === undefined ? [] : citationsOf(laws, number, day);
  if (dated.length > 0) return dated;
  const known = movement.bases.find((basis) => basis.number === number);
  return [known ? basisText(known) : law];
}

import { bonusTellings } from './bonus-tellings.ts';
import { totalsOfLists } from './counts.ts';
import { departures } from './departures.ts';
import type { Dossier } from './dossier.ts';
import { headTellings } from './head-tellings.ts';
import { rollOfPaper, sentenceTellings, sittingArithmetic } from './paper-tellings.ts';
import { rollTellings } from './roll.ts';
import { rollsOfWorkbook, sheetTellings } from './sheet-tellings.ts';
import { disagreements, type Finding } from './telling.ts';

/** What a set is held against beside itself: the same drawn up anew, and the names that are known. */
export type Recorded = { dossier: Dossier; names: readonly string[]; agencyName: string };

/**
 * Everything in which the papers and sheets of a set contradict each other, or what is recorded: names, counts,
 * votes, forms of award, positions, numbers and days, read from the finished texts, tables and cells. Empty for a set that may
 * leave.
 */
export function checkDossier(dossier: Dossier, recorded: Recorded): Finding[] {
  const found = [
    ...contradictions(dossier, recorded.agencyName),
    ...departures(dossier, recorded.dossier, recorded.names),
  ];
  return [...new Map(found.map((finding) => [finding.text, finding])).values()];
}

/** Where papers and sheets of a set differ among themselves, whatever is recorded. */
export function contradictions({ papers, workbook }: Dossier, agencyName: string): Finding[] {
  const rolls = papers.flatMap((paper) => rollOfPaper(paper) ?? []);
  const listed = rollsOfWorkbook(workbook, agencyName);
  return disagreements([
    ...papers.flatMap(sentenceTellings),
    ...papers.flatMap(sittingArithmetic),
    ...papers.flatMap(totalsOfLists),
    ...papers.flatMap(bonusTellings),
    ...rollTellings([...rolls, ...listed]),
    ...sheetTellings(workbook, listed),
    ...headTellings(papers, workbook),
  ]);
}

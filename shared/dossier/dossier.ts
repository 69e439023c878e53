import type { OfficialDocument } from '../document/official-document.ts';
import type { Ledger } from '../ledger.ts';
import { decidedOf } from '../paper/award/decision.ts';
import { entriesOf } from '../paper/award/entries.ts';
import { PAPERS, type PaperKind, paperAddress } from '../paper/kinds.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Finding, Place } from './telling.ts';

/** The papers of a set, in the order in which they are read: all of the review, and the report it rests on. */
export const DOSSIER_KINDS = [
  'submission',
  'list',
  'minutes',
  'tally',
  'ballot',
  'merit',
  'decision',
  'bonus',
  'letter',
  'final',
] as const satisfies readonly PaperKind[];
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** The papers of this review: no decision where nothing is decided in the agency, bonuses only where their table went out. */
export function dossierKinds(
  ledger: Ledger,
  wentOut: (kind: DossierKind) => boolean,
): DossierKind[] {
  const isDecided = entriesOf(decidedOf(ledger)).length > 0;
  const isLeft: Partial<Record<DossierKind, boolean>> = {
    decision: !isDecided,
    bonus: !isDecided || !wentOut('bonus'),
  };
  return DOSSIER_KINDS.filter((kind) => !isLeft[kind]);
}

export type DossierPaper = { kind: PaperKind; document: OfficialDocument };

/** The papers and the workbook that leave together. */
export type Dossier = { papers: DossierPaper[]; workbook: Workbook };

export function placeInPaper(kind: PaperKind, at = ''): Place {
  return { paper: PAPERS[kind].label, at, href: paperAddress(kind, '') };
}

export function placeInSheet(sheet: string, at = ''): Place {
  return { paper: `trang ${sheet}`, at, href: '/xuat-excel' };
}

/** Every name that papers and sheets may tell: people, departments, awards, the council, who signs, the movement, the agency. */
export function knownNames(ledger: Ledger): string[] {
  const { agency, movement, people, allDepartments, awards, council } = ledger;
  const names = [
    ...people.map(({ fullName }) => fullName),
    ...allDepartments.map(({ name }) => name),
    ...awards.map(({ name }) => name),
    ...council.members.flatMap(({ name, position }) => [name, position]),
    ...agency.signers.map(({ name }) => name),
    ...[agency.name, agency.parentName, agency.boardName, agency.place],
    ...[movement.name, movement.signerName],
    ...movement.bases.map(({ issuer }) => issuer),
  ];
  return [...new Set(names.filter((name) => name.includes(' ')))];
}

/** The set as the window shows it before it is written. */
export type DossierView = {
  findings: Finding[];
  /** Its files, by their ways within the folder; the manifest is one of them. */
  files: string[];
  /** Papers in it that did not go out yet: they leave as drafts. */
  drafts: PaperKind[];
};

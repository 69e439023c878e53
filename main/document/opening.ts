import type { FileChild, Paragraph } from 'docx';
import { closeItem } from '../../shared/document/labels.ts';
import {
  isLetter,
  MOTTO,
  NATION,
  type OfficialDocument,
} from '../../shared/document/official-document.ts';
import { RIGHT_COLUMN } from '../../shared/document/page.ts';
import { balancedLines, boldWidth, widestLine } from './bold-width.ts';
import { frame } from './frame.ts';
import { textWidth } from './measures.ts';
import { gap, onLines, rule, styled } from './text.ts';

/** In millimetres: the nation's side as on paper, the agency's takes the rest. */
const NATION_SIDE = RIGHT_COLUMN.heading.inWord;
/** Of the line above: between a third and a half. */
const SHORT_RULE = 0.4;

/** Agency and nation side by side, under them number and date (NĐ 30/2020, ô 1–4). */
export function heading(document: OfficialDocument): FileChild {
  const agencySide = textWidth(document.orientation) - NATION_SIDE;
  const { parentName, agencyName, number } = document;
  return frame(
    [agencySide, NATION_SIDE],
    [
      [
        [
          ...(parentName === '' ? [] : [parent(parentName, agencySide)]),
          styled('Agency', agencyName),
          rule(SHORT_RULE * widestLine(agencyName, 13, agencySide), agencySide),
        ],
        [styled('Nation', NATION), styled('Motto', MOTTO), rule(boldWidth(MOTTO, 14), NATION_SIDE)],
      ],
      [
        [
          styled('Number', number),
          ...(isLetter(document) ? [styled('LetterSubject', document.subject.join(' '))] : []),
        ],
        [styled('Date', document.placeAndDate)],
      ],
    ],
    false,
  );
}

/** "ỦY BAN NHÂN DÂN / TỈNH BẮC NINH" rather than one word on the second line. */
function parent(name: string, room: number): Paragraph {
  return styled('Parent', onLines(...balancedLines(name, 13, room)));
}

/** Name of the type, subject, addressees, legal bases. */
export function opening(document: OfficialDocument): FileChild[] {
  const { bases } = document;
  return [
    ...(isLetter(document) ? [] : title(document)),
    gap(),
    ...(document.issuer === undefined ? [] : [styled('Issuer', document.issuer)]),
    ...addressees(document.addressees),
    ...bases.map((basis, index) => styled('Basis', closeItem(basis, index, bases.length))),
  ];
}

function title({ typeName, subject, reference, orientation }: OfficialDocument): Paragraph[] {
  const room = textWidth(orientation);
  const widest = Math.max(0, ...subject.map((line) => widestLine(line, 14, room)));
  return [
    styled('Heading1', typeName),
    ...subject.map((line) => styled('Subject', line)),
    ...(subject.length === 0 ? [] : [rule(SHORT_RULE * widest, room)]),
    ...(reference === '' ? [] : [styled('Reference', reference)]),
  ];
}

/** One addressee stands on the line of "Kính gửi:"; several follow it as a list (NĐ 30/2020, ô 9a). */
function addressees(names: string[]): Paragraph[] {
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) return [styled('Addressees', `Kính gửi: ${only}`), gap()];
  return [
    styled('AddresseesLabel', 'Kính gửi:'),
    ...names.map((name, index) => styled('Addressee', `- ${closeItem(name, index, names.length)}`)),
    gap(),
  ];
}

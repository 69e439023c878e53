import { frameOf, recipientsOf } from '../../document/frame.ts';
import { ROOM } from '../../document/labels.ts';
import { type OfficialDocument, paragraph } from '../../document/official-document.ts';
import { type Outlined, sections } from '../../document/outline.ts';
import type { Ledger } from '../../ledger.ts';
import { type Day, formatDayInWords } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { twoDigits } from '../../number.ts';
import { lowerFirst } from '../../text.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead } from '../paper.ts';
import { councilSignatures } from './council-people.ts';

type Sitting = {
  kind: 'minutes' | 'tally';
  /** What was sat for, before the name of the movement: "Họp Hội đồng bình xét khen thưởng". */
  purpose: string;
  /** Its hours as HH:MM, empty where they are not recorded. */
  startedAt: string;
  endedAt: string;
  parts: Outlined[];
  /** What ended, and how the minutes came to be. */
  ended: string;
  closing: string;
};

/**
 * What the minutes of the council's sitting and of the counting of votes share (NĐ 30/2020, Phụ lục III, Mẫu 1.10): no
 * place and date in the head, when and where, those who kept it signing; with room to write what is not known.
 */
export function sittingMinutes(
  ledger: Ledger,
  head: PaperHead,
  { kind, purpose, startedAt, endedAt, parts, ended, closing }: Sitting,
): OfficialDocument {
  const { movement, council } = ledger;
  const year = movement.endDate.slice(0, 4);
  const subject = `${purpose} ${quotedMovement(movement.name)}`;
  return {
    ...frameOf(ledger, PAPERS[kind], head, year),
    title: `Biên bản ${lowerFirst(subject)}`,
    placeAndDate: '',
    subject: [subject],
    body: [
      paragraph(`Thời gian bắt đầu: ${timeInWords(startedAt, council.heldOn, year)}.`, 'started'),
      paragraph(council.place === '' ? 'Địa điểm:' : `Địa điểm: ${council.place}.`, 'place'),
      ...sections(parts),
      paragraph(`${ended} ${timeInWords(endedAt, council.heldOn, year)}.`, 'ended'),
      paragraph(closing, 'closing'),
    ],
    recipients: recipientsOf({ recipients: ['Thành viên Hội đồng'] }),
    ...councilSignatures(council),
  };
}

/** "08 giờ 00 ngày 20 tháng 11 năm 2026", with room to write what is not known; of the day the year is. */
function timeInWords(time: string, day: Day | null, year: string): string {
  const [hours, minutes] = time.split(':');
  const clock = hours && minutes ? `${hours} giờ ${minutes} ` : `${ROOM}giờ${ROOM}`;
  return `${clock}${day === null ? `ngày${ROOM}tháng${ROOM}năm ${year}` : formatDayInWords(day)}`;
}

/** Two digits, or room to write them. */
export function countOrRoom(count: number | null): string {
  return count === null ? ROOM : twoDigits(count);
}

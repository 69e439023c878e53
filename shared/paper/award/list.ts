import { frameOf, signatureOf } from '../../document/frame.ts';
import {
  type Block,
  type OfficialDocument,
  paragraph,
  type Table,
  type TableColumn,
  type TableRow,
} from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { formatDay } from '../../month.ts';
import { quotedMovement } from '../../movement/name.ts';
import { type ProposedPart, proposedOf } from '../../review/proposed.ts';
import { voteText } from '../../review/vote.ts';
import { lowerFirst } from '../../text.ts';
import { citePaper, headingOf } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { linesOf } from '../summary/own-words.ts';
import {
  countText,
  type Entry,
  entriesOf,
  groupedRows,
  NOBODY,
  nameOf,
  together,
} from './entries.ts';

/** The list that goes with the submission: the very entries of the Excel lists, in their order. */
export function buildList(ledger: Ledger, _period: PaperPeriod, head: PaperHead): OfficialDocument {
  const { agency, movement } = ledger;
  const subject = `Tập thể, cá nhân đề nghị khen thưởng ${quotedMovement(movement.name)}`;
  const signerId = head.signerId ?? headingOf(ledger, 'submission').signerId;
  return {
    ...frameOf(ledger, PAPERS.list, head, movement.endDate.slice(0, 4)),
    title: `Danh sách ${lowerFirst(subject)}`,
    orientation: 'landscape',
    placeAndDate: '',
    subject: [subject],
    reference: `(Kèm theo ${citePaper(ledger, 'submission')})`,
    body: awardListBlocks(ledger),
    recipients: [],
    signature: signatureOf(agency, movement, signerId),
  };
}

/** Who is proposed, a table for each that decides; also an annex of the final report. */
export function awardListBlocks(ledger: Ledger): Block[] {
  const parts = proposedOf(ledger).filter((part) => entriesOf(part).length > 0);
  if (parts.length === 0) return [paragraph(NOBODY, 'list:nobody')];
  return parts.map((part, index) => tableOf(ledger, parts, part, index));
}

/** In millimetres of a lying page; only their shares count. */
const COLUMNS: TableColumn[] = [
  { header: 'STT', width: 9, align: 'center' },
  { header: 'Họ và tên, tên tập thể', width: 42, align: 'left' },
  { header: 'Ngày sinh', width: 20, align: 'center' },
  { header: 'Chức vụ', width: 26, align: 'left' },
  { header: 'Phòng', width: 32, align: 'left' },
  { header: 'Hình thức đề nghị', width: 34, align: 'left' },
  { header: 'Tóm tắt thành tích', width: 66, align: 'left' },
  { header: 'Phiếu đồng ý', width: 18, align: 'center' },
];

function tableOf(ledger: Ledger, parts: ProposedPart[], part: ProposedPart, index: number): Table {
  const isOnly = parts.length === 1;
  const totals = isOnly ? [] : [totalRow(`Cộng: ${countText(part)}`)];
  if (index === parts.length - 1) totals.push(totalRow(`Tổng cộng: ${countText(together(parts))}`));
  return {
    kind: 'table',
    caption: isOnly ? '' : part.heading,
    columns: COLUMNS,
    rows: [...groupedRows(part, (entry) => cellsOf(ledger, entry)), ...totals],
  };
}

function cellsOf(ledger: Ledger, entry: Entry): string[] {
  const person = 'person' in entry ? entry.person : null;
  return [
    nameOf(entry),
    person === null || person.birthDate === null ? '' : formatDay(person.birthDate),
    person?.position ?? '',
    person === null ? '' : entry.departmentName,
    entry.awardName,
    linesOf(entry.proposal.reason).join('; '),
    voteText(ledger, entry.proposal.id),
  ];
}

/** A total in words spans the table. */
export function totalRow(text: string): TableRow {
  return { look: 'total', cells: [text] };
}

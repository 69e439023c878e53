import { frameOf } from '../../document/frame.ts';
import { type Block, type OfficialDocument, paragraph } from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { votedOnOf } from '../../review/proposed.ts';
import { lowerFirst } from '../../text.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { entriesOf, groupedRows, NOBODY, namesAmong, together } from './entries.ts';

const HOW_TO =
  'Đánh dấu “X” vào ô “Đồng ý” hoặc ô “Không đồng ý” ở mỗi dòng, không ghi tên và không ký vào phiếu; dòng để trống hoặc đánh dấu cả hai ô không được tính là đồng ý.';

/** The secret ballot: nothing on it tells whose it is. */
export function buildBallot(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { movement } = ledger;
  const subject = `Khen thưởng ${quotedMovement(movement.name)}`;
  return {
    ...frameOf(ledger, PAPERS.ballot, head, movement.endDate.slice(0, 4)),
    title: `Phiếu bình xét ${lowerFirst(subject)}`,
    number: '',
    placeAndDate: '',
    subject: [subject],
    body: body(ledger),
    recipients: [],
    signature: null,
  };
}

function body(ledger: Ledger): Block[] {
  const all = together(votedOnOf(ledger));
  if (entriesOf(all).length === 0) return [paragraph(NOBODY, 'nobody')];
  const nameOf = namesAmong(ledger.people, { hasDepartments: true });
  return [
    paragraph(HOW_TO, 'how-to'),
    {
      kind: 'table',
      caption: '',
      columns: [
        { header: 'STT', width: 10, align: 'center' },
        { header: 'Tập thể, cá nhân', width: 45, align: 'left' },
        { header: 'Phòng', width: 34, align: 'left' },
        { header: 'Hình thức đề nghị', width: 40, align: 'left' },
        { header: 'Đồng ý', width: 17, align: 'center' },
        { header: 'Không đồng ý', width: 17, align: 'center' },
      ],
      rows: groupedRows(all, (entry) => [
        nameOf(entry),
        'person' in entry ? entry.departmentName : '',
        entry.awardName,
        '',
        '',
      ]),
    },
  ];
}

import { basisText } from '../../document/basis.ts';
import { frameOf, recipientsBeside } from '../../document/frame.ts';
import { closeItem } from '../../document/labels.ts';
import {
  type Block,
  type OfficialDocument,
  paragraph,
  plain,
} from '../../document/official-document.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { proposedOf } from '../../review/proposed.ts';
import { citePaper } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { citeMinutes, plansOf } from './bases.ts';
import { countText, entriesOf, together } from './entries.ts';

/** The công văn that sends the dossier to who takes the annual file. */
export function buildLetter(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const { agency, movement } = ledger;
  const subject = `gửi hồ sơ đề nghị khen thưởng ${quotedMovement(movement.name)}`;
  const addressees = [agency.boardName];
  return {
    ...frameOf(ledger, PAPERS.letter, head, movement.endDate.slice(0, 4)),
    title: `Công văn về việc ${subject}`,
    subject: [`V/v ${subject}`],
    addressees,
    body: [
      paragraph(opening(ledger), 'opening'),
      ...enclosed(ledger),
      paragraph(
        `${agency.name} đề nghị ${agency.boardName} xem xét, thẩm định, trình cấp có thẩm quyền quyết định./.`,
        'closing',
      ),
    ],
    recipients: recipientsBeside(movement, addressees),
  };
}

function opening(ledger: Ledger): string {
  const { agency, movement } = ledger;
  const [plan] = plansOf(ledger);
  const ground = plan ? `Thực hiện ${basisText(plan)}, ` : '';
  const all = together(proposedOf(ledger));
  const who =
    entriesOf(all).length === 0 ? 'chưa có tập thể, cá nhân được đề nghị' : countText(all);
  return `${ground}${agency.name} gửi ${agency.boardName} hồ sơ đề nghị khen thưởng ${quotedMovement(movement.name)} (${who}), gồm:`;
}

function enclosed(ledger: Ledger): Block[] {
  const { agency, movement } = ledger;
  const items: { of: string; text: string }[] = [
    { of: 'submission', text: citePaper(ledger, 'submission') },
    { of: 'list', text: 'Danh sách tập thể, cá nhân đề nghị khen thưởng, kèm theo Tờ trình' },
    { of: 'minutes', text: citeMinutes(ledger) },
    { of: 'tally', text: `${citePaper(ledger, 'tally')} về việc kiểm phiếu bình xét khen thưởng` },
    { of: 'final', text: `${citePaper(ledger, 'final')} về việc tổng kết phong trào thi đua` },
    {
      of: 'workbook',
      text: `Tệp Excel hồ sơ thi đua, khen thưởng năm ${movement.year} của ${agency.name}`,
    },
  ];
  return items.map(({ of, text }, index) => ({
    kind: 'point',
    label: `${index + 1}.`,
    runs: plain(closeItem(text, index, items.length)),
    key: `enclosed:${of}`,
  }));
}

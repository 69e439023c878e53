import { frameOf } from '../../document/frame.ts';
import { annexLabel, type OfficialDocument } from '../../document/official-document.ts';
import { sections } from '../../document/outline.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { citePaper } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { closingBlock, openingBlock } from '../summary/opening.ts';
import { periodFacts } from './period-facts.ts';
import { spanInWords } from './period-words.ts';
import { outlookSection, reviewSections } from './sections.ts';
import { figuresAnnex, fitsUpright, hasFigures } from './tables.ts';

/** The interim review ("Báo cáo sơ kết") from the movement's first month through `period`. */
export function buildInterim(
  ledger: Ledger,
  period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const facts = periodFacts(ledger, period);
  const when = spanInWords(facts.months[0] ?? facts.last, facts.last);
  const what = quotedMovement(ledger.movement.name);
  const isAnnexed = hasFigures(facts) && !fitsUpright(facts);
  const annexHead = {
    title: 'SỐ LIỆU THEO PHÒNG',
    reference: `(Kèm theo ${citePaper(ledger, 'interim', period)})`,
  };
  return {
    title: `Báo cáo sơ kết ${what} ${when}`,
    ...frameOf(ledger, PAPERS.interim, head, facts.last.slice(0, 4)),
    subject: [`Sơ kết ${what}`, when],
    body: [
      openingBlock(ledger, { what: 'sơ kết', when: `(${when})` }),
      ...sections([
        ...reviewSections(facts, isAnnexed ? annexLabel(0, 1) : ''),
        outlookSection(facts),
      ]),
      closingBlock(ledger, { what: 'báo cáo sơ kết', when: `(${when})` }),
    ],
    annexes: isAnnexed ? [figuresAnnex(facts, annexHead, false)] : [],
  };
}

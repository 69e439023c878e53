import { frameOf } from '../../document/frame.ts';
import { type Annex, annexLabel, type OfficialDocument } from '../../document/official-document.ts';
import { sections } from '../../document/outline.ts';
import type { Ledger } from '../../ledger.ts';
import { quotedMovement } from '../../movement/name.ts';
import { awardListBlocks } from '../award/list.ts';
import { citePaper } from '../cite.ts';
import { PAPERS } from '../kinds.ts';
import type { PaperHead, PaperPeriod } from '../paper.ts';
import { closingBlock, openingBlock } from '../summary/opening.ts';
import { awardsBlock, hasProposals } from './awards.ts';
import { lessonsBlock } from './lessons.ts';
import { type PeriodFacts, periodFacts } from './period-facts.ts';
import { daysInWords } from './period-words.ts';
import { outlookSection, reviewSections } from './sections.ts';
import { figuresAnnex, hasFigures } from './tables.ts';

/** The final review ("Báo cáo tổng kết") of the whole movement. */
export function buildFinal(
  ledger: Ledger,
  _period: PaperPeriod,
  head: PaperHead,
): OfficialDocument {
  const facts = periodFacts(ledger, '');
  const when = daysInWords(ledger.movement);
  const what = quotedMovement(ledger.movement.name);
  const annexes = annexesOf(facts);
  const placeOf = (title: string) => {
    const index = annexes.findIndex((annex) => annex.title === title);
    return index === -1 ? '' : annexLabel(index, annexes.length);
  };
  return {
    title: `Báo cáo tổng kết ${what}`,
    ...frameOf(ledger, PAPERS.final, head, ledger.movement.endDate.slice(0, 4)),
    subject: [`Tổng kết ${what}`, when],
    body: [
      openingBlock(ledger, { what: 'tổng kết', when: `(${when})` }),
      ...sections([
        ...reviewSections(facts, placeOf(FIGURES)),
        { title: 'BÀI HỌC KINH NGHIỆM', blocks: lessonsBlock(facts) },
        outlookSection(facts),
        { title: 'ĐỀ NGHỊ KHEN THƯỞNG', blocks: awardsBlock(ledger, placeOf(LIST)) },
      ]),
      closingBlock(ledger, { what: 'báo cáo tổng kết', when: `(${when})` }),
    ],
    annexes,
  };
}

const FIGURES = 'SỐ LIỆU THEO PHÒNG VÀ THEO THÁNG';
const LIST = 'DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG';

function annexesOf(facts: PeriodFacts): Annex[] {
  const { ledger } = facts;
  const reference = `(Kèm theo ${citePaper(ledger, 'final')})`;
  return [
    ...(hasFigures(facts) ? [figuresAnnex(facts, { title: FIGURES, reference }, true)] : []),
    ...(hasProposals(ledger)
      ? [
          {
            title: LIST,
            reference,
            orientation: 'landscape' as const,
            body: awardListBlocks(ledger),
          },
        ]
      : []),
  ];
}

import { CERTIFICATE_FIELDS, liesBeyond } from '../certificate/certificate-form.ts';
import type { Ledger } from '../ledger.ts';
import { type Day, formatDay } from '../month.ts';
import { keysOf } from '../one-of.ts';
import { certifiedOf } from './award/certificate.ts';
import { headingOf } from './cite.ts';
import { paperAddress } from './kinds.ts';
import type { Doubt } from './paper.ts';

/** What speaks against printing the Giấy khen: nobody has one, the decision it tells of is not numbered, a text misses the form. */
export function certificateDoubts(ledger: Ledger, date: Day | null): Doubt[] {
  const decision = headingOf(ledger, 'decision');
  const href = paperAddress('decision', '');
  const certified = certifiedOf(ledger);
  const { certificateForm: form } = ledger;
  const beyond = keysOf(CERTIFICATE_FIELDS).filter(
    (field) => form.places[field].isShown && liesBeyond(form, form.places[field]),
  );
  // Who has a decision recorded of his own is told by that.
  const isByPaper = certified.some(({ proposal }) => proposal.decisionDate === null);
  return [
    ...(certified.length === 0
      ? [{ text: 'Chưa có ai được tặng Giấy khen.', href: '/binh-xet/de-nghi' }]
      : []),
    ...(isByPaper && (decision.number === null || decision.date === null)
      ? [{ text: 'Quyết định khen thưởng chưa có số, ngày.', href }]
      : []),
    ...(date !== null && decision.date !== null && date !== decision.date
      ? [
          {
            text: `Ngày trên Giấy khen (${formatDay(date)}) khác ngày quyết định (${formatDay(decision.date)}).`,
            at: 'date' as const,
          },
        ]
      : []),
    ...beyond.map((field) => ({
      text: `Dòng “${CERTIFICATE_FIELDS[field].replaceAll(/[“”]/g, '')}” ra ngoài phôi.`,
      at: 'places' as const,
    })),
  ];
}

import type { Offer } from '../../shared/reading/offer.ts';
import { MARKS } from '../../shared/report/report.ts';
import type { DraftStore } from './draft-store.ts';
import { type ReportDraft, readFigure } from './report-draft.ts';

/** Puts what a text offers into the form as if it were typed: it can be taken back, and is saved as all else there. */
export function takeOffer(store: DraftStore, offer: Offer): void {
  switch (offer.kind) {
    case 'figure':
      store.change({ kind: 'figureTyped', indicatorId: offer.indicatorId, text: offer.text });
      return;
    case 'mark':
      store.change({ kind: 'marked', contentId: offer.contentId, mark: offer.mark });
      return;
    case 'prose':
      store.change({ kind: 'proseTyped', field: offer.field, text: offer.text });
      return;
    case 'case': {
      if (sameCase(store.read(), offer)) return;
      store.change({ kind: 'caseAdded', caseKind: offer.caseKind });
      const { key = 0 } = store.read().cases.at(-1) ?? {};
      const { personId, date, deed } = offer;
      store.change({ kind: 'caseChanged', key, values: { personId, date, deed } });
    }
  }
}

/** What stands in the place of an offer, in the words the offer is shown in; empty for nothing. */
export function standingFor(draft: ReportDraft, offer: Offer): string {
  switch (offer.kind) {
    case 'figure': {
      const text = draft.figures.get(offer.indicatorId)?.trim() ?? '';
      if (text === '') return '';
      const [now, offered] = [text, offer.text].map((each) => {
        const parsed = readFigure(draft, offer.indicatorId, each);
        return parsed.ok ? parsed.figure : each;
      });
      return now === offered ? offer.shown : text;
    }
    case 'mark': {
      const mark = draft.marks.get(offer.contentId)?.mark ?? null;
      return mark === null ? '' : MARKS[mark];
    }
    case 'prose':
      return draft.prose[offer.field].trim();
    case 'case':
      return sameCase(draft, offer) ? offer.shown : '';
  }
}

/** A case of the same person and day, or of the same deed on that day, is the same case. */
function sameCase({ cases }: ReportDraft, offer: Extract<Offer, { kind: 'case' }>): boolean {
  return cases.some(
    ({ kind, personId, date, deed }) =>
      kind === offer.caseKind &&
      date === offer.date &&
      (offer.personId === undefined ? deed === offer.deed : personId === offer.personId),
  );
}

import { Failure } from '../../shared/failure.ts';
import { factsOf } from '../../shared/paper/facts.ts';
import type { IssuedPaper, PaperKey } from '../../shared/paper/paper.ts';
import type { Context } from '../context.ts';
import { logChange } from '../database/change-log.ts';
import { encodeDocument, printDocument } from './files.ts';
import { refuseIssued } from './headings.ts';
import { keepIssued } from './issued.ts';
import { draftPaper } from './view.ts';

/**
 * Sends a document out: paper and Word are made from the draft and kept with it, whole or not at all. A month's report
 * closes its month. Refused where the draft changed while the files were being made: what is kept is what she saw.
 */
export async function issuePaper(context: Context, key: PaperKey): Promise<IssuedPaper> {
  const { database, clock } = context;
  refuseIssued(database, key);
  const { document } = draftPaper(database, key);
  const pdf = await printDocument(context, document);
  const docx = await encodeDocument(context, document);
  const now = clock.now();
  const { value } = logChange(database, 'paper.issue', now, () => {
    refuseIssued(database, key);
    const { document: still, ledger, head } = draftPaper(database, key);
    if (JSON.stringify(still) !== JSON.stringify(document)) {
      throw new Failure(
        'conflict',
        'Số liệu vừa thay đổi trong lúc chốt. Xem lại rồi bấm Chốt lần nữa.',
      );
    }
    const facts = factsOf(ledger, key, document);
    return keepIssued(database, key, head, { document, facts, pdf, docx }, now);
  });
  return value;
}

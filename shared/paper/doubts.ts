import type { Ledger } from '../ledger.ts';
import { formatMonth } from '../month.ts';
import type { EditedDocument } from './edits.ts';
import { PAPERS } from './kinds.ts';
import type { NumberAdvice, PaperHead, PaperKey } from './paper.ts';
import { monthFacts } from './summary/month-facts.ts';

/** What speaks against sending a document out as it stands. She decides; nothing here stops her. */
export function doubtsOf(
  ledger: Ledger,
  key: PaperKey,
  head: PaperHead,
  { texts, lost }: Pick<EditedDocument, 'texts' | 'lost'>,
  { remarks }: NumberAdvice,
): string[] {
  const bearsNumber = PAPERS[key.kind].abbreviation !== null;
  const changed = texts.filter(({ state }) => state === 'changed').length;
  return [
    ...(bearsNumber && head.number === null ? ['Văn bản chưa có số.'] : []),
    ...(bearsNumber && head.date === null ? ['Văn bản chưa có ngày.'] : []),
    ...remarks,
    ...(key.kind === 'month' ? reportDoubts(ledger, key.period) : []),
    ...(changed > 0 ? [`${changed} đoạn đã sửa có số liệu thay đổi sau khi sửa.`] : []),
    ...(lost.length > 0 ? [`${lost.length} đoạn đã sửa không còn trong bản soạn.`] : []),
  ];
}

function reportDoubts(ledger: Ledger, month: string): string[] {
  const { silent } = monthFacts(ledger, month);
  if (silent.length === 0) return [];
  const names = silent.map(({ name }) => name).join(', ');
  return [`Chưa có báo cáo tháng ${formatMonth(month)} hoàn thành của ${names}.`];
}

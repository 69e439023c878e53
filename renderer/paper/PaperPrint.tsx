import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useCall } from '../call.ts';
import { OfficialPrint } from '../document/OfficialPrint.tsx';

/** A document alone on the page, as it becomes a PDF. What cannot be read must not be printed as blank paper. */
export function PaperPrint() {
  const { token = '' } = useParams<{ token?: string }>();
  const paper = useCall('paper.toPrint', { token });
  const failure = paper.error?.report.message;
  useEffect(() => {
    if (failure === undefined) return;
    const { dataset } = document.documentElement;
    dataset['print'] = 'failed';
    dataset['printMessage'] = failure;
  }, [failure]);
  return paper.data ? <OfficialPrint document={paper.data} /> : null;
}

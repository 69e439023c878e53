import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useCall } from '../call.ts';
import { OfficialPrint } from '../document/OfficialPrint.tsx';

/** The month's summary alone on the page, as it becomes a PDF. What cannot be read must not be printed as blank paper. */
export function SummaryPrint() {
  const { movementId = '', month = '' } = useParams<{ movementId?: string; month?: string }>();
  const summary = useCall('summary.read', { movementId: Number(movementId), month });
  const failure = summary.error?.report.message;
  useEffect(() => {
    if (failure === undefined) return;
    const { dataset } = document.documentElement;
    dataset['print'] = 'failed';
    dataset['printMessage'] = failure;
  }, [failure]);
  return summary.data ? <OfficialPrint document={summary.data.document} /> : null;
}

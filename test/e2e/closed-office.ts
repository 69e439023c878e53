import type { RoomOptions } from '../electron-host/room.ts';
import { openApp } from '../helpers/app.ts';
import { filledOnce } from './filled-once.ts';
import { MONTH, type OfficeApp, officeApp, openOffice } from './office-app.ts';

const TODAY = '2026-06-02';

/** May is reported by the first department, with one case, and closed; the day is in June. */
export async function openClosed(options: RoomOptions = {}): Promise<OfficeApp> {
  const { folder, told: office } = await filledClosed();
  return officeApp(await openApp({ today: TODAY, begunFrom: folder, ...options }), office);
}

/** Issued in a window, so that its paper is the very one. */
const filledClosed = filledOnce(async (folder) => {
  const opened = await openOffice({ today: TODAY, dataFolder: folder });
  const { movementId } = opened.office;
  const entry = {
    id: null,
    kind: 'praise' as const,
    personId: opened.office.personIds[0] ?? null,
    date: '2026-05-04',
  };
  const cases = [{ ...entry, deed: 'Cứu người bị nạn', basis: 'Thư cảm ơn', handling: '' }];
  const contentId = (await opened.readReport(0)).contents[0]?.id ?? 0;
  const marks = [{ contentId, mark: 'good' as const, note: '' }];
  await opened.report(0, { cases, marks, difficulties: 'Thiếu xe.' });
  const paper = { movementId, kind: 'month' as const, period: MONTH };
  await opened.calls('paper.saveHeading', {
    ...paper,
    number: 7,
    date: '2026-05-29',
    signerId: null,
  });
  await opened.calls('paper.issue', paper);
  await opened.close();
  return opened.office;
});

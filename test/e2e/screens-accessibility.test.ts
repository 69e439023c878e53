import { describe, expect, it } from 'vitest';
import { findFaults } from '../helpers/axe.ts';
import { MONTH, openOffice } from './office-app.ts';

const VIEWS = [
  { name: '1280×720', viewport: { width: 1280, height: 720 }, zoom: 1 },
  { name: '1920×1080', viewport: { width: 1920, height: 1080 }, zoom: 1 },
  { name: '1280×720 at 200 %', viewport: { width: 1280, height: 720 }, zoom: 2 },
];

describe.each(VIEWS)('at $name', ({ viewport, zoom }) => {
  it('report, summary and annual file break no rule of accessibility', async () => {
    const app = await openOffice({ viewport, zoom });
    const person = app.office.personIds[0] ?? 0;
    await app.report(0, {
      cases: [caseOf('praise', person), caseOf('praise', null), caseOf('criticism', person)],
    });
    const department = app.office.departmentIds[0];
    const screens = [
      { route: `/bao-cao/${MONTH}/${department}`, shown: 'Hoàn thành' },
      { route: `/bao-cao/${MONTH}/bieu-mau`, shown: 'Mở biểu mẫu…' },
      { route: `/tong-hop/${MONTH}`, shown: 'Lưu PDF' },
      { route: '/xuat-excel', shown: 'Xuất tệp Excel' },
    ];
    for (const { route, shown } of screens) {
      await app.goTo(route);
      await app.page.getByRole('button', { name: shown, disabled: false }).waitFor();
      expect(await findFaults(app.page), route).toEqual([]);
    }
    await app.close();
  });
});

function caseOf(kind: 'praise' | 'criticism', personId: number | null) {
  const deed = 'Việc đã ghi trong biên bản';
  return { id: null, kind, personId, date: '2026-05-04', deed, basis: '', handling: '' };
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { api, type CallInput } from '../../shared/api.ts';
import type { ReportForm } from '../../shared/report/report.ts';
import { callsOf } from '../demo/fill.ts';
import type { RoomOptions } from '../electron-host/room.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { allFigures, fillOffice, inputOf, MOVEMENT, type Office } from '../helpers/office.ts';
import { openTestProgram } from '../helpers/program.ts';
import { filledOnce } from './filled-once.ts';

export type OfficeApp = OpenedApp & {
  office: Office;
  calls: ReturnType<typeof callsOf>;
  /** Opens a screen as a link would. */
  goTo(route: string): Promise<void>;
  readReport(department: number, month?: string): Promise<ReportForm>;
  /** Records a complete report of figures that are all the same, with what a test adds. */
  report(department: number, changes?: Partial<CallInput<'report.save'>>): Promise<void>;
};

export const MONTH = '2026-05';

const TODAY = '2026-05-20';
const ASKED_AGAIN_AFTER_MS = 1_000;

const filledOffice = filledOnce(async (folder) => {
  const program = await openTestProgram({ folder, today: TODAY });
  const office = await fillOffice(program);
  await giveSevenContents(program.call, office);
  program.close();
  return office;
});

/** The app with an agency, two departments and a movement of seven contents, on a day in May 2026. */
export async function openOffice(options: RoomOptions = {}): Promise<OfficeApp> {
  const { folder, told: office } = await filledOffice();
  return officeApp(await openApp({ today: TODAY, begunFrom: folder, ...options }), office);
}

/** An app that was opened on an office's data. */
export function officeApp(app: OpenedApp, office: Office): OfficeApp {
  const send = callsOf(app);
  let changedAt = Number.NEGATIVE_INFINITY;
  const calls: typeof send = async (name, input) => {
    const answer = await send(name, input);
    if (api[name].kind !== 'read') changedAt = performance.now();
    return answer;
  };
  const readReport = (department: number, month = MONTH) =>
    calls('report.read', {
      movementId: office.movementId,
      departmentId: office.departmentIds[department] ?? 0,
      month,
    });
  return {
    ...app,
    office,
    calls,
    readReport,
    async goTo(route) {
      // The window does not ask again for what it was told within a second, and knows nothing of what a test changes.
      await wait(Math.max(0, changedAt + ASKED_AGAIN_AFTER_MS - performance.now()));
      await app.page.evaluate((hash) => window.location.assign(`#${hash}`), route);
    },
    async report(department, changes = {}) {
      const form = await readReport(department, changes.month);
      const figures = allFigures(form, 3);
      await calls('report.save', inputOf(form, { state: 'complete', figures, ...changes }));
    },
  };
}

async function giveSevenContents(calls: OfficeApp['calls'], { movementId }: Office) {
  const movement = await calls('movement.read', { id: movementId });
  const contents = Array.from({ length: 7 }, (_, index) => ({
    id: movement.contents[index]?.id ?? null,
    text: `${MOVEMENT.contents[index % 2]?.text} Nội dung số ${index + 1}.`,
  }));
  await calls('movement.save', { ...movement, contents });
}

/** What the page has put off for up to ten seconds happens now: what would save by itself has done so, or never will. */
export async function timePasses(page: Page): Promise<void> {
  await page.clock.runFor(10_000);
}

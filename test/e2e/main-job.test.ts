import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillCatalog, fillProposals, fillReports } from '../../main/sample/fill.ts';
import { callsOf, periodOf, startMovement } from '../demo/fill.ts';
import { goTo } from '../demo/screens.ts';
import { type OpenedApp, openApp } from '../helpers/app.ts';
import { type Pdf, readPdf, textOf } from '../helpers/pdf.ts';
import { temporaryFolder } from '../helpers/program.ts';
import { canValidate, type ReadValue, readBack, validate } from '../helpers/xlsx.ts';
import { exportedTotals, printedTotals, storedTotals } from './totals.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const REAL_PLAN = resolve(ROOT, '../shared/plans/ke-hoach-thi-dua-attgt-2024-so-ngoai-vu.txt');
const plans = [
  { name: 'the sample plan', path: join(ROOT, 'resources/ke-hoach-mau.txt') },
  { name: 'the real plan', path: REAL_PLAN },
];
if (!existsSync(REAL_PLAN)) console.warn('Skipped: the real plan is not beside this project.');

describe.each(plans.filter(({ path }) => existsSync(path)))(
  'the main job on $name',
  ({ path: planPath }) => {
    const folder = temporaryFolder();
    const pdfPath = join(folder, 'tổng hợp tháng.pdf');
    const xlsxPath = join(folder, 'hồ sơ.xlsx');
    const { lastReported } = periodOf(planPath);
    let app: OpenedApp;
    let movementId: number;
    let pdf: Pdf;
    let sheets: Map<string, ReadValue[][]>;

    beforeAll(async () => {
      app = await openApp({ dataFolder: join(folder, 'data'), today: `${lastReported}-28` });
      const call = callsOf(app);
      const departments = await fillCatalog(call);
      movementId = (await startMovement(app, planPath, departments)).movementId;
      await fillReports(call, movementId, departments, lastReported);
      await fillProposals(call, movementId);
      await app.page.reload();
      await saveFrom(`/tong-hop/${lastReported}`, 'Lưu PDF', pdfPath);
      await saveFrom('/xuat-excel', 'Xuất tệp Excel', xlsxPath);
      pdf = await readPdf(readFileSync(pdfPath));
      sheets = await readBack(xlsxPath);
    });
    afterAll(() => app.close());

    async function saveFrom(route: string, button: string, path: string): Promise<void> {
      app.answerNext(path);
      await goTo(app.page, route);
      await app.page.getByRole('button', { name: button }).click();
      await app.page.getByRole('button', { name: 'Mở thư mục' }).waitFor();
    }

    test('the paper is A4 within the decree’s margins, its fonts embedded, its text real and NFC', () => {
      expect(pdf.pages.length).toBeGreaterThan(2);
      for (const page of pdf.pages) {
        expect(page.width).toBeCloseTo(210, 0);
        expect(page.height).toBeCloseTo(297, 0);
        const body = page.lines.filter(({ baseline }) => baseline > 20);
        expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(30);
        expect(Math.min(...body.map(({ left }) => left))).toBeLessThanOrEqual(35);
        expect(210 - Math.max(...body.map(({ right }) => right))).toBeGreaterThanOrEqual(15);
        expect(210 - Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(20);
        expect(297 - Math.max(...body.map(({ baseline }) => baseline))).toBeGreaterThanOrEqual(20);
      }
      expect(pdf.fonts.every(({ isEmbedded, name }) => isEmbedded && name.includes('Tinos'))).toBe(
        true,
      );
      const text = textOf(pdf.pages);
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    });

    test('page 1 bears no number, the others do, centred in the top margin', ({ skip }) => {
      const lacking = app.lacks('page numbers in margin boxes');
      if (lacking) skip(lacking);
      const numbers = pdf.pages.map(({ lines }) => lines.find(({ baseline }) => baseline < 20));
      expect(numbers[0]).toBe(undefined);
      for (const [index, line] of numbers.entries()) {
        if (index === 0 || !line) continue;
        expect(line.text).toBe(String(index + 1));
      }
      expect(numbers.filter(Boolean)).toHaveLength(pdf.pages.length - 1);
    });

    test('every figure on paper is the one in the workbook and in the database', async () => {
      // The app keeps its file to itself while it is open.
      await app.close();
      const stored = storedTotals(join(app.dataFolder, 'so-thi-dua.db'), lastReported);
      app = await openApp({ dataFolder: app.dataFolder });
      expect(stored.filter(({ total }) => total !== null).length).toBeGreaterThan(5);
      const printed = printedTotals(pdf);
      const exported = exportedTotals(sheets.get('THEO_THANG') ?? [], lastReported);
      for (const { number, name, total } of stored) {
        expect({ name, total: printed.get(number) }).toEqual({ name, total });
        expect({ name, total: exported.get(number) }).toEqual({ name, total });
      }
    });

    test('what lies in the folder of data is what README tells of', () => {
      const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
      const section = readme.split('## Where data lives')[1]?.split('\n## ')[0] ?? '';
      const told = [...section.matchAll(/^\| (`.*?`) \|/gm)].flatMap(([, names]) =>
        [...`${names}`.matchAll(/`([^`/]+)\/?`/g)].map(([, name]) => `${name}`),
      );
      const isTold = (name: string) => told.some((pattern) => matchesGlob(name, pattern));
      const lying = readdirSync(join(folder, 'data'));
      expect(lying).toContain('so-thi-dua.db');
      // The driver of these tests asks Electron for a port and is told it there.
      expect(lying.filter((name) => !isTold(name) && name !== 'DevToolsActivePort')).toEqual([]);
    });

    test.skipIf(!canValidate)('the workbook has no error for the Open XML SDK', async () => {
      expect(await validate(xlsxPath)).toEqual([]);
    });

    test('the import sheet is flat: nine columns, header in row 1, one row a proposal', () => {
      const flat = sheets.get('NHAP_HE_THONG') ?? [];
      expect(flat[0]).toHaveLength(9);
      expect(flat.length - 1).toBeGreaterThan(0);
    });
  },
);

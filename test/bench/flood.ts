import type { Reply } from '../../shared/failure.ts';
import { fillOffice } from '../helpers/office.ts';
import { openBenchApp } from './app.ts';
import { FRAMES_AT_ONCE } from './key-paint.ts';
import { atMost, type BenchRow, percentile } from './row.ts';

const ROUNDS = 3;
const READS = 10_000;
/** Asked in one turn of the page: a loop over all of them would be its own stall. */
const AT_ONCE = 50;
const KEY = { departmentId: 1, month: '2026-03' };

/**
 * The longest piece of work of the window while ten thousand reads are answered, half of them alike. A key is taken in
 * between two pieces, before whatever else waits; the answers themselves come by the browser's protocol here, which other
 * work of the page has to wait for, so turns of its own would tell of the stand-in.
 */
export async function benchFlood(): Promise<BenchRow[]> {
  const app = await openBenchApp({ today: '2026-05-20' }, FRAMES_AT_ONCE);
  await fillOffice({ call: app.calls });
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = await app.page.evaluate(floodPage, { key: KEY, reads: READS, atOnce: AT_ONCE });
    if (seen.answered !== READS)
      throw new Error(`${seen.answered} of ${READS} reads were answered`);
    longest.push(seen.longest);
  }
  await app.close();
  const usual = percentile(longest, 0.5);
  return [atMost('flood: longest work of the window, 10,000 reads', usual, 'ms', 200)];
}

type Flood = { key: object; reads: number; atOnce: number };
type CallingPage = { call(name: string, input: unknown): Promise<Reply> };

/** Runs in the page; what takes less than 50 ms counts as nothing. */
async function floodPage({ key, reads, atOnce }: Flood) {
  const { call } = globalThis as unknown as CallingPage;
  let [answered, longest] = [0, 0];
  const take = (entries: PerformanceEntry[]) => {
    longest = Math.max(longest, ...entries.map(({ duration }) => duration));
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ entryTypes: ['longtask'] });
  const pending: Promise<unknown>[] = [];
  for (let sent = 0; sent < reads; sent += atOnce) {
    for (let n = sent; n < sent + atOnce; n += 1) {
      const asked = call('report.read', { ...key, movementId: 1 + (n % 2) * n });
      pending.push(asked.then(() => (answered += 1)));
    }
    await new Promise((done) => setTimeout(done));
  }
  await Promise.all(pending);
  take(observer.takeRecords());
  observer.disconnect();
  return { answered, longest };
}

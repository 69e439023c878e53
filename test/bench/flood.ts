import type { Reply } from '../../shared/failure.ts';
import { fillOffice } from '../helpers/office.ts';
import { openBenchApp } from './app.ts';
import { FRAMES_AT_ONCE } from './key-paint.ts';
import { atMost, type BenchRow } from './row.ts';

const READS = 10_000;
/** Asked in one turn of the page: a loop over all of them would be its own stall. */
const AT_ONCE = 50;
const KEY = { departmentId: 1, month: '2026-03' };
/** A machine that does other work as well holds the window up by itself. */
const LIMIT_MS = 200;

/** The longest the window stands still while ten thousand reads are answered, half of them alike; beside it, the same while nothing is asked. */
export async function benchFlood(): Promise<BenchRow[]> {
  const app = await openBenchApp({ today: '2026-05-20' }, FRAMES_AT_ONCE);
  await fillOffice({ call: app.calls });
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  const flood = { key: KEY, reads: READS, atOnce: AT_ONCE };
  const seen = await app.page.evaluate(watchPage, { ...flood, isAsking: true });
  const idle = await app.page.evaluate(watchPage, { ...flood, isAsking: false });
  await app.close();
  if (seen.answered !== READS) throw new Error(`${seen.answered} of ${READS} reads were answered`);
  const row = atMost('flood: the window at a stand, 10,000 reads', seen.gap, 'ms', LIMIT_MS);
  return [{ ...row, reference: Math.round(idle.gap) }];
}

type Watched = { key: object; reads: number; atOnce: number; isAsking: boolean };
type CallingPage = { call(name: string, input: unknown): Promise<Reply> };

/** Runs in the page: asks or not, and takes the longest time between two turns it has. */
async function watchPage({ key, reads, atOnce, isAsking }: Watched) {
  const { call } = globalThis as unknown as CallingPage;
  let [answered, gap, isOver] = [0, 0, false];
  let last = performance.now();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
    if (!isOver) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  const pending: Promise<unknown>[] = [];
  for (let sent = 0; sent < reads; sent += atOnce) {
    for (let n = sent; isAsking && n < sent + atOnce; n += 1) {
      const asked = call('report.read', { ...key, movementId: 1 + (n % 2) * n });
      pending.push(asked.then(() => (answered += 1)));
    }
    await new Promise((done) => setTimeout(done));
  }
  await Promise.all(pending);
  isOver = true;
  return { answered, gap };
}

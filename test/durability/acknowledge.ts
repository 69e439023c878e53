import { writeSync } from 'node:fs';

/** Says that n is kept, before anything else is done: what was said must outlive any end of this process. */
export function acknowledge(n: number): void {
  writeSync(1, `ack ${n}\n`);
}

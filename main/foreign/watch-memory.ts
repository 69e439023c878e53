import { Worker } from 'node:worker_threads';

const LOOKS_EACH_MILLISECONDS = 50;

/**
 * Ends this process when it holds more memory than it may. A limit of the heap does not count what lies outside it, as
 * bytes of files do, and a reader in a tight loop answers no timer: so a thread of its own looks.
 */
export function endWhenOver(megabytes: number): void {
  const watch = `setInterval(() => {
    if (process.memoryUsage.rss() > ${megabytes * 1024 * 1024}) process.kill(process.pid, 'SIGKILL');
  }, ${LOOKS_EACH_MILLISECONDS});`;
  const watcher = new Worker(watch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } });
  // Where no thread can be had, the heap limit and the time limit still stand.
  watcher.on('error', () => {});
  watcher.unref();
}

import type { WorkProgress } from '../../shared/copy/carried.ts';
import { Failure } from '../../shared/failure.ts';

/** One long work at a time, whose progress can be asked for and which can be stopped. */
export type LongWork = {
  /** Fails with `busy` while another is at work. A stopped work answers null. */
  run<T>(total: number, work: (step: Step) => Promise<T>): Promise<T | null>;
  progress(): WorkProgress;
  stop(): void;
};

export type Step = { signal: AbortSignal; advance: (bytes: number) => void };

export function createLongWork(): LongWork {
  let running: { done: number; total: number; stopper: AbortController } | null = null;
  return {
    async run(total, work) {
      if (running)
        throw new Failure('busy', 'Đang ghi hoặc đọc một tệp khác. Đợi xong rồi làm lại.');
      const stopper = new AbortController();
      const own = { done: 0, total, stopper };
      running = own;
      try {
        return await work({
          signal: stopper.signal,
          advance: (bytes) => {
            own.done += bytes;
          },
        });
      } catch (error) {
        if (stopper.signal.aborted) return null;
        throw error;
      } finally {
        running = null;
      }
    },
    progress: () =>
      running && { done: Math.min(running.done, running.total), total: running.total },
    stop: () => running?.stopper.abort(),
  };
}

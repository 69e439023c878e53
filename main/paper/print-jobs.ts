import { randomUUID } from 'node:crypto';
import type { OfficialDocument, PrintJob } from '../../shared/document/official-document.ts';
import { Failure } from '../../shared/failure.ts';

/**
 * Documents on their way to paper, by token. The print window asks for the very document that Word is written from:
 * a figure that comes in meanwhile cannot make the two differ.
 */
export type PrintJobs = {
  /** Holds a document for as long as the work on it takes; `copies`: how often its pages stand one behind another. */
  during<T>(
    document: OfficialDocument,
    work: (route: string) => Promise<T>,
    copies?: number,
  ): Promise<T>;
  jobOf(token: string): PrintJob;
};

export function createPrintJobs(): PrintJobs {
  const jobs = new Map<string, PrintJob>();
  return {
    async during(document, work, copies = 1) {
      const token = randomUUID();
      jobs.set(token, { document, copies });
      try {
        return await work(`/print/${token}`);
      } finally {
        jobs.delete(token);
      }
    },
    jobOf(token) {
      const job = jobs.get(token);
      if (!job) throw new Failure('not-found', 'Văn bản này không còn chờ in.');
      return job;
    },
  };
}

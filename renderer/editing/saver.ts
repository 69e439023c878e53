import { createStore, type StoreApi } from 'zustand/vanilla';
import { Failure, type FailureReport } from '../../shared/failure.ts';

/**
 * `rest`: by itself, after a pause or on leaving, and without marking fields she is not done with. `keep`: on her word.
 * `complete`: "Hoàn thành".
 */
export type SaveReason = 'rest' | 'keep' | 'complete';

/** Where what is on screen stands towards what is recorded, while no save has ended. */
export type Idle = { kind: 'asRecorded' } | { kind: 'saving' };

/** What became of a save. A view may say more of each. */
export type Trouble = { kind: 'conflict' | 'failed'; message: string };

/** What a save comes to: nothing to do, something in its way, or an input to record. */
export type Attempt<Status, Sent> =
  | { kind: 'settled'; recorded: boolean }
  | { kind: 'refused'; status: Status }
  | { kind: 'ready'; sent: Sent };

type Work<Status, Sent, Answer> = {
  /** Looks at what is on screen; a view marks here what stands in the way. */
  prepare(reason: SaveReason): Attempt<Status, Sent>;
  record(sent: Sent): Promise<Answer>;
  /** Takes the answer into what is on screen. */
  recorded(sent: Sent, answer: Answer, reason: SaveReason): Status;
  refused(failure: FailureReport, sent: Sent): Status;
};

export type Saver<Status> = {
  read(): Status | Idle;
  api: StoreApi<Status | Idle>;
  /** Saves what is on screen by now; false when it is not recorded afterwards. */
  save(reason: SaveReason): Promise<boolean>;
  /** After a conflict was resolved, saving may go on. */
  resume(): void;
};

/** Records one edit after the other: a save must know the revision the one before gave. Throws what is no Failure. */
export function createSaver<Status extends { kind: string }, Sent, Answer>(
  work: Work<Status, Sent, Answer>,
): Saver<Status> {
  const api = createStore<Status | Idle>(() => ({ kind: 'asRecorded' }));
  const tell = (status: Status | Idle) => api.setState(status, true);
  let running: Promise<boolean> | null = null;

  async function saveNow(reason: SaveReason): Promise<boolean> {
    if (api.getState().kind === 'conflict') return false;
    const attempt = work.prepare(reason);
    if (attempt.kind === 'settled') return attempt.recorded;
    if (attempt.kind === 'refused') {
      tell(attempt.status);
      return false;
    }
    tell({ kind: 'saving' });
    try {
      const answer = await work.record(attempt.sent);
      tell(work.recorded(attempt.sent, answer, reason));
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      tell(work.refused(error.report, attempt.sent));
      return false;
    }
  }

  return {
    api,
    read: api.getState,
    resume: () => tell({ kind: 'asRecorded' }),
    async save(reason) {
      while (running) await running;
      // Started within this very turn where none runs: a page that opens next must read what this one writes.
      running = saveNow(reason);
      return running.finally(() => {
        running = null;
      });
    },
  };
}

/** The two ways a save fails that every view knows. */
export function troubleOf({ code, message }: FailureReport): Trouble {
  return { kind: code === 'conflict' ? 'conflict' : 'failed', message };
}

import { writeCopy } from './database/copy-check.ts';

// An entry of its own: a large file is copied and looked through where no window waits for it.
process.parentPort.once('message', ({ data }) => {
  process.parentPort.postMessage(writeCopy(data as { from: string; to: string }));
});

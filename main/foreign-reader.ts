import { type Asked, answer } from './foreign/answer.ts';
import { PROCESS_MEGABYTES } from './foreign/limits.ts';
import { endWhenOver } from './foreign/watch-memory.ts';

// An entry of its own: the one program of the app that parses what strangers wrote, with nothing else in its reach.
endWhenOver(PROCESS_MEGABYTES);
process.parentPort.once('message', async ({ data }) => {
  process.parentPort.postMessage(await answer(data as Asked));
});

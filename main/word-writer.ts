import type { OfficialDocument } from '../shared/document/official-document.ts';
import { encode } from './document/encode.ts';

type Asked = { document: OfficialDocument; pictures: readonly Uint8Array[] };

// An entry of its own: a long document is written where no window waits for it.
process.parentPort.once('message', async ({ data }) => {
  const { document, pictures } = data as Asked;
  process.parentPort.postMessage(await encode(document, pictures));
});

import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { Failure } from '../../shared/failure.ts';
import type { Archive } from './archive.ts';
import { HEAP_MEGABYTES } from './limits.ts';
import { BROKEN, HAS_DTD, refusal, TOO_HEAVY } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part listens to. Names come without their prefix: programs differ in it. */
export type XmlListener = {
  open?: (name: string, attributes: Attributes) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Streams one part through a listener; false when the archive has no such part. */
export async function readPart(
  { zip, entries }: Archive,
  path: string,
  listener: XmlListener,
): Promise<boolean> {
  const entry = entries.get(path.toLowerCase());
  if (!entry) return false;
  const parser = createParser(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      refuseHeavy();
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
    }
    parser.write(decoder.decode()).close();
    return true;
  } catch (error) {
    throw error instanceof Failure ? error : refusal(BROKEN);
  }
}

function createParser({ open, text, close }: XmlListener): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('doctype', () => {
    throw refusal(HAS_DTD);
  });
  parser.on('error', (error) => {
    throw error;
  });
  if (open) {
    parser.on('opentag', ({ name, attributes }) =>
      open(localName(name), attributes as Record<string, SaxesAttributePlain['value']>),
    );
  }
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The process has a heap limit of its own where the platform keeps to it; Electron may not, so this one does. */
function refuseHeavy(): void {
  if (process.memoryUsage().heapUsed > HEAP_MEGABYTES * 1024 * 1024) throw refusal(TOO_HEAVY);
}

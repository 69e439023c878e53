import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { Failure } from '../../shared/failure.ts';
import { type Archive, weigh } from './archive.ts';
import { HEAP_MEGABYTES } from './limits.ts';
import { HAS_DTD, REFUSALS, refusal } from './refusal.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part listens to. Names come without their prefix: programs differ in it. */
export type XmlListener = {
  open?: (name: string, attributes: Attributes, prefix: string) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

/** Streams one part through a listener; false when the archive has no such part. */
export async function readPart(
  archive: Archive,
  path: string,
  listener: XmlListener,
): Promise<boolean> {
  const { zip, entries } = archive;
  const entry = entries.get(path.toLowerCase());
  if (!entry) return false;
  weigh(archive, entry);
  const parser = createParser(listener);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      refuseHeavy(archive);
      const bytes = chunk as Uint8Array;
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      parser.write(decoder.decode(bytes, { stream: true }));
    }
    parser.write(decoder?.decode() ?? '').close();
    return true;
  } catch (error) {
    throw error instanceof Failure ? error : refusal(REFUSALS[archive.kind].broken);
  }
}

/** A part may be written in UTF-16, told by its first two bytes. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  return first === 0 && second === 0x3c ? 'utf-16be' : 'utf-8';
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
      open(
        localName(name),
        attributes as Record<string, SaxesAttributePlain['value']>,
        name.slice(0, Math.max(0, name.indexOf(':'))),
      ),
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

/** The process has a heap limit of its own; this one ends a reading with a sentence before that ends the process. */
function refuseHeavy({ kind }: Archive): void {
  if (process.memoryUsage().heapUsed > HEAP_MEGABYTES * 1024 * 1024)
    throw refusal(REFUSALS[kind].tooHeavy);
}

import type { Archive } from './archive.ts';
import { type Attributes, readPart } from './xml.ts';

/** Where a paragraph stands in a list of Word's: which list, how deep. */
export type Place = { list: string | null; depth: number | null };

/** What the text needs to know of a style: whether it hides, and whether it counts. */
type Style = Place & { basedOn: string | null; isHidden: boolean | null };

export type Styles = {
  isHidden: (style: string) => boolean;
  placeOf: (style: string) => Place;
};

/** An attribute of Word's own, whatever the prefix is written as. */
export function attributeOf(
  attributes: Attributes,
  prefix: string,
  name: string,
): string | undefined {
  return attributes[prefix === '' ? name : `${prefix}:${name}`] ?? attributes[name];
}

/** `<w:vanish/>` hides, `<w:vanish w:val="0"/>` shows again. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(0|false|off)$/.test(value);
}

export async function readStyles(archive: Archive, path: string | undefined): Promise<Styles> {
  const styles = new Map<string, Style>();
  let style: Style | null = null;
  if (path) {
    await readPart(archive, path, {
      open(name, attributes, prefix) {
        const value = attributeOf(attributes, prefix, 'val');
        if (name === 'style') {
          style = { list: null, depth: null, basedOn: null, isHidden: null };
          styles.set(attributeOf(attributes, prefix, 'styleId') ?? '', style);
        }
        if (!style) return;
        if (name === 'basedOn') style.basedOn = value ?? null;
        if (name === 'numId') style.list = value ?? null;
        if (name === 'ilvl') style.depth = Number(value);
        if (name === 'vanish') style.isHidden = isOn(value);
      },
      close(name) {
        if (name === 'style') style = null;
      },
    });
  }
  return {
    isHidden: (name) => lineage(styles, name).find(saysWhetherHidden)?.isHidden ?? false,
    placeOf(name) {
      const line = lineage(styles, name);
      return {
        list: line.find(({ list }) => list !== null)?.list ?? null,
        depth: line.find(({ depth }) => depth !== null)?.depth ?? null,
      };
    },
  };
}

function saysWhetherHidden({ isHidden }: Style): boolean {
  return isHidden !== null;
}

const LONGEST_LINEAGE = 20;

/** A style and those it is based on, the nearest first; one that is based on itself ends. */
function lineage(styles: ReadonlyMap<string, Style>, name: string): Style[] {
  const line: Style[] = [];
  let style = styles.get(name);
  while (style && line.length < LONGEST_LINEAGE) {
    line.push(style);
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return line;
}

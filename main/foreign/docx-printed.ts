import type { Attributes } from './xml.ts';

/** What hears of the elements of a document that stand on its printed page, each with the element around it. */
export type PrintedListener = {
  open: (name: string, within: string, attributes: Attributes, prefix: string) => void;
  text: (text: string) => void;
  close: (name: string) => void;
  /** How many letters were taken so far. */
  letters: () => number;
};

/** Deleted or moved away, a formatting as it was before, a reading aid over a word: never on the printed page. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'pPrChange', 'rPrChange', 'numberingChange', 'rt']);

/** Keeps from a listener what Word does not print. */
export function onlyPrinted(listener: PrintedListener) {
  const path: string[] = [];
  /** Letters taken before each drawing that is said in several ways. */
  const alternatives: number[] = [];
  let passedOver = 0;
  return {
    open(name: string, attributes: Attributes, prefix: string) {
      const within = path.at(-1) ?? '';
      path.push(name);
      // The first way that has words is read; the others are the same once more, for other programs.
      const isSaid =
        within === 'AlternateContent' && listener.letters() > (alternatives.at(-1) ?? 0);
      // In the properties of a paragraph the same element says that its mark was deleted.
      const isGone = PASSED_OVER.has(name) && !(name === 'del' && within === 'rPr');
      if (passedOver > 0 || isGone || isSaid) passedOver += 1;
      if (name === 'AlternateContent') alternatives.push(listener.letters());
      if (passedOver === 0) listener.open(name, within, attributes, prefix);
    },
    text(text: string) {
      if (passedOver === 0 && path.at(-1) === 't') listener.text(text);
    },
    close(name: string) {
      path.pop();
      if (name === 'AlternateContent') alternatives.pop();
      if (passedOver === 0) listener.close(name);
      else passedOver -= 1;
    },
  };
}

import { type ReactNode, useEffect, useRef } from 'react';
import type { DraftedText } from '../../shared/paper/edits.ts';
import css from './paper.module.css';

type EditableSheetProps = {
  texts: readonly DraftedText[];
  onOpen: (blockKey: string) => void;
  children: ReactNode;
};

/**
 * The paper, where a click on a paragraph opens its wording. By keyboard the list of texts beside it does the same, so
 * the paper itself stays what it is to a screen reader: a text to read.
 */
export function EditableSheet({ texts, onOpen, children }: EditableSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  useEffect(() => {
    const element = sheet.current;
    const openClicked = ({ target }: MouseEvent) => {
      const block = target instanceof Element ? target.closest('[data-block-key]') : null;
      const key = block?.getAttribute('data-block-key');
      // Who is selecting words to copy does not want to edit them.
      if (key && window.getSelection()?.isCollapsed !== false) latest.current(key);
    };
    element?.addEventListener('click', openClicked);
    return () => element?.removeEventListener('click', openClicked);
  }, []);
  return (
    <div className={css['paper-sheet']} data-editable={texts.length > 0} ref={sheet}>
      <style>{marksOf(texts)}</style>
      {children}
    </div>
  );
}

/** Her own wording bears a line in the margin on screen, another colour where its figures have changed; the list says it in words, paper bears none. */
function marksOf(texts: readonly DraftedText[]): string {
  return texts
    .filter(({ state }) => state !== 'drafted')
    .map(
      ({ blockKey, state }) =>
        `.paper-sheet [data-block-key="${CSS.escape(blockKey)}"] { box-shadow: -1.5mm 0 #fff, -2.2mm 0 ${
          state === 'changed' ? '#b35900' : '#8a1c1c'
        }; }`,
    )
    .join('\n');
}

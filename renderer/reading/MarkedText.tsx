import { useEffect, useRef } from 'react';
import type { Span } from '../../shared/reading/prose.ts';
import css from './reading.module.css';

type MarkedTextProps = { text: string; sentence: Span | undefined; evidence: Span | undefined };

/** The text as it came, the sentence that is spoken of marked and in sight, the words that say it in bold. */
export function MarkedText({ text, sentence, evidence }: MarkedTextProps) {
  const frame = useRef<HTMLElement>(null);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    const [box, said] = [frame.current, mark.current];
    if (!sentence || !box || !said) return;
    // The text alone scrolls: what is beside it stays where it is.
    const above = said.offsetTop - box.offsetTop;
    const isInSight =
      above >= box.scrollTop && above + said.offsetHeight <= box.scrollTop + box.clientHeight;
    if (!isInSight) box.scrollTop = above - box.clientHeight / 3;
  }, [sentence]);
  const from = sentence?.start ?? 0;
  const to = sentence?.end ?? 0;
  const start = Math.max(from, evidence?.start ?? from);
  const end = Math.min(to, evidence?.end ?? from);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={frame} className={css['text']} aria-label="Văn bản" tabIndex={0}>
      {text.slice(0, from)}
      {to > from && (
        <mark ref={mark} className={css['sentence']}>
          {text.slice(from, start)}
          <strong>{text.slice(start, Math.max(start, end))}</strong>
          {text.slice(Math.max(start, end), to)}
        </mark>
      )}
      {text.slice(Math.max(from, to))}
    </section>
  );
}

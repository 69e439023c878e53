import { clsx } from 'clsx';
import { useEffect, useMemo, useRef } from 'react';
import { findPassage } from '../../shared/plan/passage.ts';
import css from './movement.module.css';

type PlanSourceProps = {
  text: string;
  /** What stands in the field the keyboard is in. */
  sought: string;
};

/** The text of the plan beside the form it filled: it follows the field, its passage marked. */
export function PlanSource({ text, sought }: PlanSourceProps) {
  const frame = useRef<HTMLPreElement>(null);
  const mark = useRef<HTMLElement>(null);
  const passage = useMemo(() => findPassage(text, sought), [text, sought]);
  useEffect(() => {
    if (!passage || !frame.current || !mark.current) return;
    // The text alone moves, never the page under her hands.
    frame.current.scrollTop = mark.current.offsetTop - frame.current.clientHeight / 3;
  }, [passage]);
  return (
    <section className={clsx('panel', css['plan-source'])} aria-label="Văn bản kế hoạch">
      <h2>Văn bản kế hoạch</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard */}
      <pre tabIndex={0} ref={frame}>
        {passage ? (
          <>
            {text.slice(0, passage.start)}
            <mark ref={mark}>{text.slice(passage.start, passage.end)}</mark>
            {text.slice(passage.end)}
          </>
        ) : (
          text
        )}
      </pre>
    </section>
  );
}

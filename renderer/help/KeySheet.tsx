import css from './help.module.css';
import { Markdown } from './Markdown.tsx';
import { SECTIONS } from './sections.ts';

/** The keys as the guide tells them. */
export function KeySheet() {
  const section = SECTIONS.find(({ slug }) => slug === 'phim-tat');
  return (
    <div className={css['guide']}>
      <Markdown text={section?.text ?? ''} />
    </div>
  );
}

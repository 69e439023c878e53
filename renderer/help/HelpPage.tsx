import { clsx } from 'clsx';
import guide from '../../resources/huong-dan.md?raw';
import { Page } from '../ui/Page.tsx';
import css from './help.module.css';
import { Markdown } from './Markdown.tsx';

export function HelpPage() {
  return (
    <Page title="Trợ giúp" subtitle="Hướng dẫn sử dụng Sổ Thi Đua">
      <article className={clsx('panel', css['guide'])}>
        <Markdown text={guide} />
      </article>
    </Page>
  );
}

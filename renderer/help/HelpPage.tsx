import { TextInput } from '@mantine/core';
import { clsx } from 'clsx';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import guide from '../../resources/huong-dan.md?raw';
import { Page } from '../ui/Page.tsx';
import css from './help.module.css';
import { Markdown } from './Markdown.tsx';
import { findSections } from './sections.ts';

/** `/tro-giup`, and `/tro-giup/chot-thang-va-dieu-chinh` for one of its sections, where F1 leads. */
export function HelpPage() {
  const { section } = useParams<{ section?: string }>();
  const [typed, setTyped] = useState('');
  const found = findSections(typed);
  useEffect(() => {
    if (section) document.getElementById(section)?.scrollIntoView();
  }, [section]);
  return (
    <Page title="Trợ giúp" subtitle="Hướng dẫn sử dụng Sổ Thi Đua">
      <div className={css['help']}>
        <nav className={clsx('panel', css['contents'])} aria-label="Mục lục">
          <TextInput
            type="search"
            aria-label="Tìm trong hướng dẫn"
            placeholder="Tìm trong hướng dẫn"
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <ul>
            {found.map(({ slug, title }) => (
              <li key={slug}>
                <Link
                  href={`/tro-giup/${slug}`}
                  aria-current={slug === section ? 'true' : undefined}
                >
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="soft">Không thấy mục nào có những chữ này.</p>}
        </nav>
        <article className={clsx('panel', css['guide'])}>
          {typed.trim() === '' ? (
            <>
              <Markdown text={guide.slice(0, guide.indexOf('\n## '))} />
              {found.map((each) => (
                <Told key={each.slug} {...each} />
              ))}
            </>
          ) : (
            found.map((each) => <Told key={each.slug} {...each} />)
          )}
        </article>
      </div>
    </Page>
  );
}

function Told({ slug, title, text }: { slug: string; title: string; text: string }) {
  return (
    <section id={slug}>
      <h2>{title}</h2>
      <Markdown text={text} />
    </section>
  );
}

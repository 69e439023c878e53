import guide from '../../resources/huong-dan.md?raw';
import { Page } from '../ui/Page.tsx';
import { type GuideBlock, parseGuide, type Span } from './guide.ts';
import css from './help.module.css';

const BLOCKS = parseGuide(guide);

export function HelpPage() {
  return (
    <Page title="Trợ giúp" subtitle="Hướng dẫn sử dụng Sổ Thi Đua">
      <article className={`panel ${css['guide']}`}>
        {BLOCKS.map((block) => (
          <Block key={JSON.stringify(block)} block={block} />
        ))}
      </article>
    </Page>
  );
}

function Block({ block }: { block: GuideBlock }) {
  if (block.kind === 'heading') {
    // The page has its own title, so the guide's headings stand one level below.
    const Heading = block.level === 3 ? 'h3' : 'h2';
    return block.level === 1 ? null : <Heading>{block.text}</Heading>;
  }
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Spans spans={block.spans} />
      </p>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((spans) => (
        <li key={JSON.stringify(spans)}>
          <Spans spans={spans} />
        </li>
      ))}
    </List>
  );
}

function Spans({ spans }: { spans: Span[] }) {
  return spans.map(({ text, bold }) =>
    bold ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
  );
}

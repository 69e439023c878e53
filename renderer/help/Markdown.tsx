import { lexer, type MarkedToken, type Token } from 'marked';
import { createElement, Fragment } from 'react';

/** The pictures of the guide by the names it calls them by, `huong-dan/tong-quan.png`. */
const PICTURES = new Map(
  Object.entries(
    import.meta.glob<string>('../../resources/huong-dan/*.png', {
      query: '?url',
      import: 'default',
      eager: true,
    }),
  ).map(([path, url]) => [path.replace('../../resources/', ''), url]),
);

/**
 * Markdown as React elements: headings, paragraphs, lists, bold, italic, code, the guide's own pictures. What it does not
 * know, HTML and links among it, stands as the text that was written: nothing in a text can become a mark-up of its own.
 */
export function Markdown({ text }: { text: string }) {
  return <Tokens tokens={lexer(text)} />;
}

function Tokens({ tokens }: { tokens: readonly Token[] }) {
  return createElement(Fragment, null, ...tokens.map((token) => elementOf(token as MarkedToken)));
}

function elementOf(token: MarkedToken) {
  switch (token.type) {
    case 'space':
      return null;
    case 'heading': {
      // The page has its own title, so the text's headings stand one level below.
      const Heading = token.depth === 2 ? 'h2' : 'h3';
      return token.depth === 1 ? null : (
        <Heading>
          <Tokens tokens={token.tokens} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Tokens tokens={token.tokens} />
        </p>
      );
    case 'list': {
      const List = token.ordered ? 'ol' : 'ul';
      return (
        <List>
          <Tokens tokens={token.items} />
        </List>
      );
    }
    case 'list_item':
      return (
        <li>
          <Tokens tokens={token.tokens} />
        </li>
      );
    case 'strong':
      return (
        <strong>
          <Tokens tokens={token.tokens} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Tokens tokens={token.tokens} />
        </em>
      );
    case 'image': {
      const url = PICTURES.get(token.href);
      return url === undefined ? token.raw : <img src={url} alt={token.text} loading="lazy" />;
    }
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'text':
      return token.tokens ? <Tokens tokens={token.tokens} /> : token.text;
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

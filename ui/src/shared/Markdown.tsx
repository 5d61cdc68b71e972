/* Markdown as it reads. Safe by how it is made: tokens become elements one by one, and HTML in the text is text.
   Links show where they lead, and only web addresses lead anywhere; pictures are not fetched. */

import { Marked, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';
import { Address } from './Address';
import { cx } from './classes';
import { PLAIN } from './plainMarkdown';

const marked = new Marked(PLAIN);

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
};

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
}

export function Markdown({ text, className }: { text: string; className?: string }) {
  return (
    <div dir="auto" className={cx('prose min-w-0 break-words', className)}>
      {nodes(marked.lexer(text))}
    </div>
  );
}

function nodes(tokens: readonly Token[] | undefined): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: the text is rendered anew as a whole
  return (tokens ?? []).map((token, at) => <Fragment key={at}>{node(token)}</Fragment>);
}

function inner(token: Token): ReactNode {
  if ('tokens' in token && token.tokens) return nodes(token.tokens);
  return 'text' in token && typeof token.text === 'string' ? plain(token.text) : token.raw;
}

function node(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{inner(token)}</p>;
    case 'heading':
      return <Heading depth={(token as Tokens.Heading).depth}>{inner(token)}</Heading>;
    case 'blockquote':
      return <blockquote>{inner(token)}</blockquote>;
    case 'list':
      return list(token as Tokens.List);
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'table':
      return table(token as Tokens.Table);
    default:
      return inline(token);
  }
}

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'strong':
      return <strong>{inner(token)}</strong>;
    case 'em':
      return <em>{inner(token)}</em>;
    case 'del':
      return <del>{inner(token)}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link':
    case 'image':
      return link(token as Tokens.Link | Tokens.Image);
    case 'escape':
      return plain((token as Tokens.Escape).text);
    default:
      return inner(token);
  }
}

function link(token: Tokens.Link | Tokens.Image): ReactNode {
  const words = token.type === 'image' ? token.text : inner(token);
  if (token.text === token.href) return <Address url={token.href} />;
  return (
    <>
      {words} (<Address url={token.href} />)
    </>
  );
}

/** Headings of a text rank below those of the screen around it. */
function Heading({ depth, children }: { depth: number; children: ReactNode }) {
  if (depth <= 1) return <h4>{children}</h4>;
  return depth === 2 ? <h5>{children}</h5> : <h6>{children}</h6>;
}

function list(token: Tokens.List): ReactNode {
  const items = token.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is rendered anew as a whole
    <li key={at}>{inner(item)}</li>
  ));
  return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
}

function table(token: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>{cells(token.header, 'th')}</tr>
      </thead>
      <tbody>
        {token.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is rendered anew as a whole
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

function cells(row: readonly Tokens.TableCell[], Tag: 'th' | 'td'): ReactNode {
  return row.map((cell, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the text is rendered anew as a whole
    <Tag key={at} className="border border-rule px-2 py-0.5 text-start">
      {nodes(cell.tokens)}
    </Tag>
  ));
}

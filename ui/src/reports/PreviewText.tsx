/* The beginning of a report that is no table: JSON a property a line, and of a page its words in their order.
   The page itself is for a browser: nothing here draws the HTML of a file. */

import { useMemo } from 'react';
import { useText } from '../shared/text';

/** What a page's words stand in: its blocks that hold no others. */
const BLOCKS = 'h1, h2, h3, h4, p, dl, blockquote, figcaption, pre, td, th';
const LARGE: Record<string, string> = {
  H1: 'font-semibold font-serif text-xl',
  H2: 'mt-4 font-semibold font-serif text-lg',
  H3: 'mt-2 font-semibold',
};

export function PreviewText({ text }: { text: string }) {
  const t = useText();
  const page = text.startsWith('<!DOCTYPE html>');
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('reports-preview-text')}
      className="min-h-0 grow overflow-auto px-4 py-3 text-sm"
    >
      {page ? <Words page={text} /> : <Json text={text} />}
    </section>
  );
}

function Json({ text }: { text: string }) {
  const spread = useMemo(() => JSON.stringify(JSON.parse(text), null, 2), [text]);
  return (
    <pre dir="ltr" className="whitespace-pre-wrap break-words font-mono text-xs">
      {spread}
    </pre>
  );
}

/** A page's words, block by block. What is parsed here is never put into the document. */
export function wordsOf(page: string): { name: string; text: string }[] {
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  const spaced = (block: Element) => [...block.querySelectorAll('dt, dd')].map((part) => part.textContent.trim());
  return [...parsed.body.querySelectorAll(BLOCKS)].flatMap((block) => {
    const text = block.tagName === 'DL' ? spaced(block).join(' · ') : block.textContent.trim();
    return text === '' ? [] : [{ name: block.tagName, text }];
  });
}

function Words({ page }: { page: string }) {
  const words = useMemo(() => wordsOf(page), [page]);
  return (
    <div className="flex max-w-2xl flex-col gap-1.5">
      {words.map(({ name, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is read anew as a whole
        <p key={at} dir="auto" className={LARGE[name] ?? 'whitespace-pre-line'}>
          {text}
        </p>
      ))}
    </div>
  );
}

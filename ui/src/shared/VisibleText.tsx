/* Text as it is, with what can't be seen made visible: control and direction characters, and in a cell breaks and tabs.
   So nothing can hide or reorder words that somebody judges, or break the row around a cell. */

import { Fragment } from 'react';
import { useText } from './text';

/** Joiners are left alone: emoji and several scripts are written with them. */
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** In running text breaks and tabs are seen as what they are. */
const HIDDEN_IN_PROSE = /(?!\u200c|\u200d|[\n\r\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

interface Part {
  at: number;
  text: string;
  hidden: boolean;
}

export function visibleParts(text: string, among = HIDDEN): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of text.matchAll(among)) {
    if (found.index > end) parts.push({ at: end, text: text.slice(end, found.index), hidden: false });
    parts.push({ at: found.index, text: found[0], hidden: true });
    end = found.index + found[0].length;
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end), hidden: false });
  return parts;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text of a cell. */
export function VisibleText({ text }: { text: string }) {
  return (
    <div dir="auto" className="truncate">
      <Parts parts={visibleParts(text)} />
    </div>
  );
}

/** Running text. What is copied of it is without the signs. */
export function Revealed({ text }: { text: string }) {
  return <Parts parts={visibleParts(text, HIDDEN_IN_PROSE)} />;
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const t = useText();
  return parts.map((part) =>
    part.hidden ? (
      <Mark key={part.at} character={part.text} named={(id, code) => t(id, { code })} />
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  );
}

function Mark({ character, named }: { character: string; named: (id: string, code: string) => string }) {
  const code = codeOf(character);
  const [shown, id] =
    character === '\n' || character === '\r'
      ? ['↵', 'shell-line-break']
      : character === '\t'
        ? ['⇥', 'shell-tab']
        : [code, 'shell-hidden'];
  return (
    <span
      dir="ltr"
      title={named(id, code)}
      className="mx-px select-none rounded-sm bg-warn-wash px-0.5 font-normal font-sans text-[max(0.65em,0.6875rem)] text-warn"
    >
      {shown}
    </span>
  );
}

/* Text as it is, with what can't be seen made visible: control and direction characters, breaks and tabs.
   So nothing in a cell can hide, reorder or break the row around it. */

import { useText } from './text';

/** Joiners are left alone: emoji and several scripts are written with them. */
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

interface Part {
  at: number;
  text: string;
  hidden: boolean;
}

export function visibleParts(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of text.matchAll(HIDDEN)) {
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

export function VisibleText({ text }: { text: string }) {
  const t = useText();
  return (
    <div dir="auto" className="truncate">
      {visibleParts(text).map((part) =>
        part.hidden ? (
          <Mark key={part.at} character={part.text} named={(id, code) => t(id, { code })} />
        ) : (
          <span key={part.at}>{part.text}</span>
        ),
      )}
    </div>
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
    <span title={named(id, code)} className="mx-px rounded-sm bg-warn-wash px-0.5 text-warn">
      {shown}
    </span>
  );
}

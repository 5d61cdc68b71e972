/* A shortcut as its keys: `Mod+K`, `Shift+?`, or one after the other, `G C`. */

import { formatForDisplay } from '@tanstack/react-hotkeys';
import { Fragment } from 'react';

export function shortcutText(keys: string): string {
  return keys
    .split(' ')
    .map((step) => formatForDisplay(step))
    .join(' ');
}

export function Kbd({ keys }: { keys: string }) {
  return (
    <span dir="ltr" className="inline-flex items-center gap-0.5 whitespace-nowrap font-sans text-soft text-xs">
      {keys.split(' ').map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one shortcut never change places
        <Fragment key={`${at}${step}`}>
          {formatForDisplay(step, { parts: true }).map((part) => (
            <kbd key={part} className="min-w-5 rounded-sm border border-rule bg-sunk px-1 text-center font-sans">
              {part}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

/* A short explanation beside a control, on hover and on focus.
   The control inside must be one that React Aria can focus. */

import { type ReactNode, useState } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

/** These end what a control opened: focus comes back to it then, and nobody asks what it is for. */
const ENDING = ['Escape', 'Enter', ' '];

let ended = false;
window.addEventListener('keydown', ({ key }) => (ended = ENDING.includes(key)), true);
window.addEventListener('pointermove', () => (ended = false), true);

export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <TooltipTrigger delay={400} closeDelay={80} isOpen={open} onOpenChange={(opens) => setOpen(opens && !ended)}>
      {children}
      <AriaTooltip
        offset={4}
        className="max-w-72 border border-edge bg-raised px-2 py-1 text-ink text-xs [unicode-bidi:plaintext]"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}

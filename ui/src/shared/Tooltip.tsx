/* A short explanation beside a control, on hover and on focus.
   The control inside must be one that React Aria can focus. */

import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
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

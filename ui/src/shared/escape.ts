/* Esc inside a form in place ends the form, and does nothing else: the screen around it stays. */

import type { KeyboardEvent } from 'react';

export function onEscape(end: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
}

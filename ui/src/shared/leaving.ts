/* Enter in a search goes on to the list of what is found; Escape leaves it, also where there is no list. */

import type { KeyboardEvent } from 'react';

export function leaving(toList: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    toList();
    if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
  };
}

/* Whether a part of the page is narrower than so many letters: it follows the size of the text, not only of the window. */

import { type RefObject, useLayoutEffect, useState } from 'react';

/** `rems` is in the size of the page's own text. */
export function useNarrow(part: RefObject<HTMLElement | null>, rems: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return undefined;
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setNarrow(element.offsetWidth < rems * rem);
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [part, rems]);
  return narrow;
}

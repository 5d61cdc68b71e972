/* Focus that went down with what had it, e.g. a button that is another one once it was pressed, goes to the heading
   of the part that it stood in. */

import { type RefObject, useEffect, useRef } from 'react';

/** For the heading of a `Section`; whatever takes elements out of it has to draw the caller anew. */
export function useFallenFocus(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef<EventTarget | null>(null);
  useEffect(() => {
    const part = heading.current?.closest('section');
    const follow = ({ target }: FocusEvent) => {
      last.current = target;
    };
    part?.addEventListener('focusin', follow);
    return () => part?.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    const gone = last.current instanceof Element && !last.current.isConnected;
    if (!gone || document.activeElement !== document.body) return;
    last.current = null;
    heading.current?.focus();
  });
  return heading;
}

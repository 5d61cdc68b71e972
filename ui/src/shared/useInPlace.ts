/* A form in place: focus goes into it when it opens, and back to what opened it when it ends. */

import { type RefObject, useEffect, useRef } from 'react';

/** For the element that holds both: the form's first field gets focus, and afterwards the first button. */
export function useInPlace<Holder extends HTMLElement>(open: boolean): RefObject<Holder | null> {
  const holder = useRef<Holder>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current === open) return;
    was.current = open;
    const wanted = open ? 'form :is(button, input, textarea)' : 'button';
    holder.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [open]);
  return holder;
}

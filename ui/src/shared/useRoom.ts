/* How wide a part of the page is. */

import { type RefCallback, useCallback, useState } from 'react';

/** In pixels, by tens, so that what hangs on it is not drawn anew for each pixel of a drag. */
const STEP = 10;

/** The part's ref, and its width; `otherwise` until it was measured. */
export function useRoom<Part extends HTMLElement>(otherwise: number): [RefCallback<Part>, number] {
  const [room, setRoom] = useState(otherwise);
  const measure = useCallback((part: Part | null) => {
    if (!part) return undefined;
    const look = () => setRoom(Math.floor(part.offsetWidth / STEP) * STEP);
    const observer = new ResizeObserver(look);
    look();
    observer.observe(part);
    return () => observer.disconnect();
  }, []);
  return [measure, room];
}

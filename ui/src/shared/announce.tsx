/* Told to screen readers without moving focus: counts, saves, progress. One region for the whole window. */

import { useEffect, useState } from 'react';

type Urgency = 'polite' | 'assertive';
type Told = Record<Urgency, string>;

let told: Told = { polite: '', assertive: '' };
const listeners = new Set<(told: Told) => void>();

/** Says it once; the same words again are said again. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const again = told[urgency] === text ? `${text}\u00a0` : text;
  told = { ...told, [urgency]: again };
  for (const listener of listeners) listener(told);
}

/** Rendered once, in the shell. Dialogs leave it audible. */
export function LiveRegion() {
  const [shown, setShown] = useState(told);
  useEffect(() => {
    listeners.add(setShown);
    return () => {
      listeners.delete(setShown);
    };
  }, []);
  return (
    <div className="sr-only" data-live-announcer="true">
      <div role="status" aria-live="polite">
        {shown.polite}
      </div>
      <div aria-live="assertive">{shown.assertive}</div>
    </div>
  );
}

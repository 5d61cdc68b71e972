/* Closing the window: what was typed is kept, and what is being saved is saved, before it closes. */

import { useEffect } from 'react';
import { closeWindow } from '../ipc/closing';
import { onEvent } from '../ipc/invoke';
import { keepDrafts } from '../shared/drafts';
import { allSaved } from '../shared/SaveState';
import { toast } from '../shared/Toasts';

async function close(): Promise<void> {
  await keepDrafts();
  await allSaved();
  // Whatever form was saved meanwhile throws its draft away.
  await keepDrafts();
  await closeWindow();
}

/** So long, in milliseconds, nothing is told: mostly the window is closed by then. */
const SHORT = 1000;

export function useClosing(): void {
  useEffect(
    () =>
      onEvent('closing', (text) => {
        setTimeout(() => toast({ text }), SHORT);
        void close();
      }),
    [],
  );
}

/* Closing the window: what was typed is kept, and what is being saved is saved, before it closes. Where something
   that was typed can't be kept, it stays open. */

import { useEffect } from 'react';
import { closeWindow, hearClosing } from '../ipc/closing';
import { onEvent } from '../ipc/invoke';
import { keepDrafts } from '../shared/draftKeeper';
import { allSaved } from '../shared/SaveState';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';

/** What is told of closing. */
const CLOSING = 'closing';

/** Answers whether all that was typed is kept. */
async function settled(): Promise<boolean> {
  await keepDrafts();
  await allSaved();
  // Whatever form was saved meanwhile throws its draft away.
  return keepDrafts();
}

/** So long, in milliseconds, nothing is told: mostly the window is closed by then. */
const SHORT = 1000;

/** What is told where the window stays open; the frame has the words. */
let unkept = '';

async function close(text: string): Promise<void> {
  void hearClosing();
  const waiting = setTimeout(() => toast({ text, about: CLOSING }), SHORT);
  if (await settled()) {
    await closeWindow();
    return;
  }
  clearTimeout(waiting);
  toast({ text: unkept, about: CLOSING, stays: true });
}

export function useClosing(): void {
  useEffect(() => onEvent('closing', (text) => void close(text)), []);
}

/** Of the frame. */
export function useClosingWords(): void {
  const t = useText();
  useEffect(() => {
    unkept = t('shell-close-unkept');
  }, [t]);
}

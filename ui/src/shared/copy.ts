/* Copying a text, and saying whether that worked. */

import { announce } from './announce';
import { useText } from './text';

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** `what` it is, e.g. "SHA-256". Answers whether it was copied. */
export function useCopy(): (what: string, text: string) => Promise<boolean> {
  const t = useText();
  return async (what, text) => {
    const worked = await copied(text);
    announce(t(worked ? 'shell-copied' : 'shell-copy-failed', { what }));
    return worked;
  };
}

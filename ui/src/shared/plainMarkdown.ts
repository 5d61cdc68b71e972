/* What of Markdown is plain text, in the window as in reports: HTML, and single tildes, around which readers differ. */

import type { MarkedExtension } from 'marked';

export const PLAIN: MarkedExtension = {
  tokenizer: {
    html: () => undefined,
    tag: () => undefined,
    // Two tildes are read as they are without this.
    del: (src) => (src.startsWith('~~') ? false : undefined),
  },
};

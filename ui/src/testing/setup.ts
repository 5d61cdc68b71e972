/* What jsdom lacks and the parts need, and a clean page after each test. */

import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A machine that builds at the same time is slow; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver ??= NoResizeObserver;
window.CSS ??= { escape: (text: string) => text } as typeof CSS;
window.CSS.escape ??= (text) => text;
Element.prototype.scrollIntoView ??= vi.fn();
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
document.elementFromPoint ??= () => null;

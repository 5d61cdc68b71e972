/* Whether one goes through the page by Tab, for the looks. A dialog moves the focus by its own hand, and WebKit draws no
   ring around what is focused so as long as the mouse was used last, be it to open the dialog. */

import { useEffect } from 'react';

export function useTabbing(): void {
  useEffect(() => {
    const page = document.documentElement;
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') page.dataset.tabbing = '';
    };
    const pointed = () => delete page.dataset.tabbing;
    // Before the dialog hears of it, and whether or not anybody keeps it from others.
    document.addEventListener('keydown', pressed, true);
    document.addEventListener('pointerdown', pointed, true);
    return () => {
      document.removeEventListener('keydown', pressed, true);
      document.removeEventListener('pointerdown', pointed, true);
      pointed();
    };
  }, []);
}

/* What is filled in and not kept: a form tells so to the dialog around it, which asks before it takes the form away. */

import { createContext, useContext, useEffect, useId } from 'react';

const Around = createContext<Set<string>>(new Set());

/** The forms inside a dialog that hold what is not kept. */
export const UnkeptIn = Around.Provider;

export function useUnkept(unkept: boolean): void {
  const around = useContext(Around);
  const form = useId();
  useEffect(() => {
    if (!unkept) return;
    around.add(form);
    return () => {
      around.delete(form);
    };
  }, [around, form, unkept]);
}

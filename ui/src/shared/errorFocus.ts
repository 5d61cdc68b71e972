/* After a refusal, focus goes to the first field that was refused, so that what is wrong is read where it is. */

import { type RefObject, useEffect } from 'react';

const WRONG = '[aria-invalid="true"], [data-invalid] button, [role="alert"]';

export function useErrorFocus(form: RefObject<HTMLElement | null>, error: unknown): void {
  useEffect(() => {
    const wrong = error ? form.current?.querySelector<HTMLElement>(WRONG) : null;
    wrong?.focus();
    wrong?.scrollIntoView({ block: 'nearest' });
  }, [form, error]);
}

/* A form in place is seen as a whole when it opens, as far as there is room: from its first field on. */

import { type RefObject, useEffect } from 'react';

/** `ready` once the form is as long as it will be. */
export function useShown(form: RefObject<HTMLElement | null>, ready: boolean): void {
  useEffect(() => {
    if (ready) form.current?.scrollIntoView({ block: 'nearest' });
  }, [form, ready]);
}

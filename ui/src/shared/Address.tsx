/* A web address that opens in the person's own browser, never in this window. Anything but http and https is text. */

import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { openAddress } from '../ipc/addresses';
import { asIpcError } from '../ipc/invoke';
import { toast } from './Toasts';

export function Address({ url, children }: { url: string; children?: ReactNode }) {
  const shown = children ?? <bdi className="break-all">{url}</bdi>;
  if (!/^https?:\/\//i.test(url)) return shown;
  const open = () => {
    openAddress(url).catch((thrown: unknown) => toast({ text: asIpcError(thrown).message }));
  };
  return (
    <Link onPress={open} className="text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong">
      {shown}
    </Link>
  );
}

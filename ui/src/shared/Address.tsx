/* A web address that opens in the person's own browser, never in this window. Anything but http and https is text. */

import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { openAddress } from '../ipc/addresses';
import { asIpcError } from '../ipc/invoke';
import { toast } from './Toasts';

/** Where an address is best broken over lines: after its slashes, and before what it asks for. */
const JOINTS = /(?<=\/)(?!\/)|(?=[?&])/;

/** An address as it reads, which fits wherever it stands. */
export function AddressText({ url }: { url: string }) {
  return (
    <bdi className="wrap-anywhere">
      {url.split(JOINTS).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one address never change places
        <Fragment key={at}>
          {at > 0 ? <wbr /> : null}
          {part}
        </Fragment>
      ))}
    </bdi>
  );
}

export function Address({ url, children }: { url: string; children?: ReactNode }) {
  const shown = children ?? <AddressText url={url} />;
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

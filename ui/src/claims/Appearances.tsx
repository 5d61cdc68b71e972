/* Where a claim appeared: addresses, the first one marked as such. */

import { AddressText } from '../shared/Address';
import { useText } from '../shared/text';

export function Appearances({ addresses }: { addresses: readonly string[] }) {
  const t = useText();
  return (
    <ol className="flex flex-col gap-1">
      {addresses.map((address, at) => (
        <li key={address} className="[unicode-bidi:normal]">
          <AddressText url={address} />
          {at === 0 ? <span className="ms-1 inline-block text-soft text-xs">{t('claim-first')}</span> : null}
        </li>
      ))}
    </ol>
  );
}

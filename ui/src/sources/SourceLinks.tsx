/* Where a source is: shown whole, opened in the person's own browser, never in this window. */

import type { Source } from '../ipc/types';
import { Address } from '../shared/Address';
import { Fact } from '../shared/Facts';
import { useText } from '../shared/text';

export function SourceLinks({ source }: { source: Pick<Source, 'url' | 'archived_url'> }) {
  const t = useText();
  return (
    <>
      {source.url ? (
        <Fact name={t('sources-url')}>
          <Address url={source.url} />
        </Fact>
      ) : null}
      {source.archived_url ? (
        <Fact name={t('field-archived-url')}>
          <Address url={source.archived_url} />
        </Fact>
      ) : null}
    </>
  );
}

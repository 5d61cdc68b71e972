/* The library seems to have the source that is to be added: what is there is used, or it is added all the same. */

import type { IpcError } from '../ipc/invoke';
import type { SourceId } from '../ipc/types';
import { Button } from '../shared/Button';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';

interface KnownSourcesProps {
  error: IpcError | null;
  onUse: (source: SourceId) => void;
  onAnyway: () => void;
}

export function KnownSources({ error, onUse, onAnyway }: KnownSourcesProps) {
  const t = useText();
  if (error?.failure.code !== 'source_known') return <ErrorNote error={error} />;
  return (
    <ErrorNote error={error}>
      {error.failure.details.sources.map(({ id, title }) => (
        <Button key={id} small onPress={() => onUse(id)}>
          {t('sources-known-use', { title: title || t('shell-redacted') })}
        </Button>
      ))}
      <Button small onPress={onAnyway}>
        {t('sources-known-anyway')}
      </Button>
    </ErrorNote>
  );
}

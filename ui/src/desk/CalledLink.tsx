/* What a finding is about: its kind, and what it or its claim is called, with the way there. What is not shown has neither
   a name nor a page. */

import type { Called } from '../ipc/types';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { useText, wordId } from '../shared/text';
import { EntityWords, entityParts, pageOf } from './EntityLink';

export function CalledLink({ entity, called }: { entity: string; called: Called | null }) {
  const t = useText();
  const page = called ? pageOf(called.entity) : undefined;
  if (!called || !page) return <EntityWords entity={entity} />;
  return (
    <span>
      {t(wordId('kind', entityParts(entity).kind))}{' '}
      <Link to={page}>
        <bdi className="break-words">{called.name || <Redacted />}</bdi>
      </Link>
    </span>
  );
}

/* What was begun on this claim and not saved, while its form is not open. */

import { FilePenLine } from 'lucide-react';
import type { IpcError } from '../ipc/invoke';
import { useDrafts } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { DraftList } from './DraftList';
import { type Begun, begunOf, whereOf } from './where';

export function ClaimDrafts({ id }: { id: string }) {
  const { drafts, isOpen, throwAway, error } = useDrafts();
  const here = drafts.filter(({ key }) => {
    const { about } = whereOf(key);
    return about?.kind === 'claim' && about.id === id && !isOpen(key);
  });
  if (here.length === 0) return null;
  return <Banner drafts={begunOf(here)} error={error} onDiscard={(keys) => void throwAway(keys)} />;
}

interface BannerProps {
  drafts: readonly Begun[];
  error: IpcError | null;
  onDiscard: (keys: readonly string[]) => void;
}

function Banner({ drafts, error, onDiscard }: BannerProps) {
  const t = useText();
  const heading = useFallenFocus();
  return (
    <section
      aria-label={t('shell-drafts')}
      className="flex flex-col gap-2 border-accent border-s-2 bg-info-wash px-4 py-3"
    >
      <h2 ref={heading} tabIndex={-1} className="flex items-center gap-2 font-semibold text-info text-sm">
        <FilePenLine aria-hidden="true" size={16} className="shrink-0" />
        {t('shell-drafts')}
      </h2>
      <DraftList named={false} drafts={drafts} onDiscard={onDiscard} />
      <ErrorNote error={error} />
    </section>
  );
}

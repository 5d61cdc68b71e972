/* Forms that were begun and not saved, perhaps before a crash: how many there are, and the way back into each. */

import { FilePenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DraftList, type DraftListProps } from '../drafts/DraftList';
import { begunOf } from '../drafts/where';
import { Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Dialog } from '../shared/Dialog';
import { useDrafts } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { usePlace } from '../shared/router';
import { useText } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';

export function DraftsMenu() {
  const t = useText();
  const { path } = usePlace();
  const { drafts, refetch, throwAway, error } = useDrafts();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (path) void refetch();
  }, [path, refetch]);
  const begun = begunOf(drafts);
  const close = () => setOpen(false);
  useCommands([
    {
      id: 'drafts',
      label: t('shell-drafts-open'),
      also: t('shell-drafts-also'),
      run: () => setOpen(true),
      disabledReason: begun.length === 0 ? t('shell-drafts-none') : null,
    },
  ]);
  if (begun.length === 0) return null;
  return (
    <>
      <Button small tone="quiet" onPress={() => setOpen(true)}>
        <FilePenLine aria-hidden="true" size={15} />
        {t('shell-drafts-count', { count: begun.length })}
      </Button>
      <Dialog open={open} title={t('shell-drafts')} onClose={close}>
        <Listed drafts={begun} onContinue={close} onDiscard={(keys) => void throwAway(keys)} />
        <ErrorNote error={error} />
      </Dialog>
    </>
  );
}

function Listed(list: Omit<DraftListProps, 'named' | 'autoFocus'>) {
  const t = useText();
  const heading = useFallenFocus();
  return (
    <section className="flex flex-col gap-2">
      <h3 ref={heading} tabIndex={-1} className="text-soft text-sm">
        {t('shell-drafts-count', { count: list.drafts.length })}
      </h3>
      <DraftList named autoFocus {...list} />
    </section>
  );
}

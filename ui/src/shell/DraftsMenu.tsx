/* Forms that were begun and not saved, perhaps before a crash: how many there are, and the way back into each. */

import { FilePenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { DraftList } from '../drafts/DraftList';
import { begunOf } from '../drafts/where';
import { Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Dialog } from '../shared/Dialog';
import { useDrafts } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { usePlace } from '../shared/router';
import { useText } from '../shared/text';

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
        <DraftList named drafts={begun} onContinue={close} onDiscard={(keys) => void throwAway(keys)} />
        <ErrorNote error={error} />
      </Dialog>
    </>
  );
}

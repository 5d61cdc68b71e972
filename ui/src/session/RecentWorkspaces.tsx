/* Workspaces that were open before: opened with one press, marked where the file is gone, taken off the list after a
   question, for what was typed in them and not saved goes with that. */

import { FileQuestion, FileText, X } from 'lucide-react';
import { useState } from 'react';
import type { Recent } from '../ipc/types';
import { forgetRecent, openRecent } from '../ipc/workspace';
import { announce } from '../shared/announce';
import { Badge } from '../shared/Badge';
import { ActionButton, IconButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { useSession } from './session';

export function RecentWorkspaces() {
  const t = useText();
  const { state, adopt } = useSession();
  const reopen = useChange(openRecent, { saves: false, onDone: adopt });
  const [asked, setAsked] = useState<Recent | null>(null);
  const heading = useFallenFocus();
  return (
    <section aria-label={t('welcome-recent')} className="flex flex-col">
      <h2 ref={heading} tabIndex={-1} className="border-rule border-b pb-1 text-soft text-sm">
        {t('welcome-recent')}
      </h2>
      <ErrorNote error={reopen.error} />
      {state.recent.length === 0 ? <p className="py-2 text-soft text-sm">{t('welcome-recent-none')}</p> : null}
      <ul>
        {state.recent.map((recent) => (
          <Row
            key={recent.id}
            recent={recent}
            busy={reopen.busy}
            onOpen={() => void reopen.run(recent.id)}
            onForget={() => setAsked(recent)}
          />
        ))}
      </ul>
      {asked ? <Forget recent={asked} onClose={() => setAsked(null)} /> : null}
    </section>
  );
}

/** How much unsaved text there is nobody knows while the workspace is not open. */
function Forget({ recent: { id, name }, onClose }: { recent: Recent; onClose: () => void }) {
  const t = useText();
  const { adopt } = useSession();
  const forget = useChange(forgetRecent, {
    saves: false,
    onDone: (state) => {
      onClose();
      adopt(state);
      announce(t('welcome-forgotten', { name }));
    },
  });
  return (
    <Confirm
      open
      danger
      title={t('welcome-forget', { name })}
      action={t('welcome-forget-do')}
      busy={forget.busy}
      error={forget.error}
      onConfirm={() => void forget.run(id)}
      onClose={onClose}
    >
      <p>{t('welcome-forget-text')}</p>
      <p>{t('welcome-forget-file')}</p>
    </Confirm>
  );
}

interface RowProps {
  recent: Recent;
  busy: boolean;
  onOpen: () => void;
  onForget: () => void;
}

function Row({ recent, busy, onOpen, onForget }: RowProps) {
  const t = useText();
  const Icon = recent.found ? FileText : FileQuestion;
  return (
    <li className="flex items-center gap-2 border-rule border-b py-1.5 text-sm">
      <div className="min-w-0 grow">
        <ActionButton
          tone="quiet"
          reason={recent.found ? null : t('welcome-missing')}
          isDisabled={busy}
          onPress={onOpen}
          className="max-w-full font-semibold"
        >
          <Icon aria-hidden="true" size={16} className="shrink-0" />
          <bdi className="min-w-0 truncate">{recent.name}</bdi>
        </ActionButton>
        <span dir="auto" className="block truncate px-3 text-soft text-xs">
          {recent.folder}
        </span>
      </div>
      {recent.found ? null : (
        <Badge icon={FileQuestion} tone="warn">
          {t('welcome-missing-word')}
        </Badge>
      )}
      <IconButton small label={t('welcome-forget', { name: recent.name })} onPress={onForget}>
        <X aria-hidden="true" size={14} />
      </IconButton>
    </li>
  );
}

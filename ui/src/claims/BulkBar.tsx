/* What can be done with the claims that are chosen, while some are. */

import { Tag, UserRoundPlus, X } from 'lucide-react';
import { useState } from 'react';
import { ActionButton, Button, IconButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Loaded, Part } from '../shared/Loaded';
import { useText } from '../shared/text';
import { type Chosen, countChosen, selectionOf } from './chosen';

const ASSIGN = new Part(async () => ({ default: (await import('./BulkDialogs')).AssignDialog }));
const TAG = new Part(async () => ({ default: (await import('./BulkDialogs')).TagDialog }));

interface BulkBarProps {
  chosen: Chosen;
  total: number;
  query: string;
  /** Why whoever acts may not. */
  assignReason: string | null;
  tagReason: string | null;
  onAll: () => void;
  onNone: () => void;
}

export function BulkBar({ chosen, total, query, assignReason, tagReason, onAll, onNone }: BulkBarProps) {
  const t = useText();
  const [open, setOpen] = useState<'assign' | 'tag' | null>(null);
  const count = countChosen(chosen, total);
  const none = count === 0 ? t('claims-none-chosen') : null;
  const group = t('claims-title');
  useCommands([
    {
      id: 'claims-assign',
      group,
      label: t('claims-assign'),
      run: () => setOpen('assign'),
      disabledReason: none ?? assignReason,
    },
    { id: 'claims-tag', group, label: t('claims-tag'), run: () => setOpen('tag'), disabledReason: none ?? tagReason },
    {
      id: 'claims-choose-all',
      group,
      label: t('claims-choose-all', { count: total }),
      keys: 'Mod+Shift+A',
      run: onAll,
    },
    { id: 'claims-choose-none', group, label: t('claims-choose-none'), run: onNone, disabledReason: none },
  ]);
  const close = () => setOpen(null);
  const dialog = { which: selectionOf(chosen, query), count, onClose: close };
  if (count === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-rule border-b bg-selected px-4 py-1.5 text-sm">
      <span role="status" className="font-semibold tabular-nums">
        {t('claims-chosen', { count })}
      </span>
      {count < total ? (
        <Button small tone="quiet" onPress={onAll}>
          {t('claims-choose-all', { count: total })}
        </Button>
      ) : null}
      <span className="grow" />
      <ActionButton small reason={assignReason} onPress={() => setOpen('assign')}>
        <UserRoundPlus aria-hidden="true" size={14} />
        {t('claims-assign')}
      </ActionButton>
      <ActionButton small reason={tagReason} onPress={() => setOpen('tag')}>
        <Tag aria-hidden="true" size={14} />
        {t('claims-tag')}
      </ActionButton>
      <IconButton small label={t('claims-choose-none')} onPress={onNone}>
        <X aria-hidden="true" size={14} />
      </IconButton>
      {open === 'assign' ? <Loaded part={ASSIGN} given={dialog} waiting={null} /> : null}
      {open === 'tag' ? <Loaded part={TAG} given={dialog} waiting={null} /> : null}
    </div>
  );
}

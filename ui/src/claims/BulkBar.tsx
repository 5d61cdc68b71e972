/* What can be done with the claims that are chosen, while some are. */

import { CircleSlash, FileDown, type LucideIcon, RotateCcw, Tag, UserRoundPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { Selection } from '../ipc/types';
import { ActionButton, Button, IconButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Loaded, Part } from '../shared/Loaded';
import { useText, wordId } from '../shared/text';
import { type Chosen, countChosen, isWhole, selectionOf } from './chosen';

const DIALOGS = {
  assign: new Part(async () => ({ default: (await import('./BulkDialogs')).AssignDialog })),
  tag: new Part(async () => ({ default: (await import('./BulkDialogs')).TagDialog })),
  withdraw: new Part(async () => ({ default: (await import('./BulkDialogs')).WithdrawDialog })),
  reopen: new Part(async () => ({ default: (await import('./BulkDialogs')).ReopenDialog })),
};

type Deed = keyof typeof DIALOGS;

const ICONS: Record<Deed | 'export', LucideIcon> = {
  assign: UserRoundPlus,
  tag: Tag,
  export: FileDown,
  withdraw: CircleSlash,
  reopen: RotateCcw,
};

interface BulkBarProps {
  chosen: Chosen;
  total: number;
  query: string;
  /** Why whoever acts may not. */
  reasons: Record<Deed, string | null>;
  /** To the report of them. */
  onExport: (which: Selection) => void;
  onAll: () => void;
  onNone: () => void;
}

export function BulkBar({ chosen, total, query, reasons, onExport, onAll, onNone }: BulkBarProps) {
  const t = useText();
  const [open, setOpen] = useState<Deed | null>(null);
  const count = countChosen(chosen, total);
  const none = count === 0 ? t('claims-none-chosen') : null;
  const which = selectionOf(chosen, query);
  const group = t('claims-title');
  const deed = (name: Deed) => ({ name, reason: reasons[name], run: () => setOpen(name) });
  const deeds = [
    deed('assign'),
    deed('tag'),
    { name: 'export' as const, reason: null, run: () => onExport(which) },
    deed('withdraw'),
    deed('reopen'),
  ];
  useCommands([
    ...deeds.map(({ name, reason, run }) => ({
      id: `claims-${name}`,
      group,
      label: t(wordId('claims', name)),
      run,
      disabledReason: none ?? reason,
    })),
    {
      id: 'claims-choose-all',
      group,
      label: t('claims-choose-all', { count: total }),
      keys: ['Mod+A', 'Mod+Shift+A'],
      run: onAll,
    },
    { id: 'claims-choose-none', group, label: t('claims-choose-none'), run: onNone, disabledReason: none },
  ]);
  if (count === 0) return null;
  const dialog = { which, count, onClose: () => setOpen(null) };
  return (
    <div className="flex flex-wrap items-center gap-2 border-rule border-t bg-selected px-4 py-1.5 text-sm">
      <span role="status" className="font-semibold tabular-nums">
        {t('claims-chosen', { count })}
      </span>
      {isWhole(chosen) ? null : (
        <Button small tone="quiet" onPress={onAll}>
          {t('claims-choose-all', { count: total })}
        </Button>
      )}
      <IconButton small label={t('claims-choose-none')} onPress={onNone}>
        <X aria-hidden="true" size={14} />
      </IconButton>
      <span className="ms-auto flex flex-wrap gap-2">
        {deeds.map(({ name, reason, run }) => {
          const Icon = ICONS[name];
          return (
            <ActionButton small key={name} reason={reason} onPress={run}>
              <Icon aria-hidden="true" size={14} />
              {t(wordId('claims', name))}
            </ActionButton>
          );
        })}
      </span>
      {open ? <Loaded part={DIALOGS[open]} given={dialog} waiting={null} /> : null}
    </div>
  );
}

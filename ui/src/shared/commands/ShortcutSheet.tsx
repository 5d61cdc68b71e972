/* All shortcuts that work on this screen, on one sheet; and the one that saves a form, also where none stands
   open. */

import { useState } from 'react';
import { Dialog } from '../Dialog';
import { Kbd } from '../Kbd';
import { useSettings } from '../settings';
import { useText } from '../text';
import { type Command, keysOf, useVisibleCommands } from './registry';

const SAVE = 'Mod+S';

type Shown = Pick<Command, 'id' | 'label' | 'keys' | 'group'>;

export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const commands = useVisibleCommands();
  if (!open) return null;
  return <Sheet commands={commands} onClose={onClose} />;
}

function Sheet({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const t = useText();
  const { settings } = useSettings();
  const [shown] = useState((): readonly Shown[] => {
    const bearing = commands.filter((command) => keysOf(command).length > 0);
    const saves = bearing.some((command) => keysOf(command).includes(SAVE));
    return saves ? bearing : [...bearing, { id: 'save', label: t('shell-shortcuts-save'), keys: SAVE }];
  });
  const groups = [...new Set(shown.map((command) => command.group ?? t('shell-shortcuts-general')))];
  return (
    <Dialog open title={t('shell-shortcuts')} onClose={onClose} size="lg">
      {settings.single_keys ? null : <p className="mb-3 text-soft text-sm">{t('shell-single-keys-off')}</p>}
      <div className="gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="break-inside-avoid pb-4">
            <h3 className="mb-1 border-rule border-b text-soft text-xs">{group}</h3>
            <dl>
              {shown
                .filter((command) => (command.group ?? t('shell-shortcuts-general')) === group)
                .map((command) => (
                  <div key={command.id} className="flex items-baseline justify-between gap-4 py-0.5 text-sm">
                    <dt>{command.label}</dt>
                    <dd className="flex gap-2">
                      {keysOf(command).map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

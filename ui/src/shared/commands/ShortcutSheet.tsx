/* All shortcuts that work now, on one sheet: the screen's own, and below them those that work everywhere; and the one that
   saves a form, also where none stands open. */

import { useState } from 'react';
import { Dialog } from '../Dialog';
import { Kbd } from '../Kbd';
import { useSettings } from '../settings';
import { useText } from '../text';
import { type Command, isOfScreen, keysOf, useVisibleCommands } from './registry';

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
  const [[here, everywhere]] = useState((): [readonly Shown[], readonly Shown[]] => {
    const bearing = commands.filter((command) => keysOf(command).length > 0);
    const saves = bearing.some((command) => keysOf(command).includes(SAVE));
    const save = saves ? [] : [{ id: 'save', label: t('shell-shortcuts-save'), keys: SAVE }];
    return [bearing.filter(isOfScreen), [...bearing.filter((command) => !isOfScreen(command)), ...save]];
  });
  return (
    <Dialog open title={t('shell-shortcuts')} onClose={onClose} size="lg">
      {settings.single_keys ? null : <p className="mb-3 text-soft text-sm">{t('shell-single-keys-off')}</p>}
      <Part title={t('shell-shortcuts-here')} shown={here} />
      <Part title={t('shell-shortcuts-everywhere')} shown={everywhere} />
    </Dialog>
  );
}

function Part({ title, shown }: { title: string; shown: readonly Shown[] }) {
  if (shown.length === 0) return null;
  const groups = [...new Set(shown.map(({ group }) => group))];
  return (
    <section className="pb-2">
      <h3 className="mb-2 font-semibold font-serif">{title}</h3>
      <div className="gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group ?? ''} className="break-inside-avoid pb-4">
            {group ? <h4 className="mb-1 border-rule border-b text-soft text-xs">{group}</h4> : null}
            <dl>
              {shown
                .filter((command) => command.group === group)
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
    </section>
  );
}

/* Reports to make again: kept by name on this computer, for this workspace. */

import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWorkspace } from '../session/session';
import { announce } from '../shared/announce';
import { Button } from '../shared/Button';
import { Confirm } from '../shared/Dialog';
import { Menu } from '../shared/Menu';
import { NameDialog } from '../shared/NameDialog';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';
import { type Preset, presetsFrom, type Setup } from './setup';

interface PresetsProps {
  setup: Setup;
  onApply: (setup: Setup) => void;
}

export function Presets({ setup, onApply }: PresetsProps) {
  const t = useText();
  const workspace = useWorkspace();
  const [kept, keep] = useKept<Preset[]>(`reports.presets.${workspace?.id ?? ''}`, []);
  const [saving, setSaving] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const presets = presetsFrom(kept);
  const save = (name: string) => {
    keep([...presets.filter((preset) => preset.name !== name), { name, setup }]);
    announce(t('reports-preset-saved', { name }));
    setSaving(false);
  };
  const apply = (preset: Preset) => {
    onApply(preset.setup);
    announce(t('reports-preset-applied', { name: preset.name }));
  };
  const remove = (name: string) => {
    keep(presets.filter((preset) => preset.name !== name));
    announce(t('reports-preset-removed', { name }));
    setRemoving(null);
  };
  const named = (run: (preset: Preset) => void, id: string, icon: ReactNode) =>
    presets.map((preset) => ({
      id: `${id}-${preset.name}`,
      label: t(`reports-preset-${id}`, { name: preset.name }),
      icon,
      run: () => run(preset),
    }));
  const groups = [
    { entries: named(apply, 'apply', <Bookmark aria-hidden="true" size={14} />) },
    {
      entries: [
        {
          id: 'save',
          label: t('reports-preset-save'),
          icon: <BookmarkPlus aria-hidden="true" size={14} />,
          run: () => setSaving(true),
        },
      ],
    },
    { entries: named((preset) => setRemoving(preset.name), 'remove', <Trash2 aria-hidden="true" size={14} />) },
  ];
  return (
    <>
      <Menu label={t('reports-presets')} groups={groups.filter((group) => group.entries.length > 0)}>
        <Button>
          <Bookmark aria-hidden="true" size={16} />
          {t('reports-presets')}
        </Button>
      </Menu>
      {saving ? (
        <NameDialog
          title={t('reports-preset-save-title')}
          label={t('reports-preset-name')}
          action={t('reports-preset-save-do')}
          taken={presets.map((preset) => preset.name)}
          replaces={t('reports-preset-replaces')}
          onSave={save}
          onClose={() => setSaving(false)}
        >
          <p className="text-soft text-sm">{t('reports-preset-text')}</p>
        </NameDialog>
      ) : null}
      {removing === null ? null : (
        <Confirm
          open
          danger
          title={t('reports-preset-remove', { name: removing })}
          action={t('reports-preset-remove-do')}
          onClose={() => setRemoving(null)}
          onConfirm={() => remove(removing)}
        >
          {t('reports-preset-remove-text')}
        </Confirm>
      )}
    </>
  );
}

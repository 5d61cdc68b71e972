/* Reports to make again: kept by name on this computer, for this workspace. */

import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWorkspace } from '../session/session';
import { announce } from '../shared/announce';
import { ActionButton, Button } from '../shared/Button';
import { Dialog } from '../shared/Dialog';
import { TextField } from '../shared/fields/TextField';
import { Menu } from '../shared/Menu';
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
    { entries: named((preset) => remove(preset.name), 'remove', <Trash2 aria-hidden="true" size={14} />) },
  ];
  return (
    <>
      <Menu label={t('reports-presets')} groups={groups.filter((group) => group.entries.length > 0)}>
        <Button>
          <Bookmark aria-hidden="true" size={16} />
          {t('reports-presets')}
        </Button>
      </Menu>
      <Dialog open={saving} size="sm" title={t('reports-preset-save-title')} onClose={() => setSaving(false)}>
        <PresetForm taken={presets.map((preset) => preset.name)} onSave={save} onClose={() => setSaving(false)} />
      </Dialog>
    </>
  );
}

interface PresetFormProps {
  taken: readonly string[];
  onSave: (name: string) => void;
  onClose: () => void;
}

function PresetForm({ taken, onSave, onClose }: PresetFormProps) {
  const t = useText();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const reason = trimmed === '' ? t('reports-preset-blank') : null;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!reason) onSave(trimmed);
      }}
    >
      <p className="text-soft text-sm">{t('reports-preset-text')}</p>
      <TextField
        required
        label={t('reports-preset-name')}
        value={name}
        onChange={setName}
        maxLength={80}
        help={taken.includes(trimmed) ? t('reports-preset-replaces') : undefined}
      />
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <ActionButton tone="main" type="submit" reason={reason}>
          {t('reports-preset-save-do')}
        </ActionButton>
      </div>
    </form>
  );
}

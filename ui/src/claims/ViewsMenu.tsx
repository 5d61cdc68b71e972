/* Ready-made and saved views, columns and density of the claims table. A saved view is a query with its columns, kept on
   this computer. */

import { Bookmark, Columns3, Rows3 } from 'lucide-react';
import { useState } from 'react';
import type { SavedView } from '../ipc/types';
import { Button, IconButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { Confirm } from '../shared/Dialog';
import { Menu, type MenuEntry } from '../shared/Menu';
import { NameDialog } from '../shared/NameDialog';
import { useSettings } from '../shared/settings';
import { useText } from '../shared/text';
import { COLUMNS, columnName, columnsNamed, type Shown, toggled } from './columns';
import { useReadyViews } from './readyViews';

interface ViewsMenuProps {
  query: string;
  /** The columns that somebody chose. */
  own: Shown | null;
  onView: (view: { query: string; shown: Shown | null }) => void;
}

export function ViewsMenu({ query, own, onView }: ViewsMenuProps) {
  const t = useText();
  const { settings, change } = useSettings();
  const [asking, setAsking] = useState<'save' | SavedView | null>(null);
  const { views } = settings;
  const ready = useReadyViews();
  const here = views.find((view) => view.query === query);
  const readyHere = here ? undefined : ready.find((view) => view.query === query);
  useCommands([{ id: 'claims-save-view', label: t('claims-view-save'), run: () => setAsking('save') }]);

  const made: MenuEntry[] = ready.map(({ id, label, query: asked }) => ({
    id,
    label,
    note: asked,
    checked: asked === readyHere?.query,
    run: () => onView({ query: asked, shown: own }),
  }));
  const open: MenuEntry[] = views.map((view) => ({
    id: `view-${view.name}`,
    label: view.name,
    note: view.query,
    checked: view === here,
    run: () => onView({ query: view.query, shown: columnsNamed(view.columns) }),
  }));
  const edit: MenuEntry[] = [
    { id: 'save', label: t('claims-view-save'), run: () => setAsking('save') },
    ...(here ? [{ id: 'drop', label: t('claims-view-drop', { name: here.name }), run: () => setAsking(here) }] : []),
  ];
  const save = (name: string) => {
    const view = { name, query, columns: own?.map(([key]) => key) ?? [] };
    change({ views: [...views.filter((each) => each.name !== name), view] });
    setAsking(null);
  };
  return (
    <>
      <Menu
        label={t('claims-views')}
        groups={[
          ...(open.length > 0 ? [{ title: t('claims-views'), pick: 'one' as const, entries: open }] : []),
          { title: t('claims-ready'), pick: 'one', entries: made },
          { entries: edit },
        ]}
      >
        <Button>
          <Bookmark aria-hidden="true" size={14} />
          <span dir="auto">{here?.name ?? readyHere?.label ?? t('claims-views')}</span>
        </Button>
      </Menu>
      {asking === 'save' ? (
        <NameDialog
          title={t('claims-view-save')}
          label={t('claims-view-name')}
          action={t('claims-view-save-do')}
          taken={views.map((view) => view.name)}
          replaces={t('claims-view-replaces')}
          onSave={save}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking !== null && asking !== 'save' ? (
        <Confirm
          open
          danger
          title={t('claims-view-drop', { name: asking.name })}
          action={t('claims-view-drop-do')}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            change({ views: views.filter((view) => view !== asking) });
            setAsking(null);
          }}
        >
          {t('claims-view-drop-text')}
        </Confirm>
      ) : null}
    </>
  );
}

interface ColumnsMenuProps {
  shown: Shown;
  /** Nothing for the usual ones. */
  onShown: (shown: Shown | null) => void;
}

export function ColumnsMenu({ shown, onShown }: ColumnsMenuProps) {
  const t = useText();
  const entries = COLUMNS.map(({ key }) => ({
    id: key,
    label: columnName(t, key),
    checked: shown.some(([each]) => each === key),
    run: () => onShown(toggled(shown, key)),
  }));
  const usual = { id: 'usual', label: t('claims-columns-usual'), run: () => onShown(null) };
  return (
    <Menu label={t('claims-columns')} groups={[{ title: t('claims-columns'), entries }, { entries: [usual] }]}>
      <IconButton label={t('claims-columns')}>
        <Columns3 aria-hidden="true" size={16} />
      </IconButton>
    </Menu>
  );
}

export function DensityButton() {
  const t = useText();
  const { settings, change } = useSettings();
  const compact = settings.density === 'compact';
  const run = () => change({ density: compact ? 'comfortable' : 'compact' });
  const label = t(compact ? 'claims-density-comfortable' : 'claims-density-compact');
  useCommands([{ id: 'claims-density', label, run }]);
  return (
    <IconButton label={label} onPress={run}>
      <Rows3 aria-hidden="true" size={16} />
    </IconButton>
  );
}

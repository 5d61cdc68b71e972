/* Views among the commands of every screen: each opens its list, a saved one with its columns. */

import { useCommands } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { useSettings } from '../shared/settings';
import { useText } from '../shared/text';
import { columnsNamed } from './columns';
import { address, COLUMNS_KEPT } from './listState';
import { useReadyViews } from './readyViews';

export function useViewCommands(open: boolean): void {
  const t = useText();
  const { settings, change } = useSettings();
  const ready = useReadyViews();
  const group = t('claims-views');
  const saved = settings.views.map((view) => ({
    id: `view-${view.name}`,
    label: view.name,
    also: view.query,
    group,
    run: () => {
      change({ kept: { [COLUMNS_KEPT]: columnsNamed(view.columns) ?? [] } });
      navigate(address(view.query, null));
    },
  }));
  const made = ready.map(({ id, label, query }) => ({
    id,
    label,
    also: query,
    group,
    run: () => navigate(address(query, null)),
  }));
  useCommands(open ? [...saved, ...made] : []);
}

/* Saved views among the commands of every screen: each opens its list, with its columns. */

import { useCommands } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { useSettings } from '../shared/settings';
import { useText } from '../shared/text';
import { columnsNamed } from './columns';
import { address, COLUMNS_KEPT } from './listState';

export function useViewCommands(open: boolean): void {
  const t = useText();
  const { settings, change } = useSettings();
  const views = open ? settings.views : [];
  useCommands(
    views.map((view) => ({
      id: `view-${view.name}`,
      label: view.name,
      also: view.query,
      group: t('claims-views'),
      run: () => {
        change({ kept: { [COLUMNS_KEPT]: columnsNamed(view.columns) ?? [] } });
        navigate(address(view.query, null));
      },
    })),
  );
}

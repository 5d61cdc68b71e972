/* Above the table of claims: the filter bar, saved views, columns, density, and whether there is a preview. */

import { ChartBarDecreasing, PanelRight } from 'lucide-react';
import type { Ref } from 'react';
import type { QueryProblem } from '../ipc/types';
import { IconButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';
import type { Shown } from './columns';
import { FilterBar } from './FilterBar';
import { ColumnsMenu, DensityButton, ViewsMenu } from './ViewsMenu';

interface ClaimsToolbarProps {
  /** What is asked, and what is typed, which may be ahead of it. */
  query: string;
  typed: string;
  onType: (query: string) => void;
  onLeave: () => void;
  problems: readonly QueryProblem[];
  filter: Ref<HTMLInputElement>;
  /** The columns that somebody chose, and those that are shown. */
  own: Shown | null;
  shown: Shown;
  onShown: (shown: Shown | null) => void;
}

/** Whether the preview is there; kept on this computer. */
export function usePreviewed() {
  return useKept('claims.preview', true);
}

/** Whether it is shown what is counted; kept on this computer. */
export function useFaceted() {
  return useKept('claims.facets', false);
}

export function ClaimsToolbar(props: ClaimsToolbarProps) {
  const { query, typed, onType, onLeave, problems, filter, own, shown, onShown } = props;
  return (
    <div className="flex shrink-0 items-start gap-2 px-4 py-2">
      <FilterBar value={typed} onChange={onType} onLeave={onLeave} problems={problems} inputRef={filter} />
      <ViewsMenu
        query={query}
        own={own}
        onView={(view) => {
          onShown(view.shown);
          onType(view.query);
        }}
      />
      <ColumnsMenu shown={shown} onShown={onShown} />
      <DensityButton />
      <FacetsButton />
      <PreviewButton />
    </div>
  );
}

function FacetsButton() {
  const t = useText();
  const [faceted, setFaceted] = useFaceted();
  const label = t(faceted ? 'claims-facets-hide' : 'claims-facets-show');
  const run = () => setFaceted(!faceted);
  useCommands([{ id: 'claims-facets', label, keys: 'B', group: t('claims-title'), run }]);
  return (
    <IconButton label={label} onPress={run}>
      <ChartBarDecreasing aria-hidden="true" size={16} className="rtl:-scale-x-100" />
    </IconButton>
  );
}

function PreviewButton() {
  const t = useText();
  const [previewed, setPreviewed] = usePreviewed();
  const label = t(previewed ? 'claims-preview-hide' : 'claims-preview-show');
  const run = () => setPreviewed(!previewed);
  useCommands([{ id: 'claims-preview', label, keys: 'V', group: t('claims-title'), run }]);
  return (
    <IconButton label={label} onPress={run}>
      <PanelRight aria-hidden="true" size={16} className="rtl:-scale-x-100" />
    </IconButton>
  );
}

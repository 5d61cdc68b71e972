/* Above the table of claims: the filter bar, saved views, columns, density, and whether there is a preview. */

import { ChartBarDecreasing, type LucideIcon, PanelRight } from 'lucide-react';
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
    <div className="flex shrink-0 flex-wrap items-start gap-2 px-4 py-2">
      <FilterBar value={typed} onChange={onType} onLeave={onLeave} problems={problems} inputRef={filter} />
      <span className="ms-auto flex items-center gap-2">
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
      </span>
    </div>
  );
}

function FacetsButton() {
  const t = useText();
  const [faceted, setFaceted] = useFaceted();
  return (
    <Toggle
      id="claims-facets"
      keys="B"
      icon={ChartBarDecreasing}
      label={t(faceted ? 'claims-facets-hide' : 'claims-facets-show')}
      onPress={() => setFaceted(!faceted)}
    />
  );
}

function PreviewButton() {
  const t = useText();
  const [previewed, setPreviewed] = usePreviewed();
  return (
    <Toggle
      id="claims-preview"
      keys="V"
      icon={PanelRight}
      label={t(previewed ? 'claims-preview-hide' : 'claims-preview-show')}
      onPress={() => setPreviewed(!previewed)}
    />
  );
}

interface ToggleProps {
  id: string;
  keys: string;
  icon: LucideIcon;
  label: string;
  onPress: () => void;
}

/** A part of the screen shown or hidden: a button, a key, and a command of the palette. */
function Toggle({ id, keys, icon: Icon, label, onPress }: ToggleProps) {
  const t = useText();
  useCommands([{ id, label, keys, group: t('claims-title'), run: onPress }]);
  return (
    <IconButton label={label} onPress={onPress}>
      <Icon aria-hidden="true" size={16} className="rtl:-scale-x-100" />
    </IconButton>
  );
}

/* Two panes with a rule between them that can be moved by pointer and by arrow keys. */

import type { ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';

interface SplitPaneProps {
  /** Names the rule for screen readers. */
  label: string;
  start: ReactNode;
  end: ReactNode;
  /** Of the end pane, in percent. */
  size?: number;
  minimum?: number;
  onResized?: (percent: number) => void;
}

export function SplitPane({ label, start, end, size = 36, minimum = 20, onResized }: SplitPaneProps) {
  return (
    <Group
      className="min-h-0 grow"
      onLayoutChanged={({ end: percent }, { isUserInteraction }) => {
        if (percent !== undefined && isUserInteraction) onResized?.(Math.round(percent));
      }}
    >
      <Panel id="start" minSize="25%" className="flex min-h-0 min-w-0 flex-col">
        {start}
      </Panel>
      <Separator
        aria-label={label}
        className="w-1.5 border-rule border-e bg-transparent hover:bg-hover focus-visible:bg-accent"
      />
      <Panel id="end" defaultSize={`${size}%`} minSize={`${minimum}%`} className="flex min-h-0 min-w-0 flex-col">
        {end}
      </Panel>
    </Group>
  );
}

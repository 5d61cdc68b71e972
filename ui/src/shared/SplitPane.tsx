/* Two panes with a rule between them that can be moved by pointer and by arrow keys: side by side, or one below the other
   where there is no room for both. Without its end the start has all the room, and stays what it is. */

import { type ReactNode, useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { cx } from './classes';
import { useNarrow } from './useNarrow';

/** Narrower than so many letters, the panes stand one below the other. */
const NARROW = 52;

interface SplitPaneProps {
  /** Names the rule for screen readers. */
  label: string;
  start: ReactNode;
  /** Nothing where only the start is shown. */
  end: ReactNode;
  /** Of the end pane, in percent. */
  size?: number;
  minimum?: number;
  onResized?: (percent: number) => void;
}

export function SplitPane({ label, start, end, size = 36, minimum = 20, onResized }: SplitPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(frame, NARROW);
  return (
    <Group
      elementRef={frame}
      orientation={narrow ? 'vertical' : 'horizontal'}
      className="min-h-0 grow"
      onLayoutChanged={({ end: percent }, { isUserInteraction }) => {
        if (percent !== undefined && isUserInteraction && !narrow) onResized?.(Math.round(percent));
      }}
    >
      <Panel id="start" minSize="25%" className="flex min-h-0 min-w-0 flex-col">
        {start}
      </Panel>
      {end ? (
        <>
          <Separator
            aria-label={label}
            className={cx(
              'border-rule bg-transparent hover:bg-hover focus-visible:bg-accent',
              narrow ? 'h-1.5 border-b' : 'w-1.5 border-e',
            )}
          />
          <Panel id="end" defaultSize={`${size}%`} minSize={`${minimum}%`} className="flex min-h-0 min-w-0 flex-col">
            {end}
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

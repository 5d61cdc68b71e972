/* Several panels in one place; only the chosen one is there. */

import { type ReactNode, useEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

export interface TabEntry {
  id: string;
  label: string;
  count?: number | undefined;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly TabEntry[];
  selected: string;
  onSelect: (id: string) => void;
  vertical?: boolean;
}

/** Focus in the panel before, where another one was chosen by a command, goes to the tab. */
function useFocusOnTab(selected: string) {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(selected);
  useEffect(() => {
    if (before.current === selected) return;
    before.current = selected;
    const focused = document.activeElement;
    // The panel before may still be there, but is none any more.
    const inside =
      list.current?.parentElement?.contains(focused) && !focused?.closest('[role=tablist],[role=tabpanel]');
    if (!inside && focused !== document.body) return;
    list.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [selected]);
  return list;
}

export function Tabs({ label, tabs, selected, onSelect, vertical = false }: TabsProps) {
  const list = useFocusOnTab(selected);
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(String(key))}
      orientation={vertical ? 'vertical' : 'horizontal'}
      keyboardActivation="manual"
      className={vertical ? 'flex min-h-0 grow outline-none' : 'flex min-h-0 grow flex-col outline-none'}
    >
      <TabList
        ref={list}
        aria-label={label}
        className={
          vertical
            ? 'flex w-44 shrink-0 flex-col border-rule border-e py-2'
            : 'flex shrink-0 gap-1 border-rule border-b px-4'
        }
      >
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className={
              vertical
                ? '[unicode-bidi:normal] min-h-8 px-4 py-1 text-sm hover:bg-hover selected:bg-selected selected:font-semibold'
                : '[unicode-bidi:normal] -mb-px min-h-8 border-transparent border-b-2 px-2 py-1 text-sm hover:bg-hover selected:border-accent selected:font-semibold'
            }
          >
            {tab.label}
            {tab.count === undefined ? null : <span className="ms-1 text-soft tabular-nums">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="flex min-h-0 min-w-0 grow flex-col outline-none">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

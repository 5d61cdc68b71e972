/* A button that opens a list of things to do. An entry with a `reason` is shown, disabled, with its reason below it. */

import type { ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { OPTION } from './fields/frame';
import { shortcutText } from './Kbd';

export interface MenuEntry {
  id: string;
  label: string;
  note?: string | undefined;
  icon?: ReactNode;
  keys?: string | undefined;
  reason?: string | null | undefined;
  /** For one of several, or a yes and no: shown as checked. */
  checked?: boolean;
  run: () => void;
}

export interface MenuGroup {
  title?: string;
  /** One of several excludes the others and closes the menu; otherwise each stands for itself. */
  pick?: 'one';
  entries: readonly MenuEntry[];
}

interface MenuProps {
  /** The button: `<Button>` or `<IconButton>`. */
  children: ReactNode;
  label: string;
  groups: readonly MenuGroup[];
}

export function Menu({ children, label, groups }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="min-w-48 max-w-sm border border-edge bg-raised text-ink" offset={2}>
        <AriaMenu aria-label={label} className="max-h-[70vh] overflow-auto py-1 outline-none">
          {groups.map((group, at) => (
            <Group key={group.title ?? `group-${at}`} group={group} label={group.title ?? label} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ group, label }: { group: MenuGroup; label: string }) {
  const checks = group.entries.some((entry) => entry.checked !== undefined);
  const checked = group.entries.filter((entry) => entry.checked).map((entry) => entry.id);
  return (
    <MenuSection
      {...(group.title ? {} : { 'aria-label': label })}
      {...(checks
        ? { selectionMode: group.pick === 'one' ? ('single' as const) : ('multiple' as const), selectedKeys: checked }
        : {})}
      className="border-rule not-first:mt-1 not-first:border-t not-first:pt-1"
    >
      {group.title ? <Header className="px-2 py-1 text-soft text-xs">{group.title}</Header> : null}
      {group.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </MenuSection>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  const note = entry.reason ?? entry.note;
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={Boolean(entry.reason)}
      onAction={entry.run}
      className={`${OPTION} group`}
    >
      {entry.checked === undefined ? null : (
        <span aria-hidden="true" className="w-3 shrink-0">
          {entry.checked ? '✓' : ''}
        </span>
      )}
      {entry.icon}
      <span className="min-w-0 grow">
        <span className="block">
          <bdi>{entry.label}</bdi>
        </span>
        {note ? (
          <span data-note="" className="block text-soft text-xs">
            {note}
          </span>
        ) : null}
      </span>
      {entry.keys ? <kbd className="font-sans text-soft text-xs">{shortcutText(entry.keys)}</kbd> : null}
    </MenuItem>
  );
}

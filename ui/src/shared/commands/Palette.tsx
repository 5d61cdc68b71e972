/* Every command by its name, each with its shortcut, and why it can't be done where it can't. */

import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { OPTION } from '../fields/frame';
import { shortcutText } from '../Kbd';
import { useText } from '../text';
import { type Command, CommandLayer, isOfScreen, keysOf, runCommand, useVisibleCommands } from './registry';

export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const commands = useVisibleCommands();
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      isDismissable
      className="fixed inset-0 z-40 flex justify-center bg-scrim p-4 pt-[10vh]"
    >
      <Modal className="h-fit w-full max-w-xl border border-edge bg-raised text-ink">
        {open ? <Inside commands={commands} onClose={onClose} /> : null}
      </Modal>
    </ModalOverlay>
  );
}

function Inside({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const t = useText();
  const { startsWith } = useFilter({ sensitivity: 'base' });
  const finds = (name: string, typed: string) => {
    const words = wordsIn(name);
    return wordsIn(typed).every((begun) => words.some((word) => startsWith(word, begun)));
  };
  const [offered] = useState(() => inOrder(commands.filter((command) => !command.keysOnly)));
  const list = useRef<HTMLDivElement>(null);
  const take = (command: Command) => {
    onClose();
    // Once the palette is gone, and focus back where it was: the command may take it from there.
    requestAnimationFrame(() => setTimeout(() => runCommand(command.id)));
  };
  // Enter right after the last letter comes before the list has highlighted its first row.
  const takeHighlighted = (typed: string) => {
    const row = list.current?.querySelector<HTMLElement>('[role=option][data-focused]');
    const first = () => offered.find((command) => !command.disabledReason && finds(wordsOf(command), typed));
    const command = row ? offered.find(({ id }) => id === row.dataset.key) : first();
    if (command) take(command);
  };
  return (
    <AriaDialog aria-label={t('shell-palette')} className="outline-none">
      <CommandLayer>
        <Autocomplete filter={finds}>
          <SearchField
            aria-label={t('shell-palette-search')}
            autoFocus
            onSubmit={takeHighlighted}
            className="flex items-center gap-2 border-rule border-b px-3"
          >
            <Search aria-hidden="true" size={16} className="shrink-0 text-soft" />
            <Input
              role="combobox"
              aria-expanded
              dir="auto"
              placeholder={t('shell-palette-search')}
              className="min-h-11 w-full bg-transparent outline-none [&::-webkit-search-cancel-button]:hidden"
            />
          </SearchField>
          <ListBox
            ref={list}
            aria-label={t('shell-palette')}
            className="max-h-[50vh] overflow-auto py-1 outline-none"
            renderEmptyState={() => <p className="px-3 py-4 text-soft text-sm">{t('shell-palette-empty')}</p>}
          >
            {offered.map((command) => (
              <Row key={command.id} command={command} onRun={() => take(command)} />
            ))}
          </ListBox>
        </Autocomplete>
      </CommandLayer>
    </AriaDialog>
  );
}

/** What Enter may run stands first, of the screen before what holds everywhere; what can't be done now is still found,
    with the reason. */
function inOrder(commands: readonly Command[]): Command[] {
  const rank = ({ disabledReason, last }: Command) => (last ? 2 : disabledReason ? 1 : 0);
  const everywhere = (command: Command) => (isOfScreen(command) ? 0 : 1);
  return [...commands].sort((one, other) => rank(one) - rank(other) || everywhere(one) - everywhere(other));
}

/** What is looked for as one types. */
function wordsOf({ group, label, also, foundBy }: Command): string {
  return foundBy ?? [group ? `${group}: ${label}` : label, also ?? ''].join(' ');
}

/** The marks around what is put into a sentence are none. */
function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function Row({ command, onRun }: { command: Command; onRun: () => void }) {
  const t = useText();
  const [keys] = keysOf(command);
  return (
    <ListBoxItem
      id={command.id}
      textValue={wordsOf(command)}
      isDisabled={Boolean(command.disabledReason)}
      onAction={onRun}
      className={`${OPTION} px-3`}
    >
      <span className="min-w-0 grow">
        <span dir="auto" className="block truncate">
          {command.group ? <span className="text-soft">{command.group} · </span> : null}
          {command.label}
        </span>
        {command.disabledReason ? <span className="block text-soft text-xs">{command.disabledReason}</span> : null}
      </span>
      {command.checked ? (
        <span className="shrink-0 text-soft text-xs">
          <span aria-hidden="true">✓ </span>
          {t('shell-palette-set')}
        </span>
      ) : null}
      {keys ? <kbd className="shrink-0 font-sans text-soft text-xs">{shortcutText(keys)}</kbd> : null}
    </ListBoxItem>
  );
}

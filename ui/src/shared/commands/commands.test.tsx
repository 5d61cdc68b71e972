import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { axe } from '../../testing/axe';
import { renderIn } from '../../testing/render';
import { Dialog } from '../Dialog';
import { Toasts } from '../Toasts';
import { Palette } from './Palette';
import { type Command, ScreenCommands, useCommands, useSaveCommand } from './registry';
import { ShortcutSheet } from './ShortcutSheet';

function Screen({ commands }: { commands: Command[] }) {
  useCommands(commands);
  return (
    <>
      <input aria-label="typing" />
      <input type="checkbox" aria-label="chosen" />
    </>
  );
}

function command(id: string, keys: string, more: Partial<Command> = {}) {
  return { id, label: `Do ${id}`, keys, ...more, run: vi.fn<() => void>() };
}

test('a key runs its command, on a Cyrillic layout too', () => {
  const claim = command('claim', 'C');
  renderIn(<Screen commands={[claim]} />);
  fireEvent.keyDown(document.body, { key: 'c', code: 'KeyC' });
  fireEvent.keyDown(document.body, { key: 'с', code: 'KeyC' });
  expect(claim.run).toHaveBeenCalledTimes(2);
});

test('a single key never runs a command while somebody types', () => {
  const claim = command('claim', 'C');
  const save = command('save', 'Mod+S');
  renderIn(<Screen commands={[claim, save]} />);
  const field = screen.getByRole('textbox');
  field.focus();
  fireEvent.keyDown(field, { key: 'c', code: 'KeyC' });
  expect(claim.run).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 's', code: 'KeyS', ctrlKey: true });
  expect(save.run).toHaveBeenCalledOnce();
});

test("Ctrl A is a field's own, a command's outside of one, and marks no page", () => {
  const choose = command('choose', 'Mod+A');
  const marks = (place: Element) => fireEvent.keyDown(place, { key: 'a', code: 'KeyA', ctrlKey: true });
  const { unmount } = renderIn(<Screen commands={[choose]} />);
  expect(marks(screen.getByRole('textbox'))).toBe(true);
  expect(choose.run).not.toHaveBeenCalled();
  expect(marks(document.body)).toBe(false);
  expect(choose.run).toHaveBeenCalledOnce();
  expect(marks(screen.getByRole('checkbox')), 'what has no text').toBe(false);
  expect(choose.run).toHaveBeenCalledTimes(2);
  unmount();
  renderIn(<Screen commands={[]} />);
  expect(marks(document.body), 'nothing is marked').toBe(false);
  expect(marks(screen.getByRole('textbox'))).toBe(true);
});

function Held({ save }: { save: () => void }) {
  const form = useSaveCommand({ id: 'held', label: 'Save it', run: save });
  return <form ref={form} aria-label="held" />;
}

test('the keys that save a form never save it from within another one', async () => {
  const save = vi.fn<() => void>();
  renderIn(
    <>
      <Held save={save} />
      <form aria-label="other">
        <input aria-label="elsewhere" />
      </form>
    </>,
  );
  const press = (place: Element) => fireEvent.keyDown(place, { key: 's', code: 'KeyS', ctrlKey: true });
  press(screen.getByRole('textbox', { name: 'elsewhere' }));
  expect(save).not.toHaveBeenCalled();
  press(screen.getByRole('form', { name: 'held' }));
  press(document.body);
  expect(save).toHaveBeenCalledTimes(2);
});

test('single keys can be switched off; others stay', () => {
  const claim = command('claim', 'C');
  const go = command('go', 'G C');
  const edit = command('edit', 'F2');
  renderIn(<Screen commands={[claim, go, edit]} />, { settings: { single_keys: false } });
  fireEvent.keyDown(document.body, { key: 'g', code: 'KeyG' });
  fireEvent.keyDown(document.body, { key: 'c', code: 'KeyC' });
  fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' });
  expect(claim.run).not.toHaveBeenCalled();
  expect(go.run).not.toHaveBeenCalled();
  expect(edit.run).toHaveBeenCalledOnce();
});

test('the second key of a sequence runs the sequence, not the command of that key alone', () => {
  const claim = command('claim', 'C');
  const go = command('go', 'G C');
  renderIn(<Screen commands={[claim, go]} />);
  fireEvent.keyDown(document.body, { key: 'g', code: 'KeyG' });
  fireEvent.keyDown(document.body, { key: 'c', code: 'KeyC' });
  expect(go.run).toHaveBeenCalledOnce();
  expect(claim.run).not.toHaveBeenCalled();
});

test('a refused command says which one it is and why instead of acting, in one notice however often', async () => {
  const approve = command('approve', 'A', { disabledReason: 'You wrote the verdict.' });
  const back = command('return', 'R', { disabledReason: 'You wrote the verdict.' });
  renderIn(
    <>
      <Screen commands={[approve, back]} />
      <Toasts />
    </>,
  );
  const press = (key: string) => fireEvent.keyDown(document.body, { key, code: `Key${key.toUpperCase()}` });
  const refused = (name: string) =>
    screen.findAllByRole('alertdialog', { name: new RegExp(`Can't be done now: .*${name}`) });
  press('a');
  press('a');
  expect(approve.run).not.toHaveBeenCalled();
  expect(await refused('Do approve')).toHaveLength(1);
  expect(screen.getByText(/^Do approve: You wrote the verdict\./)).toBeTruthy();
  press('r');
  const [notice] = await refused('Do return');
  expect(notice?.textContent).toContain('You wrote the verdict.');
  expect(await refused('Do approve')).toHaveLength(1);
});

test('an open dialog hides the commands below it, and brings its own', () => {
  const below = command('below', 'Mod+S');
  const inside = command('inside', 'Mod+S');
  renderIn(
    <>
      <Screen commands={[below]} />
      <Dialog open title="A form" onClose={() => undefined}>
        <Screen commands={[inside]} />
      </Dialog>
    </>,
  );
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 's', code: 'KeyS', ctrlKey: true });
  expect(below.run).not.toHaveBeenCalled();
  expect(inside.run).toHaveBeenCalledOnce();
});

function WithPalette({ commands }: { commands: Command[] }) {
  const [open, setOpen] = useState(false);
  useCommands([...commands, { ...command('palette', 'Mod+K'), run: () => setOpen(true) }]);
  return <Palette open={open} onClose={() => setOpen(false)} />;
}

function Redrawn({ runs }: { runs: readonly (() => void)[] }) {
  const [times, setTimes] = useState(0);
  useCommands([{ id: 'back', label: 'Back', keys: 'Escape', run: runs[times] ?? (() => undefined) }]);
  return (
    <button type="button" onClick={() => setTimes(times + 1)}>
      again
    </button>
  );
}

test('of two commands with one id the one that is shown stays when the other is drawn again', async () => {
  const [first, again] = [vi.fn(), vi.fn()];
  const above = { ...command('back', 'Escape'), label: 'Back' };
  renderIn(
    <>
      <Redrawn runs={[first, again]} />
      <Screen commands={[above]} />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'again' }));
  fireEvent.keyDown(document.body, { key: 'Escape', code: 'Escape' });
  expect(above.run).toHaveBeenCalledOnce();
  expect([first, again].flatMap(({ mock }) => mock.calls)).toEqual([]);
});

test('the palette finds a command by its name, runs it, and shows why another is refused', async () => {
  const claim = command('claim', 'C');
  const approve = command('approve', 'A', { disabledReason: 'You wrote the verdict.' });
  renderIn(<WithPalette commands={[claim, approve]} />);
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  const dialog = await screen.findByRole('dialog');
  expect(await axe(dialog)).toEqual([]);
  expect(within(dialog).getByText('You wrote the verdict.')).toBeTruthy();
  await userEvent.type(screen.getByRole('combobox'), 'cla');
  expect(screen.queryByText('Do approve')).toBeNull();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(claim.run).toHaveBeenCalledOnce());
});

test.each(['', 'Do'])('Enter in the palette runs what is highlighted, once, and nothing else: “%s”', async (typed) => {
  const [first, second, third] = [command('first', 'A'), command('second', 'B'), command('third', 'D')];
  renderIn(<WithPalette commands={[first, second, third]} />);
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  const input = await screen.findByRole('combobox');
  const highlighted = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
  await userEvent.keyboard(`${typed}{ArrowDown}{ArrowDown}`);
  await waitFor(() => expect(highlighted()?.textContent ?? '').toContain('Do second'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(second.run).toHaveBeenCalledOnce());
  expect(first.run).not.toHaveBeenCalled();
  expect(third.run).not.toHaveBeenCalled();
});

test('Enter right after an arrow key runs what that key highlighted', async () => {
  const [first, second] = [command('first', 'A'), command('second', 'B')];
  renderIn(<WithPalette commands={[first, second, command('other', 'E', { label: 'Else' })]} />);
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox');
  for (const keys of ['D', 'o', '{ArrowDown}']) await userEvent.keyboard(keys);
  expect(screen.getByRole('listbox').querySelector('[data-focused]')?.textContent).toContain('Do second');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(second.run).toHaveBeenCalledOnce());
  expect(first.run).not.toHaveBeenCalled();
});

test('the palette begins with what can be run, which Enter does', async () => {
  const [approve, claim] = [
    command('approve', 'A', { disabledReason: 'You wrote the verdict.' }),
    command('claim', 'C'),
  ];
  renderIn(<WithPalette commands={[approve, claim]} />);
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox');
  const offered = screen.getAllByRole('option').map((option) => option.textContent);
  expect(offered[0]).toContain('Do claim');
  expect(offered.at(-1)).toContain('Do approve');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(claim.run).toHaveBeenCalledOnce());
});

test.each([
  ['add art', ['Add an article']],
  ['article add', ['Add an article']],
  ['save VIEW', ['Save this view …']],
  ['elysee', ['Élysée']],
  ['ély views', ['Élysée']],
  ['tag:coal', ['Élysée']],
  ['стат доб', ['Добавить статью']],
  ['rticle', []],
  ['add view', []],
])('the palette finds a command by the beginnings of its words, in any order: “%s”', async (typed, found) => {
  const more: Record<string, Partial<Command>> = { Élysée: { group: 'Views', also: 'tag:coal' } };
  const labels = ['Add an article', 'Save this view …', 'Добавить статью', 'Élysée'];
  renderIn(<WithPalette commands={labels.map((label) => command(label, 'A', { label, ...more[label] }))} />);
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox');
  await userEvent.keyboard(typed);
  const offered = screen.getAllByRole('option').map((option) => option.textContent ?? '');
  expect(labels.filter((label) => offered.some((text) => text.includes(label)))).toEqual(found);
});

function WithSheet({ more = [] }: { more?: readonly Command[] }) {
  const [open, setOpen] = useState(false);
  useCommands([
    command('claim', 'C'),
    command('go', 'G C'),
    { ...command('sheet', '?'), run: () => setOpen(true) },
    ...more,
  ]);
  return <ShortcutSheet open={open} onClose={() => setOpen(false)} />;
}

test('the sheet lists every shortcut of the screen', async () => {
  renderIn(<WithSheet />);
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect([...dialog.querySelectorAll('dt')].map((term) => term.textContent)).toEqual([
    'Do claim',
    'Do go',
    'Do sheet',
    'Save what is typed into a form',
  ]);
  expect([...dialog.querySelectorAll('dd')].map((keys) => keys.textContent)).toEqual(['C', 'GC', '?', 'CtrlS']);
  expect(await axe(dialog)).toEqual([]);
});

function OfScreen() {
  useCommands([command('find', '/', { group: 'Claims' })]);
  return null;
}

test('the sheet lists the keys of the screen first, then those that work everywhere', async () => {
  renderIn(
    <>
      <WithSheet />
      <ScreenCommands>
        <OfScreen />
      </ScreenCommands>
    </>,
  );
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  const told = [...dialog.querySelectorAll('h3, h4, dt')].map((each) => each.textContent);
  expect(told).toEqual([
    'On this screen',
    'Claims',
    'Do find',
    'Everywhere',
    'Do claim',
    'Do go',
    'Do sheet',
    'Save what is typed into a form',
  ]);
  expect(await axe(dialog)).toEqual([]);
});

test('of what can be run the palette begins with what is of the screen', async () => {
  const everywhere = command('everywhere', 'E');
  const refused = command('refused', 'R', { disabledReason: 'You wrote the verdict.' });
  renderIn(
    <>
      <WithPalette commands={[everywhere]} />
      <ScreenCommands>
        <Screen commands={[refused, command('here', 'H')]} />
      </ScreenCommands>
    </>,
  );
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox', { name: 'What do you want to do?' });
  const offered = screen.getAllByRole('option').map((option) => option.textContent ?? '');
  expect(offered.map((name) => /here|everywhere|refused/.exec(name)?.[0])).toEqual([
    'here',
    'everywhere',
    undefined,
    'refused',
  ]);
});

test('keys that a list hears itself are told, and run nothing elsewhere', async () => {
  const open = command('open', 'Enter', { heardByList: true });
  renderIn(<WithSheet more={[open]} />);
  fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' });
  expect(open.run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true });
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect([...dialog.querySelectorAll('dd')].map((keys) => keys.textContent)).toContain('↵');
});

test('the sheet names the form that its keys save here', async () => {
  renderIn(<WithSheet more={[command('save', 'Mod+S')]} />);
  fireEvent.keyDown(document.body, { key: '?', code: 'Slash', shiftKey: true });
  await screen.findByText('Do save');
  expect(screen.queryByText('Save what is typed into a form')).toBeNull();
});

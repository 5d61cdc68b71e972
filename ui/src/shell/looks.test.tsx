import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings } from '../ipc/settings';
import { Palette } from '../shared/commands/Palette';
import { useCommands } from '../shared/commands/registry';
import { PLAIN_SETTINGS } from '../shared/settings';
import type { Language } from '../shared/text';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { useLooksCommands, useLooksMenu } from './looks';

vi.mock('../ipc/settings');

beforeEach(() => {
  vi.mocked(changeSettings)
    .mockReset()
    .mockImplementation(async (edit) => ({ ...PLAIN_SETTINGS, ...edit }) as never);
});

function WithPalette() {
  const [open, setOpen] = useState(false);
  useCommands(useLooksCommands(useLooksMenu()));
  useCommands([
    { id: 'palette', label: 'Commands', keys: 'Mod+K', run: () => setOpen(true), keysOnly: true },
    { id: 'open', label: 'Open', run: () => undefined },
  ]);
  return <Palette open={open} onClose={() => setOpen(false)} />;
}

async function openPalette(): Promise<HTMLElement> {
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  return screen.findByRole('dialog');
}

test.each<[Language, string, string]>([
  ['en', 'қазақша', 'kk'],
  ['kk', 'русский', 'ru'],
  ['ru', 'english', 'en'],
  ['en', 'russian', 'ru'],
  ['ru', 'казахский', 'kk'],
  ['kk', 'russian', 'ru'],
])(
  'in %s the palette finds a language by its own name, its English and its present one: %s',
  async (language, typed, found) => {
    renderIn(<WithPalette />, { language });
    await openPalette();
    await userEvent.type(screen.getByRole('combobox'), `${typed}{Enter}`);
    await waitFor(() => expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ language: found }));
  },
);

test('a white space is typed as on any keyboard', async () => {
  renderIn(<WithPalette />);
  const dialog = await openPalette();
  await userEvent.type(screen.getByRole('combobox'), '150 %');
  const [option, ...others] = within(dialog).getAllByRole('option');
  expect(option?.textContent).toMatch(/150/);
  expect(others).toEqual([]);
});

test('the palette has the looks below all else, and says which are set', async () => {
  renderIn(<WithPalette />, { settings: { appearance: 'dark', kept: { 'shell.text_size': 130 } } });
  const dialog = await openPalette();
  expect(await axe(dialog)).toEqual([]);
  const options = within(dialog).getAllByRole('option');
  const words = options.map((option) => option.textContent?.replaceAll(/[\u2068\u2069]/g, ''));
  expect(words[0]).toBe('Open');
  expect(words).toContain('Appearance · High contrast');
  expect(words.filter((each) => each?.includes('✓'))).toEqual([
    'Language · English✓ set',
    'Appearance · Dark✓ set',
    'Text size · 130 %✓ set',
    'Direction and keys · Shortcuts of a single character✓ set',
  ]);
  await userEvent.click(within(dialog).getByRole('option', { name: /High contrast/ }));
  await waitFor(() => expect(changeSettings).toHaveBeenCalledExactlyOnceWith({ appearance: 'contrast' }));
});

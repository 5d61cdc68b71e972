import { useQuery, useQueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings } from '../ipc/settings';
import type { Settings, SettingsEdit } from '../ipc/types';
import { renderIn } from '../testing/render';
import { TextField } from './fields/TextField';
import { PLAIN_SETTINGS, SettingsProvider, useKept, useSettings } from './settings';
import { Toasts } from './Toasts';

vi.mock('../ipc/settings');

/** What the core has, and the answers that it owes. */
let kept: Settings;
let owed: (() => void)[];

beforeEach(() => {
  kept = PLAIN_SETTINGS;
  owed = [];
  vi.mocked(changeSettings).mockImplementation(
    (edit: SettingsEdit) =>
      new Promise((answer) => {
        kept = { ...kept, ...edit, kept: { ...kept.kept, ...edit.kept } } as Settings;
        const then = kept;
        owed.push(() => answer(then));
      }),
  );
});

const answer = () => act(async () => owed.shift()?.());

function Sample() {
  const { settings, change } = useSettings();
  return (
    <>
      <p>{`${settings.density}, ${settings.kept.a}, ${settings.kept.b}`}</p>
      <button
        type="button"
        onClick={() => {
          change({ kept: { a: 1 } });
          change({ kept: { b: 2 }, density: 'compact' });
        }}
      >
        change
      </button>
      <Toasts />
    </>
  );
}

async function changeTwice() {
  renderIn(<Sample />);
  await act(async () => screen.getByRole('button', { name: 'change' }).click());
}

test('two changes in one go both hold, and the answer to the first takes nothing from the second', async () => {
  await changeTwice();
  expect(screen.getByText('compact, 1, 2')).toBeTruthy();
  expect(changeSettings).toHaveBeenCalledOnce();
  await answer();
  expect(screen.getByText('compact, 1, 2')).toBeTruthy();
  await answer();
  expect(screen.getByText('compact, 1, 2')).toBeTruthy();
  expect(kept).toMatchObject({ density: 'compact', kept: { a: 1, b: 2 } });
});

test('a change that could not be saved is taken back and told, and the others hold', async () => {
  const full = { code: 'disk_full', message: 'The disk is full.', details: {} };
  vi.mocked(changeSettings).mockRejectedValueOnce(full);
  await changeTwice();
  expect(await screen.findByText('The disk is full.')).toBeTruthy();
  await answer();
  expect(screen.getByText('compact, undefined, 2')).toBeTruthy();
});

function Address() {
  const [url, setUrl] = useKept('reports.url', '');
  return <TextField label="Address" value={url} onChange={setUrl} />;
}

/** As the window has it: what is saved is kept where React hears of it a moment later. */
function Kept() {
  const client = useQueryClient();
  const key = ['session'];
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => PLAIN_SETTINGS,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  return (
    <SettingsProvider settings={data} language="en" onSaved={(settings) => client.setQueryData(key, settings)}>
      <Address />
    </SettingsProvider>
  );
}

test('what is typed into a field that is remembered stays, and so does the caret', async () => {
  vi.mocked(changeSettings).mockImplementation(async (edit: SettingsEdit) => {
    kept = { ...kept, ...edit, kept: { ...kept.kept, ...edit.kept } } as Settings;
    return kept;
  });
  renderIn(<Kept />);
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Address' });
  await userEvent.type(field, 'example.org');
  await userEvent.type(field, 'www.', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  expect(field.value).toBe('www.example.org');
  expect(field.selectionStart).toBe(4);
  await waitFor(() => expect(kept.kept['reports.url']).toBe('www.example.org'));
  expect(field.value).toBe('www.example.org');
  expect(field.selectionStart).toBe(4);
});

import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { changeSettings } from '../ipc/settings';
import type { Settings, SettingsEdit } from '../ipc/types';
import { renderIn } from '../testing/render';
import { PLAIN_SETTINGS, useSettings } from './settings';
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

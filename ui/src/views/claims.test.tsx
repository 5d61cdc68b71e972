import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { invoke } from '../ipc/invoke';
import { PLAIN_SETTINGS } from '../shared/settings';
import { renderIn } from '../testing/render';
import ClaimsView from './ClaimsView';

vi.mock('../ipc/invoke', async (original) => ({
  ...(await original<typeof import('../ipc/invoke')>()),
  invoke: vi.fn(),
}));
vi.mock('../claims/ClaimsTable', () => ({ ClaimsTable: () => <button type="button">the list</button> }));

beforeEach(() => {
  vi.mocked(invoke).mockImplementation(async (command, given = {}) => {
    if (command === 'change_settings') return { ...PLAIN_SETTINGS, ...(given.edit as object) } as never;
    throw { code: 'window', message: `no answer to ${command}`, details: {} };
  });
});

test('the preview is hidden and shown again beside the list, which keeps the focus', async () => {
  renderIn(<ClaimsView />);
  const list = await screen.findByRole('button', { name: 'the list' });
  list.focus();
  const press = () => fireEvent.keyDown(list, { key: 'v', code: 'KeyV' });
  const preview = () => screen.queryByRole('region', { name: 'Preview' });
  expect(preview()).toBeTruthy();
  press();
  await waitFor(() => expect(preview()).toBeNull());
  expect(document.activeElement).toBe(list);
  press();
  await waitFor(() => expect(preview()).toBeTruthy());
  expect(document.activeElement).toBe(list);
});

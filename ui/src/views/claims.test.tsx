import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useImperativeHandle, useRef } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ClaimsTableProps } from '../claims/ClaimsTable';
import { invoke } from '../ipc/invoke';
import { commandNow, runCommand } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { PLAIN_SETTINGS } from '../shared/settings';
import { claimRow } from '../testing/claim';
import { workspaceState } from '../testing/desk';
import { renderIn } from '../testing/render';
import ClaimsView from './ClaimsView';

vi.mock('../ipc/invoke', async (original) => ({
  ...(await original<typeof import('../ipc/invoke')>()),
  invoke: vi.fn(),
}));
vi.mock('../session/session', async (original) => ({
  ...(await original<object>()),
  useWorkspace: () => workspaceState().workspace,
}));
vi.mock('../claims/ClaimsTable', () => ({
  ClaimsTable: ({ handle, onCurrent }: ClaimsTableProps) => {
    const row = useRef<HTMLButtonElement>(null);
    useImperativeHandle(handle, () => ({ move: () => undefined, focus: () => row.current?.focus() }));
    return (
      <button ref={row} type="button" onFocus={() => onCurrent(claimRow('a'), 0)}>
        the list
      </button>
    );
  },
}));

const TAG = { insert: 'tag:', label: 'a tag', kind: 'field', count: null };

beforeEach(() => {
  vi.mocked(invoke).mockImplementation(async (command, given = {}) => {
    if (command === 'complete_query') return { from: 0, to: 0, suggestions: [TAG] } as never;
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

test.each(['the filter bar', 'nowhere'])('who takes a view goes on in its list, from %s', async (from) => {
  navigate('/claims', { replace: true });
  renderIn(<ClaimsView />);
  const filter = screen.getByRole('combobox', { name: 'Filter' });
  if (from !== 'nowhere') {
    act(() => filter.focus());
    await screen.findByRole('option', { name: /tag:/ });
  }
  act(() => navigate('/claims?q=tag%3Acoal', { replace: true }));
  expect((filter as HTMLInputElement).value).toBe('tag:coal');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'the list' }));
  expect(screen.queryByRole('option')).toBeNull();
});

test('who goes on to the list before what is typed was asked asks it at once', async () => {
  navigate('/claims', { replace: true });
  renderIn(<ClaimsView />);
  const filter = screen.getByRole('combobox', { name: 'Filter' });
  const list = screen.getByRole('button', { name: 'the list' });
  const asked: string[] = [];
  list.addEventListener('focus', () => asked.push(window.location.hash));
  fireEvent.change(filter, { target: { value: 'obama' } });
  fireEvent.keyDown(filter, { key: 'Enter' });
  expect(document.activeElement).toBe(list);
  expect(asked).toEqual(['#/claims?q=obama']);
});

test('who takes a view while another part of the screen has the focus stays there', async () => {
  navigate('/claims', { replace: true });
  renderIn(<ClaimsView />);
  const columns = screen.getByRole('button', { name: 'Columns' });
  act(() => columns.focus());
  act(() => navigate('/claims?q=tag%3Acoal', { replace: true }));
  expect(document.activeElement).toBe(columns);
});

test('what Enter and Space do with a row are commands of the screen, for the claim that is looked at', async () => {
  navigate('/claims', { replace: true });
  renderIn(<ClaimsView />);
  const told = (id: string) => [commandNow(id)?.keys, commandNow(id)?.disabledReason];
  expect(told('claims-open-row')).toEqual(['Enter', 'Go to a claim of the list first.']);
  expect(told('claims-choose-row')).toEqual(['Space', 'Go to a claim of the list first.']);
  act(() => screen.getByRole('button', { name: 'the list' }).focus());
  act(() => runCommand('claims-choose-row'));
  fireEvent.click(await screen.findByRole('button', { name: 'Choose none' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Choose none' })).toBeNull());
  expect(document.activeElement, 'in the list again').toBe(screen.getByRole('button', { name: 'the list' }));
  act(() => runCommand('claims-open-row'));
  await waitFor(() => expect(window.location.hash).toBe('#/claims/a'));
});

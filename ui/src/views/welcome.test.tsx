import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { chooseBackup, restoreBackup } from '../ipc/backups';
import { requestDevice } from '../ipc/people';
import { changeSettings } from '../ipc/settings';
import type { WorkspaceState } from '../ipc/types';
import {
  copyWorkspace,
  createSample,
  createWorkspace,
  forgetRecent,
  openRecent,
  openWorkspace,
} from '../ipc/workspace';
import { axe } from '../testing/axe';
import { invalid } from '../testing/claim';
import { chosenBackup, HEAD, inUse, workspaceState } from '../testing/desk';
import { renderIn } from '../testing/render';
import WelcomeView from './WelcomeView';

vi.mock('../ipc/workspace');
vi.mock('../ipc/backups');
vi.mock('../ipc/people');
vi.mock('../ipc/settings');
vi.mock('../ipc/invoke', async (original) => ({ ...(await original<object>()), onEvent: () => () => undefined }));
const session = vi.hoisted(() => ({ state: null as WorkspaceState | null, adopt: vi.fn() }));
vi.mock('../session/session', () => ({ useSession: () => session }));

const CLOSED = { workspace: null, profiles: [], acting: null };

beforeEach(() => {
  vi.resetAllMocks();
  session.state = workspaceState(CLOSED);
  vi.mocked(changeSettings).mockImplementation(() => new Promise(() => undefined));
});

test('the sample opens with one press', async () => {
  vi.mocked(createSample).mockResolvedValue(workspaceState());
  const { container } = renderIn(<WelcomeView />);
  expect(screen.getByText(/A workspace is one file on this computer/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Open the sample: the coal story' }));
  await waitFor(() => expect(session.adopt).toHaveBeenCalledWith(workspaceState()));
});

test('a new workspace asks for a desk and a name, then where', async () => {
  vi.mocked(createWorkspace).mockResolvedValue(workspaceState());
  renderIn(<WelcomeView />);
  await userEvent.click(screen.getByRole('button', { name: 'New workspace' }));
  const create = screen.getByRole('button', { name: 'Choose where …', description: /Name the desk/ });
  await userEvent.click(create);
  expect(createWorkspace).not.toHaveBeenCalled();
  await userEvent.type(screen.getByRole('textbox', { name: /Name of the desk/ }), 'Night desk');
  await userEvent.type(screen.getByRole('textbox', { name: /Your name/ }), 'Olzhas{Control>}{Enter}{/Control}');
  expect(createWorkspace).toHaveBeenCalledWith({ desk: 'Night desk', founder: 'Olzhas' });
  await waitFor(() => expect(session.adopt).toHaveBeenCalled());
});

test('a name that is refused is marked, has the focus, and stays until it is changed', async () => {
  vi.mocked(createWorkspace).mockRejectedValue(invalid('name', 'The name has a character that is not seen.'));
  renderIn(<WelcomeView />);
  await userEvent.click(screen.getByRole('button', { name: 'New workspace' }));
  await userEvent.type(await screen.findByRole('textbox', { name: /Your name/ }), 'Olzhas');
  await userEvent.type(
    screen.getByRole('textbox', { name: /Name of the desk/ }),
    'Night desk{Control>}{Enter}{/Control}',
  );
  const name = await screen.findByRole('textbox', { name: /Your name/, description: /not seen/ });
  expect(document.activeElement).toBe(name);
  expect(name).toHaveProperty('value', 'Olzhas');
  await userEvent.keyboard('!');
  expect(screen.queryByText(/not seen/)).toBeNull();
});

test('every other way is one press, and a closed dialog changes nothing', async () => {
  vi.mocked(openWorkspace).mockResolvedValue(null);
  vi.mocked(copyWorkspace).mockResolvedValue(null);
  vi.mocked(chooseBackup).mockResolvedValue(null);
  vi.mocked(requestDevice).mockResolvedValue(HEAD);
  renderIn(<WelcomeView />);
  await userEvent.click(screen.getByRole('button', { name: 'Open a file …' }));
  await userEvent.click(screen.getByRole('button', { name: "Copy a colleague's workspace …" }));
  await userEvent.click(screen.getByRole('button', { name: 'Restore a backup …' }));
  await userEvent.click(screen.getByRole('button', { name: 'Request a key' }));
  await screen.findByText(HEAD);
  expect(openWorkspace).toHaveBeenCalledOnce();
  expect(copyWorkspace).toHaveBeenCalledOnce();
  expect(chooseBackup).toHaveBeenCalledOnce();
  expect(restoreBackup).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a backup is restored without a workspace open', async () => {
  vi.mocked(chooseBackup).mockResolvedValue(chosenBackup(null));
  vi.mocked(restoreBackup).mockResolvedValue({ kept: null, state: workspaceState() });
  renderIn(<WelcomeView />);
  await userEvent.click(screen.getByRole('button', { name: 'Restore a backup …' }));
  await waitFor(() => expect(session.adopt).toHaveBeenCalledWith(workspaceState()));
});

test('why a file could not be opened is said in its own sentence', async () => {
  vi.mocked(openWorkspace).mockRejectedValue(inUse());
  renderIn(<WelcomeView />);
  await userEvent.click(screen.getByRole('button', { name: 'Open a file …' }));
  expect((await screen.findByRole('alert')).textContent).toBe(inUse().message);
});

test('so is why the last workspace did not open at the start', () => {
  const { failure } = inUse();
  session.state = workspaceState({ ...CLOSED, failure });
  renderIn(<WelcomeView />);
  expect(screen.getByRole('alert').textContent).toBe(failure.message);
});

test('workspaces opened before open again; one that is gone is marked', async () => {
  session.state = workspaceState({
    ...CLOSED,
    recent: [
      { id: 'here', name: 'coal', folder: 'desk', found: true },
      { id: 'gone', name: 'gas', folder: 'old', found: false },
    ],
  });
  vi.mocked(openRecent).mockResolvedValue(workspaceState());
  const { container } = renderIn(<WelcomeView />);
  expect(await axe(container)).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'gas', description: 'The file is no longer there.' }));
  expect(openRecent).not.toHaveBeenCalled();
  screen.getByText('missing');
  await userEvent.click(screen.getByRole('button', { name: 'coal' }));
  expect(openRecent).toHaveBeenCalledWith('here');
});

const take = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('one is taken off the list after a question, for its unsaved text goes with it; focus stays in the list', async () => {
  const [coal, gas] = ['coal', 'gas'].map((name) => ({ id: name, name, folder: 'desk', found: true }));
  if (!coal || !gas) throw new Error('there are two');
  session.state = workspaceState({ ...CLOSED, recent: [coal, gas] });
  vi.mocked(forgetRecent).mockResolvedValue(workspaceState({ ...CLOSED, recent: [coal] }));
  const { rerender } = renderIn(<WelcomeView />);
  session.adopt.mockImplementation((state) => {
    session.state = state;
    rerender(<WelcomeView />);
  });
  await take(/Take “.?gas/);
  const asked = await screen.findByRole('alertdialog', { name: /Take “.?gas.* off this list/ });
  expect(asked.textContent).toContain('thrown away');
  expect(await axe(asked)).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect(forgetRecent).not.toHaveBeenCalled();
  await take(/Take “.?gas/);
  await take(/^Take off the list$/);
  expect(forgetRecent).toHaveBeenCalledWith('gas');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'gas' })).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Opened before' })));
});

test('why one could not be taken off the list is told in the question', async () => {
  session.state = workspaceState({ ...CLOSED, recent: [{ id: 'a', name: 'coal', folder: 'desk', found: true }] });
  vi.mocked(forgetRecent).mockRejectedValue({ code: 'disk_full', message: 'The disk is full.', details: {} });
  renderIn(<WelcomeView />);
  await take(/Take “.?coal/);
  await take(/^Take off the list$/);
  expect((await screen.findByRole('alert')).textContent).toBe('The disk is full.');
});

test('the language is chosen here', async () => {
  renderIn(<WelcomeView />);
  await userEvent.click(screen.getByRole('radio', { name: 'Қазақша' }));
  expect(changeSettings).toHaveBeenCalledWith({ language: 'kk' });
});

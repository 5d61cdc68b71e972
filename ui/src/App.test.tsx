import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { App } from './App';
import { invoke } from './ipc/invoke';
import type { UndoStep, WorkspaceState } from './ipc/types';
import { navigate } from './shared/router';
import { noteSaved } from './shared/SaveState';
import { PLAIN_SETTINGS } from './shared/settings';
import { toast } from './shared/Toasts';
import { axe } from './testing/axe';

const heard = vi.hoisted(() => new Map<string, (payload: unknown) => void>());
const listened = vi.hoisted(() => [] as string[]);

vi.mock('./ipc/invoke', async (original) => ({
  ...(await original<typeof import('./ipc/invoke')>()),
  invoke: vi.fn(),
  onEvent: (name: string, hear: (payload: unknown) => void) => {
    heard.set(name, hear);
    listened.push(name);
    return () => undefined;
  },
}));

const ALIYA = { person: 'p1', name: 'Aliya', role: 'fact_checker' as const, active: true, device: 'd1', signs: true };
const MARAT = { person: 'p2', name: 'Marat', role: 'editor' as const, active: true, device: 'd2', signs: true };

function open(more: Partial<WorkspaceState> = {}): WorkspaceState {
  return {
    workspace: { id: 'w', name: 'coal', desk: 'The desk', sample: false, foreign: null, lacks_room: null, opening: 0 },
    profiles: [ALIYA, MARAT],
    acting: ALIYA,
    recent: [],
    settings: PLAIN_SETTINGS,
    language: 'en',
    version: '0.1.0',
    updating: null,
    failure: null,
    ...more,
  };
}

function step(op: string, given: Partial<UndoStep> = {}): UndoStep {
  return { op, entity: 'claim/c', title: null, several: false, possible: true, reason: null, ...given };
}

let answers: Record<string, (given: Record<string, unknown>) => unknown>;

beforeEach(() => {
  heard.clear();
  listened.length = 0;
  answers = {
    workspace_state: () => open(),
    desk_counts: () => ({ claims: 0, in_review: 3 }),
    returned_claims: () => ({ rows: [], total: 0 }),
    undoable: () => ({ undo: step('claim.tag'), redo: null, earlier: null }),
    allowed_at_desk: () => [],
    drafts: () => [],
    ask_to_close: () => null,
    close_window: () => null,
    hear_closing: () => null,
    change_settings: ({ edit }) => ({ ...PLAIN_SETTINGS, ...(edit as object) }),
  };
  vi.mocked(invoke).mockImplementation(async (command, given = {}) => {
    const answer = answers[command];
    if (!answer) throw { code: 'window', message: `no answer to ${command}`, details: {} };
    return answer(given) as never;
  });
  navigate('/nowhere', { replace: true });
});

test('the frame names the workspace, where one can go, and who acts', async () => {
  const { container } = render(<App />);
  const rail = await screen.findByRole('navigation', { name: 'Screens' });
  expect(within(rail).getAllByRole('link')).toHaveLength(7);
  expect(await within(rail).findByText('3')).toBeTruthy();
  expect(screen.getByText('coal').parentElement?.textContent).toBe('The desk · coal');
  expect(screen.getByRole('button', { name: /Aliya/ })).toBeTruthy();
  expect(screen.getByText('This address leads nowhere.')).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('how many claims came back to whoever acts stands beside what waits for an editor', async () => {
  answers.returned_claims = () => ({ rows: [], total: 2 });
  const { container } = render(<App />);
  const rail = await screen.findByRole('navigation', { name: 'Screens' });
  const review = await within(rail).findByRole('link', { name: /^Review.*2\W* came back to you/ });
  expect(review.getAttribute('href')).toContain('/review');
  expect(await axe(container)).toEqual([]);
});

test('a workspace that is brought up to date first is told of until it is open', async () => {
  answers.workspace_state = () => open({ workspace: null, acting: null, updating: 'coal' });
  const { container } = render(<App />);
  expect(await screen.findByRole('progressbar', { name: /Updating .*coal.* for this version/ })).toBeTruthy();
  expect(screen.getByText(/A copy of it as it was is kept beside it/)).toBeTruthy();
  expect(await axe(container)).toEqual([]);
  act(() => heard.get('workspace-changed')?.(open()));
  expect(await screen.findByRole('navigation', { name: 'Screens' })).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('what was built into the file is told of as long as the workspace is open', async () => {
  const workspace = { id: 'w', name: 'coal', desk: 'The desk', sample: false, lacks_room: null, opening: 0 };
  const foreign = '“trigger steal” is not as every workspace has it.';
  answers.workspace_state = () => open({ workspace: { ...workspace, foreign } });
  const { container } = render(<App />);
  expect((await screen.findByText(foreign)).getAttribute('role')).toBe('status');
  expect(await axe(container)).toEqual([]);
  act(() => heard.get('workspace-changed')?.(open({ workspace: { ...workspace, foreign: null } })));
  await waitFor(() => expect(screen.queryByText(foreign)).toBeNull());
});

test('a workspace on a full disk is said to be open to be read alone', async () => {
  const lacks_room = 'The disk is full: the workspace is open to be read, and nothing can be saved.';
  const workspace = { id: 'w', name: 'coal', desk: 'The desk', sample: false, foreign: null, opening: 0 };
  answers.workspace_state = () => open({ workspace: { ...workspace, lacks_room } });
  render(<App />);
  expect((await screen.findByText(lacks_room)).getAttribute('role')).toBe('status');
});

test('forms that a crash left behind are named, lead back into the form, and can be thrown away', async () => {
  let kept = [
    { key: 'verdict-propose:c1', kept_at: '2026-11-20T10:00:00.000Z', content: { summary: 'It never was.' } },
    { key: 'article-add-text', kept_at: '2026-11-20T10:00:00.000Z', content: { text: 'Coal' } },
    { key: 'article-add', kept_at: '2026-11-20T10:00:00.000Z', content: { title: 'A rumour' } },
  ];
  answers.drafts = () => kept;
  answers.claim = () => ({ statement: 'Kazakhstan blocked the coal.' });
  answers.discard_draft = ({ key }) => {
    kept = kept.filter((each) => each.key !== key);
    return null;
  };
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /2.* unsaved texts/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Unsaved text' });
  expect(await within(dialog).findByText('Kazakhstan blocked the coal.')).toBeTruthy();
  expect(within(dialog).getByText('It never was.')).toBeTruthy();
  expect(await axe(dialog)).toEqual([]);
  const [verdict, article] = within(dialog).getAllByRole('listitem');
  if (!verdict || !article) throw new Error('there are two');
  expect(document.activeElement).toBe(within(verdict).getByRole('button', { name: 'Continue' }));
  expect(article.textContent).toContain('A rumour');
  await userEvent.click(within(article).getByRole('button', { name: 'Discard' }));
  const asked = within(await screen.findByRole('alertdialog'));
  await userEvent.click(asked.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(kept.map(({ key }) => key)).toEqual(['verdict-propose:c1']));
  await waitFor(() => expect(within(dialog).getAllByRole('listitem')).toHaveLength(1));
  await userEvent.click(within(verdict).getByRole('button', { name: 'Continue' }));
  expect(window.location.hash).toBe('#/claims/c1?draft=verdict-propose%3Ac1');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test.each(['unsaved', 'draft'])(
  'the list of unsaved texts is a command, refused where there is none: %s',
  async (typed) => {
    const look = async () => {
      await userEvent.keyboard('{Control>}k{/Control}');
      await userEvent.type(await screen.findByRole('combobox'), typed);
      return screen.findByRole('option', { name: /Continue unsaved text/ });
    };
    const { unmount } = render(<App />);
    await screen.findByRole('navigation', { name: 'Screens' });
    expect((await look()).textContent).toContain('There is no unsaved text.');
    unmount();
    const kept = { key: 'article-add', kept_at: '2026-11-20T10:00:00.000Z', content: { title: 'A rumour' } };
    answers.drafts = () => [kept];
    render(<App />);
    await screen.findByRole('button', { name: /1.* unsaved text/ });
    await userEvent.click(await look());
    expect(await screen.findByRole('dialog', { name: 'Unsaved text' })).toBeTruthy();
  },
);

test('another person acts after being chosen', async () => {
  answers.act_as = () => open({ acting: MARAT });
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Aliya/ }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: /Marat/ }));
  expect(await screen.findByRole('button', { name: /Marat/ })).toBeTruthy();
  expect(vi.mocked(invoke)).toHaveBeenCalledWith('act_as', { person: 'p2' });
});

test('another person is found among the commands, and whoever acts is not', async () => {
  answers.act_as = () => open({ acting: MARAT });
  render(<App />);
  await screen.findByRole('navigation', { name: 'Screens' });
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox'), 'act as');
  const offered = await screen.findAllByRole('option', { name: /Act as/ });
  expect(offered.map((each) => each.textContent)).toEqual([expect.stringContaining('Marat')]);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(vi.mocked(invoke)).toHaveBeenCalledWith('act_as', { person: 'p2' }));
});

test('nobody acts with a key that was revoked', async () => {
  const acted = vi.fn(() => open({ acting: MARAT }));
  answers.act_as = acted;
  answers.workspace_state = () => open({ profiles: [ALIYA, { ...MARAT, signs: false }] });
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Aliya/ }));
  const marat = await screen.findByRole('menuitemradio', { name: /Marat.*key on this computer was revoked/ });
  await userEvent.click(marat);
  expect(acted).not.toHaveBeenCalled();
});

test('another file of the same workspace is begun anew, and news of the one that is open leaves all as it is', async () => {
  render(<App />);
  await screen.findByRole('button', { name: /Undo: / });
  act(() => toast({ text: 'Tagged three claims', action: { label: 'Take it back', run: () => undefined } }));
  const read = () => vi.mocked(invoke).mock.calls.filter(([command]) => command === 'undoable').length;
  const before = read();
  const shown = screen.getByText('This address leads nowhere.');
  act(noteSaved);
  act(() => heard.get('workspace-changed')?.(open()));
  expect(await screen.findByText('Tagged three claims')).toBeTruthy();
  expect(screen.getByText(/^Saved/)).toBeTruthy();
  expect(read()).toBe(before);
  expect(shown.isConnected).toBe(true);
  const workspace = {
    id: 'w',
    name: 'coal.before-restore',
    desk: 'The desk',
    sample: false,
    foreign: null,
    lacks_room: null,
    opening: 1,
  };
  act(() => heard.get('workspace-changed')?.(open({ workspace })));
  await waitFor(() => expect(screen.queryByText('Tagged three claims')).toBeNull());
  expect(screen.queryByText(/^Saved/)).toBeNull();
  await waitFor(() => expect(read()).toBeGreaterThan(before));
  expect(shown.isConnected).toBe(false);
});

test('news of the workspace is listened for once, however often all of it is drawn', async () => {
  answers.act_as = () => open({ acting: MARAT });
  render(<App />);
  await screen.findByRole('navigation');
  act(() => heard.get('workspace-changed')?.(open({ acting: MARAT })));
  expect(await screen.findByRole('button', { name: /Marat/ })).toBeTruthy();
  expect(listened.filter((name) => name === 'workspace-changed')).toHaveLength(1);
});

test('undo tells what it takes back, redo tells why it can not, and a refusal is shown', async () => {
  answers.undo = () => {
    throw { code: 'not_undoable', message: 'Recording can’t be taken back.', details: { op: null } };
  };
  render(<App />);
  expect(
    await screen.findByRole('button', {
      name: 'Redo',
      description: 'Nothing was taken back that could be done again.',
    }),
  ).toBeTruthy();
  await userEvent.click(await screen.findByRole('button', { name: /Undo: .*Tagging a claim/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('Recording can’t be taken back.');
});

test('undo and redo name what was done and to what, or that it was done to several', async () => {
  const title = `Kazakhstan blocked ${'the transfer of coal '.repeat(5)}`;
  answers.undoable = () => ({
    undo: step('claim.tag', { title }),
    redo: step('claim.tag', { several: true }),
  });
  const { unmount } = render(<App />);
  const undo = await screen.findByRole('button', { name: /^Undo: .*Tagging a claim.*: .*Kazakhstan blocked the/ });
  expect(undo.getAttribute('aria-label')?.replaceAll(/[\u2068\u2069]/g, '')).toBe(
    'Undo: Tagging a claim: “Kazakhstan blocked the transfer of coal the transfer of coal…”',
  );
  expect(screen.getByRole('button', { name: /^Redo: .*Tagging a claim.*, several at once$/ })).toBeTruthy();
  unmount();
  answers.undoable = () => ({ undo: step('claim.record', { several: true }), redo: null });
  render(<App />);
  expect(await screen.findByRole('button', { name: /^Undo: .*Import claims/ })).toBeTruthy();
});

test('the palette finds undo and redo by these words alone, below all other commands', async () => {
  answers.undoable = () => ({
    undo: step('evidence.attach', { title: 'Recorded in 100 places' }),
    redo: step('claim.record'),
  });
  render(<App />);
  await screen.findByRole('button', { name: /^Undo: .*Attaching evidence/ });
  await userEvent.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('combobox', { name: 'What do you want to do?' });
  const found = () => screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');
  const undone = (name: string) => /^(Undo|Redo)/.test(name);
  expect(found().findIndex(undone)).toBeGreaterThan(found().findIndex((name) => name.includes('Verify')));
  for (const typed of ['evidence', 'record', '100']) {
    await userEvent.clear(search);
    await userEvent.type(search, typed);
    expect(found().filter(undone)).toEqual([]);
  }
  await userEvent.clear(search);
  await userEvent.type(search, 'redo');
  expect(found()).toEqual([expect.stringMatching(/^Redo: .*Recording a claim/)]);
});

test('after an import the palette finds no undo by the name of what was recorded, and Enter takes nothing back', async () => {
  answers.undoable = () => ({ undo: step('claim.record', { several: true }), redo: null, earlier: null });
  const undo = vi.fn(() => ({ withdrawn: 3, kept: 0, changed: 0 }));
  answers.undo = undo;
  render(<App />);
  await screen.findByRole('button', { name: /^Undo: .*Import claims/ });
  await userEvent.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('combobox', { name: 'What do you want to do?' });
  for (const typed of ['import', 'claims', 'record', 'several']) {
    await userEvent.clear(search);
    await userEvent.type(search, typed);
    const found = screen.queryAllByRole('option').map(({ textContent }) => textContent ?? '');
    expect(found.filter((name) => name.includes('Undo'))).toEqual([]);
  }
  await userEvent.clear(search);
  await userEvent.type(search, 'import{Enter}');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(undo).not.toHaveBeenCalled();
});

test.each(['undo', 'take back'])('the palette finds the undo of an import by its own words: “%s”', async (typed) => {
  answers.undoable = () => ({ undo: step('claim.record', { several: true }), redo: null, earlier: null });
  render(<App />);
  await screen.findByRole('button', { name: /^Undo: .*Import claims/ });
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox', { name: 'What do you want to do?' }), typed);
  const found = screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');
  expect(found.at(-1)).toMatch(/^Undo: .*Import claims/);
});

test('past what can not be taken back a command takes back what came before it', async () => {
  answers.undoable = () => ({
    undo: step('source.add', { possible: false }),
    redo: null,
    earlier: step('claim.record', { several: true }),
  });
  answers.undo = () => ({ withdrawn: 3, kept: 0, changed: 0 });
  render(<App />);
  await screen.findByRole('button', { name: /^Undo: .*Adding a source/ });
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.type(await screen.findByRole('combobox'), 'undo');
  await userEvent.click(await screen.findByRole('option', { name: /^Undo what came before it: .*Import claims/ }));
  await screen.findByText(/3.* claims that it recorded stand/);
  expect(vi.mocked(invoke)).toHaveBeenCalledWith('undo', expect.objectContaining({ earlier: true }));
});

test('undo tells what history keeps of a change that also began something', async () => {
  answers.undo = () => ({ withdrawn: 3, kept: 2, changed: 1 });
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Undo: .*Tagging a claim/ }));
  await screen.findByText(
    /^Taken back\. .?The .*3.* claims that it recorded stand.? in the list as withdrawn.* was changed since and stays.*2.* verdicts and comments that it began stay/,
    {
      selector: '[role=alertdialog] *',
    },
  );
});

test('what an undo left is told until it is done again, and then that it was', async () => {
  answers.undo = () => ({ withdrawn: 30, kept: 0, changed: 0 });
  answers.redo = () => null;
  answers.undoable = () => ({ undo: step('claim.record', { several: true }), redo: step('claim.record') });
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Undo: .*Import claims/ }));
  await screen.findByRole('alertdialog', { name: /30.* claims that it recorded stand.* as withdrawn/ });
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(await screen.findByRole('alertdialog', { name: 'Done again.' })).toBeTruthy();
  expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
});

test('an undo that takes a while shows how far it is, and can be called off', async () => {
  let fail: (reason: unknown) => void = () => undefined;
  let job: unknown;
  answers.undo = (given) => {
    job = given.job;
    return new Promise((_, reject) => (fail = reject));
  };
  answers.cancel_job = () => null;
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Undo: .*Tagging a claim/ }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  const bar = await screen.findByRole('progressbar', { name: /Undo: .*Tagging a claim/ });
  act(() => heard.get('job-progress')?.({ job, done: 250, total: 1000 }));
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  expect(screen.getByRole('button', { name: 'Redo', description: 'Saving …' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(vi.mocked(invoke)).toHaveBeenCalledWith('cancel_job', { job });
  act(() => fail({ code: 'cancelled', message: 'Called off.', details: {} }));
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  expect(screen.getByText('Called off.').getAttribute('role')).toBe('status');
});

test('until it is known anew what can be done again, it is tried', async () => {
  answers.undo = () => ({ withdrawn: 0, kept: 0, changed: 0 });
  answers.redo = () => null;
  render(<App />);
  const undo = await screen.findByRole('button', { name: /Undo: .*Tagging a claim/ });
  answers.undoable = () => new Promise(() => undefined);
  await userEvent.click(undo);
  await screen.findByText('Taken back.');
  await userEvent.keyboard('{Control>}y{/Control}');
  await waitFor(() => expect(vi.mocked(invoke)).toHaveBeenCalledWith('redo', { job: expect.any(String) }));
});

test('why an undo was refused is told above a dialog too', async () => {
  let fail: (reason: unknown) => void = () => undefined;
  answers.undo = () => new Promise((_, reject) => (fail = reject));
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: /Undo: .*Tagging a claim/ }));
  await userEvent.keyboard('?');
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  act(() => fail({ code: 'not_undoable', message: 'It was approved since.', details: { op: null } }));
  await screen.findByText('It was approved since.', { selector: '[role=alertdialog] *' });
});

test('the language, the looks and the direction change at once', async () => {
  render(<App />);
  const choose = async (entry: string, role = 'menuitemradio') => {
    await userEvent.click(await screen.findByRole('button', { name: 'Appearance and keys' }));
    await userEvent.click(await screen.findByRole(role, { name: entry }));
    await userEvent.keyboard('{Escape}');
  };
  await choose('Dark');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  await choose('Mirror the window (right to left)', 'menuitemcheckbox');
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
  await choose('Қазақша');
  await waitFor(() => expect(document.documentElement.lang).toBe('kk'));
  expect(await screen.findByRole('navigation', { name: 'Экрандар' })).toBeTruthy();
});

test("after another language was chosen the core's sentences are read anew, once it speaks that language", async () => {
  let language = 'en';
  let read = 0;
  const begun = vi.fn(() => open());
  answers.workspace_state = begun;
  answers.undoable = () => {
    read += 1;
    return { undo: step('claim.tag', { possible: false, reason: `Said in ${language}.` }), redo: null };
  };
  let answer: () => void = () => undefined;
  answers.change_settings = () =>
    new Promise((done) => {
      answer = () => {
        language = 'kk';
        done({ ...PLAIN_SETTINGS, language: 'kk' });
      };
    });
  render(<App />);
  await screen.findByRole('button', { name: /Undo/, description: 'Said in en.' });
  await userEvent.click(screen.getByRole('button', { name: 'Appearance and keys' }));
  await userEvent.click(await screen.findByRole('menuitemradio', { name: 'Қазақша' }));
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByRole('navigation', { name: 'Экрандар' })).toBeTruthy();
  expect(read).toBe(1);
  await act(async () => answer());
  expect(await screen.findByRole('button', { description: 'Said in kk.' })).toBeTruthy();
  expect(begun).toHaveBeenCalledOnce();
});

test('an entry of the native menu runs the command of its name', async () => {
  render(<App />);
  await screen.findByRole('navigation');
  act(() => heard.get('menu')?.({ action: 'shortcuts' }));
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
});

test('the shell is asked to close the window by its keys, and the window closes when the shell says so', async () => {
  render(<App />);
  await screen.findByRole('navigation');
  const called = (name: string) => vi.mocked(invoke).mock.calls.filter(([command]) => command === name).length;
  await userEvent.keyboard('{Control>}q{/Control}');
  await waitFor(() => expect(called('ask_to_close')).toBe(1));
  expect(called('close_window')).toBe(0);
  act(() => heard.get('closing')?.(''));
  await waitFor(() => expect(called('close_window')).toBe(1));
});

test('an entry that is refused or lacks a workspace says why, and one of another screen leads there', async () => {
  answers.undoable = () => ({
    undo: step('review.approve', { possible: false }),
    redo: null,
  });
  const { unmount } = render(<App />);
  await screen.findByRole('button', { name: /^Undo: / });
  act(() => heard.get('menu')?.({ action: 'undo' }));
  expect(await screen.findByText(/can't be taken back/, { selector: '[role=alertdialog] *' })).toBeTruthy();
  act(() => heard.get('menu')?.({ action: 'new-claim' }));
  expect(window.location.hash).toBe('#/claims');
  unmount();
  answers.workspace_state = () => open({ workspace: null, acting: null, profiles: [] });
  render(<App />);
  await screen.findByRole('heading', { level: 1 });
  act(() => heard.get('menu')?.({ action: 'go-claims' }));
  expect(await screen.findByText('Open or create a workspace first.')).toBeTruthy();
});

test('a new workspace can be made beside one that is open', async () => {
  render(<App />);
  await screen.findByRole('navigation');
  act(() => heard.get('menu')?.({ action: 'create' }));
  expect(await screen.findByRole('dialog', { name: 'New workspace' })).toBeTruthy();
});

test('without a workspace there is no rail', async () => {
  answers.workspace_state = () => open({ workspace: null, acting: null, profiles: [] });
  render(<App />);
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('what can not be read at the start is told, and can be tried again', async () => {
  answers.workspace_state = () => {
    throw { code: 'in_use', message: 'The workspace is in use.', details: { by: '' } };
  };
  render(<App />);
  expect((await screen.findByRole('alert')).textContent).toContain('The workspace is in use.');
  answers.workspace_state = () => open();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('navigation')).toBeTruthy();
});

import { focusManager } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { backUp, chooseBackup, restoreBackup } from '../ipc/backups';
import { listClaims } from '../ipc/claims';
import { desk, setDesk } from '../ipc/desk';
import { discardDraft, draft, saveDraft } from '../ipc/drafts';
import { exportJournal, importJournal } from '../ipc/journal';
import { addDevice, addPerson, devices, people, recoverDevice, revokeDevice, setPerson } from '../ipc/people';
import { addScale, editScale, scales } from '../ipc/scales';
import type { ClaimPage, JsonValue, WorkspaceState } from '../ipc/types';
import { actAs, head } from '../ipc/workspace';
import { runCommand } from '../shared/commands/registry';
import { clearToasts, Toasts } from '../shared/Toasts';
import { axe } from '../testing/axe';
import { invalid } from '../testing/claim';
import {
  CHECKER,
  chosenBackup,
  deskRecord,
  deviceRecord,
  HEAD,
  inUse,
  OWNER,
  personRecord,
  scaleRecord,
  WHY,
  workspaceState,
} from '../testing/desk';
import { escapeAndStay, renderIn } from '../testing/render';
import DeskView from './DeskView';

vi.mock('../ipc/backups');
vi.mock('../ipc/claims');
vi.mock('../ipc/desk');
vi.mock('../ipc/drafts');
vi.mock('../ipc/journal');
vi.mock('../ipc/people');
vi.mock('../ipc/scales');
vi.mock('../ipc/workspace');
vi.mock('../ipc/invoke', async (original) => ({ ...(await original<object>()), onEvent: () => () => undefined }));
const session = vi.hoisted(() => ({
  state: null as WorkspaceState | null,
  adopt: vi.fn(),
  why: null as string | null,
}));
vi.mock('../session/session', () => ({
  useSession: () => session,
  useWorkspace: () => session.state?.workspace ?? null,
  useActing: () => session.state?.acting ?? null,
  useDeskReason: () => session.why,
}));

beforeEach(() => {
  vi.resetAllMocks();
  clearToasts();
  session.state = workspaceState();
  session.why = null;
  vi.mocked(draft).mockResolvedValue(null);
  vi.mocked(discardDraft).mockResolvedValue(null);
  vi.mocked(saveDraft).mockResolvedValue({ key: '', kept_at: '', content: null });
  vi.mocked(people).mockResolvedValue([
    personRecord(),
    personRecord({ id: CHECKER, name: 'Aliya', role: 'fact_checker' }),
  ]);
  vi.mocked(devices).mockResolvedValue([deviceRecord()]);
  vi.mocked(desk).mockResolvedValue(deskRecord());
  vi.mocked(listClaims).mockResolvedValue({ rows: [], total: 4 } as unknown as ClaimPage);
  vi.mocked(scales).mockResolvedValue([scaleRecord()]);
  vi.mocked(head).mockResolvedValue({ head: HEAD, devices: [{ device: 'device-1', device_seq: 16, hash: HEAD }] });
});

function drawn(section: string) {
  return renderIn(
    <>
      <DeskView params={{ section }} />
      <Toasts />
    </>,
  );
}

const SECTIONS: [string, string][] = [
  ['people', 'People'],
  ['devices', 'Devices'],
  ['scales', 'Rating scales'],
  ['policy', 'Policy'],
  ['backups', 'Backups'],
  ['exchange', 'Exchange'],
  ['verify', 'Verify'],
  ['redaction', 'Redaction'],
  ['about', 'About'],
];

test.each(SECTIONS)('/desk/%s is a part of its own, and axe finds nothing', async (section, name) => {
  const { container } = drawn(section);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(name);
  expect(screen.getByRole('link', { name, current: 'page' }).getAttribute('href')).toBe(`#/desk/${section}`);
  await waitFor(() => expect(screen.queryByText('Loading …')).toBeNull());
  expect(await axe(container)).toEqual([]);
});

const REFUSED: [string, RegExp[]][] = [
  ['people', [/Add a person/]],
  ['devices', [/Add a device/, /Revoke .?office/]],
  ['scales', [/Add a scale/, /Edit “/]],
  ['policy', [/Save the policy/]],
];

test.each(REFUSED)('in /desk/%s what the role may not do is shown refused, with the reason', async (section, names) => {
  session.why = WHY;
  drawn(section);
  for (const name of names) {
    const button = await screen.findByRole('button', { name, description: WHY });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
  }
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('who goes from one part of the desk to the next is in it', () => {
  location.hash = '#/desk/about';
  const { rerender } = drawn('policy');
  rerender(<DeskView params={{ section: 'about' }} />);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'About' }));
});

test('devices that sign are counted, and the one of this computer is marked', async () => {
  const gone = deviceRecord({ id: 'device-8', active: false });
  vi.mocked(devices).mockResolvedValue([deviceRecord(), deviceRecord({ id: 'device-9' }), gone]);
  drawn('devices');
  expect(await screen.findByText(/2.? devices sign/)).toBeTruthy();
  expect(screen.getAllByText(/this computer\)/)).toHaveLength(1);
});

test('adding a person is a command of their part', async () => {
  renderIn(<DeskView params={{ section: 'people' }} />);
  act(() => runCommand('people-add'));
  expect(await screen.findByRole('dialog', { name: 'Add a person' })).toBeTruthy();
});

test('a person is added on this computer, or with the key of their own', async () => {
  vi.mocked(addPerson).mockResolvedValue(personRecord({ name: 'Olzhas' }));
  renderIn(
    <>
      <DeskView params={{ section: 'people' }} />
      <Toasts />
    </>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'Olzhas');
  await userEvent.click(screen.getByRole('radio', { name: /^editor/ }));
  await userEvent.click(screen.getByRole('radio', { name: /^On their own computer/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Public key/ }), HEAD);
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(addPerson).toHaveBeenCalledWith({ name: 'Olzhas', role: 'editor', key: HEAD });
  expect(screen.getByRole('alertdialog').textContent).toMatch(/Export the journal and send it/);
});

test('what is changed of a person is not taken away by Esc without a question', async () => {
  drawn('people');
  await userEvent.click(await screen.findByRole('button', { name: /What can be done with .?Aliya/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: /^Change/ }));
  await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), '!');
  await escapeAndStay();
  expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', expect.stringMatching(/!$/));
});

test('what is wrong with a person, or with a key of theirs, is told where it is typed, and focus goes there', async () => {
  vi.mocked(addPerson).mockRejectedValue(invalid('public_key', 'It is no key.'));
  vi.mocked(setPerson).mockRejectedValue(invalid('name', 'It is taken.'));
  drawn('people');
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'Olzhas');
  await userEvent.click(screen.getByRole('radio', { name: /^On their own computer/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Public key/ }), 'ab');
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  const key = await screen.findByRole('textbox', { name: /^Public key/, description: /It is no key/ });
  expect(document.activeElement).toBe(key);
  await userEvent.type(key, 'c');
  expect(screen.queryByText('It is no key.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(await screen.findByRole('button', { name: /What can be done with .?Aliya/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: /Change .?Aliya/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), '!');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const name = await screen.findByRole('textbox', { name: /^Name/, description: 'It is taken.' });
  expect(document.activeElement).toBe(name);
});

test('letting a person go is asked about first, and acting as another is one press', async () => {
  vi.mocked(setPerson).mockResolvedValue(personRecord({ active: false }));
  vi.mocked(actAs).mockResolvedValue(workspaceState());
  drawn('people');
  await userEvent.click(await screen.findByRole('button', { name: /What can be done with .?Aliya/ }));
  await userEvent.click(screen.getByRole('menuitem', { name: /Let .?Aliya.? go/ }));
  expect(setPerson).not.toHaveBeenCalled();
  await userEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Let go' }));
  await waitFor(() => expect(setPerson).toHaveBeenCalledWith(CHECKER, { active: false }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: /Act as .?Aliya/ }));
  expect(actAs).toHaveBeenCalledWith(CHECKER);
  screen.getByRole('button', { name: /Act as .?Marat/, description: /You act as/ });
});

test('a device is revoked after a plain question, or added for somebody', async () => {
  vi.mocked(revokeDevice).mockResolvedValue(deviceRecord({ active: false }));
  vi.mocked(addDevice).mockResolvedValue(deviceRecord());
  drawn('devices');
  await userEvent.click(await screen.findByRole('button', { name: /Revoke .?office/ }));
  const question = screen.getByRole('alertdialog');
  expect(question.textContent).toContain("can't be taken back");
  expect(question.textContent).toContain('the key that signs for');
  expect(question.textContent).toContain('the last key of an owner');
  await userEvent.click(within(question).getByRole('button', { name: 'Revoke' }));
  await waitFor(() => expect(revokeDevice).toHaveBeenCalledWith('device-1'));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await userEvent.click(screen.getByRole('button', { name: 'Add a device' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /Person/ }));
  await userEvent.click(screen.getByRole('option', { name: /Aliya/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Public key/ }), HEAD);
  await userEvent.click(screen.getByRole('button', { name: 'Add a device' }));
  await waitFor(() => expect(addDevice).toHaveBeenCalledWith({ person: CHECKER, key: HEAD }));
});

test('what is wrong with a device is told where it is typed, and focus goes there', async () => {
  vi.mocked(addDevice).mockRejectedValue(invalid('label', 'It is too long.'));
  drawn('devices');
  await userEvent.click(screen.getByRole('button', { name: 'Add a device' }));
  const dialog = screen.getByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: /Person/ }));
  await userEvent.click(await screen.findByRole('option', { name: /Aliya/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Public key/ }), HEAD);
  await userEvent.click(screen.getByRole('button', { name: 'Add a device' }));
  const label = await screen.findByRole('textbox', { description: /It is too long/ });
  expect(document.activeElement).toBe(label);
  await userEvent.type(label, '!');
  expect(screen.queryByText('It is too long.')).toBeNull();
});

test('a device of another computer is revoked without alarm while an owner has another one', async () => {
  const elsewhere = deviceRecord({ id: 'device-9', label: 'laptop' });
  vi.mocked(devices).mockResolvedValue([deviceRecord(), elsewhere]);
  drawn('devices');
  await userEvent.click(await screen.findByRole('button', { name: /Revoke .?laptop/ }));
  const question = screen.getByRole('alertdialog');
  expect(question.textContent).not.toMatch(/the key that signs for|the last key of an owner/);
});

test('recovering is refused while an owner signs here, and after their key was revoked needs a sure yes', async () => {
  const { unmount } = drawn('devices');
  screen.getByRole('button', { name: 'Recover …', description: /holds an owner's key/ });
  unmount();
  const marat = workspaceState().profiles.filter(({ person }) => person === OWNER);
  session.state = workspaceState({ profiles: marat.map((profile) => ({ ...profile, signs: false })) });
  vi.mocked(recoverDevice)
    .mockRejectedValueOnce(invalid('label', 'It is too long.'))
    .mockResolvedValueOnce(deviceRecord({ recovered: true }));
  drawn('devices');
  await userEvent.click(screen.getByRole('button', { name: 'Recover …' }));
  const dialog = screen.getByRole('alertdialog');
  expect(dialog.textContent).toContain('for ever that identity was broken');
  await userEvent.click(within(dialog).getByRole('button', { name: /owner who lost/ }));
  expect(within(dialog).queryByRole('status')).toBeNull();
  await userEvent.click(screen.getByRole('option', { name: 'Marat' }));
  expect(within(dialog).getByRole('status').textContent).toMatch(/Marat.? has a key that signs: .*office/);
  await userEvent.click(within(dialog).getByRole('textbox'));
  await escapeAndStay();
  await userEvent.click(screen.getByRole('button', { name: 'Recover …', description: /Confirm first/ }));
  expect(recoverDevice).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('checkbox', { name: /I understand/ }));
  const sure = screen.getByRole('button', { name: 'Recover …', description: '' });
  await userEvent.click(sure);
  const label = await screen.findByRole('textbox', { description: /It is too long/ });
  expect(document.activeElement).toBe(label);
  await userEvent.click(sure);
  await waitFor(() => expect(recoverDevice).toHaveBeenCalledTimes(2));
  expect(recoverDevice).toHaveBeenLastCalledWith(OWNER, null);
});

test('a scale is edited in order, with numbers that are numbers', async () => {
  vi.mocked(editScale).mockResolvedValue(scaleRecord());
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Edit “.?Two points/ }));
  await userEvent.click(screen.getByRole('button', { name: /Move “.?True.?” down/ }));
  const [first] = screen.getAllByRole('textbox', { name: 'Value' });
  if (!first) throw new Error('no value');
  await userEvent.clear(first);
  await userEvent.type(first, '1.5');
  await userEvent.click(screen.getByRole('button', { name: 'Save the scale', description: /whole number/ }));
  expect(editScale).not.toHaveBeenCalled();
  await userEvent.clear(first);
  await userEvent.type(first, '1');
  await userEvent.click(screen.getByRole('button', { name: 'Save the scale', description: '' }));
  const ratings = [...scaleRecord().ratings].reverse();
  await waitFor(() => expect(editScale).toHaveBeenCalledWith('scale-1', { ratings }));
});

test('what is wrong with a scale is told at its field, with what to do', async () => {
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Edit “.?Two points/ }));
  const type = async (name: string | RegExp, at: number, text: string) => {
    const field = screen.getAllByRole('textbox', { name })[at];
    if (!field) throw new Error('no field');
    await userEvent.clear(field);
    if (text) await userEvent.type(field, text);
    return field;
  };
  const refused = (why: RegExp) => screen.getByRole('button', { name: 'Save the scale', description: why });
  await type('Value', 1, '0');
  screen.getByRole('textbox', { name: 'Value', description: /below the worst value/ });
  refused(/below the worst value/);
  await type('Value', 1, '3');
  screen.getByRole('textbox', { name: 'Value', description: /above the best value/ });
  await type('Best value', 0, '0');
  screen.getByRole('textbox', { name: 'Best value', description: /greater value/ });
  refused(/greater value/);
  await type('Best value', 0, '3');
  await type(/^Key/, 1, 'true');
  expect(screen.getAllByRole('textbox', { name: /^Key/, description: /Another rating has this key/ })).toHaveLength(2);
  await type(/^Key/, 1, '');
  refused(/a label and a key/);
  expect(screen.queryAllByRole('textbox', { description: /./ })).toHaveLength(0);
  await type(/^Key/, 1, 'untrue');
  refused(/^$/);
});

test('a name of a scale that is taken is told where it is typed, until it is changed', async () => {
  vi.mocked(editScale).mockRejectedValue(invalid('name', 'It is taken.'));
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Edit “.?Two points/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), '!');
  await userEvent.click(screen.getByRole('button', { name: 'Save the scale', description: '' }));
  const name = await screen.findByRole('textbox', { name: /^Name/, description: 'It is taken.' });
  expect(document.activeElement).toBe(name);
  await userEvent.type(name, '!');
  expect(screen.queryByText('It is taken.')).toBeNull();
});

test('what is refused of one rating is told at that part of it, and what is refused of all of them below', async () => {
  vi.mocked(editScale)
    .mockRejectedValueOnce(invalid('ratings', 'It is too long.', { at: 1, part: 'label' }))
    .mockRejectedValueOnce(invalid('ratings', 'There are none.'));
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Edit “.?Two points/ }));
  const [, second] = screen.getAllByRole('textbox', { name: /^Label/ });
  if (!second) throw new Error('no label');
  await userEvent.type(second, '!');
  const save = screen.getByRole('button', { name: 'Save the scale', description: '' });
  await userEvent.click(save);
  expect(await screen.findByRole('textbox', { description: 'It is too long.' })).toBe(second);
  expect(document.activeElement).toBe(second);
  expect(screen.getAllByText('It is too long.')).toHaveLength(1);
  await userEvent.type(second, '!');
  expect(screen.queryByText('It is too long.')).toBeNull();
  await userEvent.click(save);
  expect((await screen.findByRole('alert')).textContent).toBe('There are none.');
});

test('taking a side of a disputed field of a scale sends that field alone', async () => {
  const signed = { author: OWNER, recorded_at: '2026-01-02T03:04:05.678Z' };
  const side = (value: JsonValue) => ({ ...signed, revision: `of ${value}`, value });
  const conflicts = [
    { field: 'best', sides: [side(2), side(null)] },
    { field: 'name', sides: [side('Two points'), side('Yes or no')] },
  ];
  vi.mocked(scales).mockResolvedValue([scaleRecord({ conflicts })]);
  vi.mocked(editScale).mockResolvedValue(scaleRecord());
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Take “.?Yes or no/ }));
  expect(editScale).toHaveBeenLastCalledWith('scale-1', { name: 'Yes or no' });
  await userEvent.click(screen.getByRole('button', { name: /Take “.?not set/ }));
  expect(editScale).toHaveBeenLastCalledWith('scale-1', { best: null });
});

test('a new scale is sent with its ratings', async () => {
  vi.mocked(addScale).mockResolvedValue(scaleRecord());
  drawn('scales');
  await userEvent.click(screen.getByRole('button', { name: 'Add a scale' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'Yes');
  await userEvent.click(screen.getByRole('button', { name: /Remove “.?Rating .?2/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /^Label/ }), 'Yes');
  await userEvent.type(screen.getByRole('textbox', { name: /^Key/ }), 'yes');
  await userEvent.click(screen.getByRole('button', { name: 'Save the scale' }));
  const ratings = [{ key: 'yes', label: 'Yes', value: null, meaning: '' }];
  await waitFor(() => expect(addScale).toHaveBeenCalledWith({ name: 'Yes', ratings, worst: null, best: null }));
});

test('what others changed of a scale meanwhile is told at each field that was changed here, and not set back', async () => {
  const $from = { name: 'Before', worst: '', best: '', ratings: [] };
  const content = { name: 'Mine', worst: '0', best: '9', ratings: [], $from };
  vi.mocked(draft).mockResolvedValue({ key: '', kept_at: '2026-11-20T10:00:00.000Z', content });
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Edit “.?Two points/ }));
  expect(await screen.findAllByRole('button', { name: /^Take this: / })).toHaveLength(Object.keys($from).length);
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Ratings/ }));
  expect(screen.getAllByRole('textbox', { name: /^Label/ })).toHaveLength(2);
});

test('the open form of a scale follows what others change of it', async () => {
  drawn('scales');
  await userEvent.click(await screen.findByRole('button', { name: /Edit “.?Two points/ }));
  vi.mocked(scales).mockResolvedValue([scaleRecord({ name: 'Two steps' })]);
  focusManager.setFocused(false);
  focusManager.setFocused(true);
  await waitFor(() => expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Two steps'));
});

test('what others changed of the policy meanwhile is told at each field that was changed here', async () => {
  const rules = { four_eyes: false, primary_source_required: true, claimant_contacted_required: true };
  const mine = { ...rules, name: 'Mine', url: 'mine', min_independent_sources: 3, default_scale_id: 'scale-2' };
  const $from = { ...rules, name: 'Before', url: 'before', min_independent_sources: 4, default_scale_id: 'scale-3' };
  const content = { ...mine, $from };
  vi.mocked(draft).mockResolvedValue({ key: '', kept_at: '2026-11-20T10:00:00.000Z', content });
  drawn('policy');
  expect(await screen.findAllByRole('button', { name: /^Take this: / })).toHaveLength(Object.keys(mine).length);
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*sources/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Take this: .*Name of/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the policy' }));
  expect(setDesk).toHaveBeenCalledWith({ ...rules, url: 'mine', default_scale_id: 'scale-2' });
});

test('the policy sends only what was changed', async () => {
  vi.mocked(setDesk).mockResolvedValue(deskRecord());
  drawn('policy');
  await screen.findByRole('button', { name: 'Save the policy', description: 'Nothing is changed yet.' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Four eyes' }));
  await userEvent.click(screen.getByRole('button', { name: 'One more' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the policy' }));
  await waitFor(() => expect(setDesk).toHaveBeenCalledWith({ four_eyes: false, min_independent_sources: 3 }));
});

test('the core judges the address of the desk, and what it finds stands at the field', async () => {
  vi.mocked(setDesk).mockRejectedValue(invalid('url', 'Write it whole.'));
  vi.mocked(desk).mockResolvedValue(deskRecord({ url: null }));
  drawn('policy');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Where it publishes' }), 'nowhere');
  await userEvent.click(screen.getByRole('button', { name: 'Save the policy' }));
  const url = await screen.findByRole('textbox', { description: 'Write it whole.' });
  expect(document.activeElement).toBe(url);
  expect(setDesk).toHaveBeenCalledWith({ url: 'nowhere' });
  await userEvent.type(url, '/');
  expect(screen.queryByText('Write it whole.')).toBeNull();
});

test('a backup gives its head; restoring one is asked about first and says what was kept', async () => {
  vi.mocked(backUp).mockResolvedValue({ name: 'coal-backup.claimtrail', head: HEAD, damage: null });
  vi.mocked(restoreBackup).mockRejectedValueOnce(inUse());
  drawn('backups');
  await userEvent.click(screen.getByRole('button', { name: 'Back up now …' }));
  await screen.findByText(/Backed up as .*coal-backup/, { selector: 'bdi' });
  screen.getByText(HEAD);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  vi.mocked(chooseBackup).mockResolvedValueOnce(chosenBackup({ desk: 'Sample desk', lacks: 2 }));
  await userEvent.click(screen.getByRole('button', { name: 'Restore a backup …' }));
  const question = await screen.findByRole('alertdialog', { name: /Put .*coal-monday.* in the place/ });
  expect(restoreBackup).not.toHaveBeenCalled();
  expect(question.textContent).toMatch(/It lacks .*2.* revisions that are here/);
  within(question).getByText(HEAD);
  expect(await axe(question)).toEqual([]);
  await userEvent.click(within(question).getByRole('button', { name: 'Put it here' }));
  expect((await within(question).findByRole('alert')).textContent).toContain('is in use by');
  vi.mocked(restoreBackup).mockResolvedValueOnce({ kept: 'coal.before.claimtrail', state: workspaceState() });
  await userEvent.click(within(question).getByRole('button', { name: 'Put it here' }));
  await waitFor(() => expect(session.adopt).toHaveBeenCalledWith(workspaceState()));
  const notice = await screen.findByText(/kept beside it as .*coal.before.*Import the journals .* not verified yet/);
  expect(notice).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Verify it' }));
  await waitFor(() => expect(location.hash).toBe('#/desk/verify'));
});

test('a backup or an export of what is damaged says so, with the way to what is affected', async () => {
  const name = 'coal-backup.claimtrail';
  vi.mocked(backUp).mockResolvedValue({ name, head: HEAD, damage: 'Tree 7 page 12: btreeInitPage() returns error' });
  const { container, unmount } = drawn('backups');
  await userEvent.click(screen.getByRole('button', { name: 'Back up now …' }));
  const told = await screen.findByRole('alert');
  expect(told.textContent).toMatch(/The copy is damaged.*Tree 7 page 12.*Keep the backups that were made before/);
  expect(within(told).getByRole('link', { name: 'Verify it' }).getAttribute('href')).toBe('#/desk/verify');
  expect(await axe(container)).toEqual([]);
  unmount();
  vi.mocked(exportJournal).mockResolvedValue({
    name: 'coal.jsonl',
    revisions: 42,
    seals: 32,
    attachments: 1,
    damaged: 2,
    head: HEAD,
  });
  drawn('exchange');
  await userEvent.click(screen.getByRole('button', { name: 'Export the journal …' }));
  const damaged = await screen.findByRole('alert');
  expect(damaged.textContent).toMatch(/2.? revisions or files in it are not what their hashes say/);
  expect(within(damaged).getByRole('link', { name: 'Verify it' }).getAttribute('href')).toBe('#/desk/verify');
});

test.each([
  [{ desk: 'Night desk', lacks: null }, /of another desk: .*Sample desk.* would stand where .*Night desk.* stands/],
  [{ desk: 'Sample desk', lacks: null }, /of another workspace, though its desk has the same name/],
  [{ desk: 'Sample desk', lacks: 0 }, /It has all that is here/],
])('a backup of another desk is told of before it is put in place: %o', async (replaces, told) => {
  vi.mocked(chooseBackup).mockResolvedValueOnce(chosenBackup(replaces));
  drawn('backups');
  await userEvent.click(screen.getByRole('button', { name: 'Restore a backup …' }));
  expect((await screen.findByRole('alertdialog')).textContent).toMatch(told);
});

test('what is no backup is told of where it was chosen', async () => {
  vi.mocked(chooseBackup).mockRejectedValueOnce(inUse());
  drawn('backups');
  await userEvent.click(screen.getByRole('button', { name: 'Restore a backup …' }));
  expect((await screen.findByRole('alert')).textContent).toContain('is in use by');
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('an exchange tells what came, what copies disagree about, and what is worth a look', async () => {
  vi.mocked(exportJournal).mockResolvedValue({
    name: 'coal.jsonl',
    revisions: 42,
    seals: 32,
    attachments: 1,
    damaged: 0,
    head: HEAD,
  });
  const called = { entity: { kind: 'claim' as const, id: '0190-abc' }, name: 'Freight stopped.' };
  vi.mocked(importJournal).mockResolvedValue({
    revisions: 3,
    known: 39,
    seals: 32,
    attachments: 1,
    redacted: 1,
    scrubbed: true,
    unscrubbed: null,
    conflicts: [
      { entity: 'verdict/0190-v', field: 'rating', called },
      { entity: 'verdict/0190-v', field: 'verdict', called },
      { entity: 'claim/0190-abc', field: 'statement', called },
    ],
    notices: [
      { message: 'An op is from a newer version.', entity: null, warns: false },
      { message: 'A new key signs as Marat (you).', entity: 'device/0190-d', warns: true },
    ],
    head: HEAD,
  });
  const { container } = drawn('exchange');
  await userEvent.click(screen.getByRole('button', { name: 'Export the journal …' }));
  await screen.findByText(/Exported as .*coal\.jsonl/, { selector: 'bdi' });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export the journal …' }));
  await userEvent.click(screen.getByRole('button', { name: 'Import a journal …' }));
  expect(await screen.findAllByText(/3.? new revisions were taken/)).not.toHaveLength(0);
  expect(screen.getByRole('link', { name: 'Freight stopped.' }).getAttribute('href')).toBe('#/claims/0190-abc');
  screen.getByText(/2.? choices are to be made/);
  const told = screen.getByText('Look at this now').parentElement as HTMLElement;
  within(told).getByText('A new key signs as Marat (you).');
  expect(within(told).getByRole('link', { name: 'Devices' }).getAttribute('href')).toBe('#/desk/devices');
  expect(within(told).queryByText('An op is from a newer version.')).toBeNull();
  const standing = await screen.findByRole('link', { name: 'Show in the list' });
  expect(standing.getAttribute('href')).toBe('#/claims?q=is%3Aconflicted');
  screen.getByText(/4.? claims are in conflict now/);
  expect(await axe(container)).toEqual([]);
});

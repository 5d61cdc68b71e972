import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { announce } from './announce';
import { Button } from './Button';
import { Confirm, Dialog } from './Dialog';
import { Diff } from './Diff';
import { ErrorNote } from './ErrorNote';
import { onEscape } from './escape';
import { FormDialog } from './FormDialog';
import { ComboBox } from './fields/ComboBox';
import { DateField } from './fields/DateField';
import { MeanwhileNote } from './fields/MeanwhileNote';
import { Select } from './fields/Select';
import { TagField } from './fields/TagField';
import { TextArea, TextField } from './fields/TextField';
import { Checkbox, RadioGroup } from './fields/toggles';
import { Menu } from './Menu';
import { NameDialog } from './NameDialog';
import { Progress } from './Progress';
import { Day, exactUtc, Time } from './Time';

const OPTIONS = [
  { value: 'false', label: 'False' },
  { value: 'true', label: 'True', note: 'It holds.' },
];

const nothing = () => undefined;

/** One of each that is chosen rather than typed in. */
function Choices() {
  return (
    <>
      <Checkbox checked onChange={nothing}>
        Primary
      </Checkbox>
      <RadioGroup label="Stance" value={null} onChange={nothing} options={OPTIONS} />
    </>
  );
}

test('every field has its label, its help and its error, and axe finds nothing', async () => {
  const { container } = renderIn(
    <>
      <TextField label="Title" value="" onChange={nothing} help="As printed." error="Write something." required />
      <Select label="Rating" value="true" onChange={nothing} options={OPTIONS} />
      <ComboBox label="Source" value={null} onChange={nothing} options={OPTIONS} />
      <DateField label="Due" value="2026-01-02" onChange={nothing} />
      <TagField label="Tags" value={['coal']} onChange={nothing} />
      <Choices />
    </>,
  );
  expect(screen.getByRole('textbox', { name: /Title/, description: 'As printed. Write something.' })).toBeTruthy();
  expect(await axe(container)).toEqual([]);
});

test('what is hidden of a checkbox or a radio button is placed against what is seen of it', () => {
  renderIn(<Choices />);
  const inputs = [screen.getByRole('checkbox'), ...screen.getAllByRole('radio')];
  for (const input of inputs) expect(input.closest('label')?.classList.contains('relative')).toBe(true);
});

function Tags() {
  const [tags, setTags] = useState<string[]>([]);
  return <TagField label="Tags" value={tags} onChange={setTags} />;
}

test('a tag is added with Enter or a comma and taken away with Delete', async () => {
  renderIn(<Tags />);
  const field = screen.getByRole('combobox');
  await userEvent.type(field, 'coal{Enter}уголь,');
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['coal', 'уголь']);
  screen.getAllByRole('row')[0]?.focus();
  await userEvent.keyboard('{Delete}');
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['уголь']);
});

test('Esc takes back a tag that is half typed, and leaves the form only then', async () => {
  const leave = vi.fn();
  renderIn(
    <form onKeyDown={onEscape(leave)}>
      <Tags />
    </form>,
  );
  await userEvent.type(screen.getByRole('combobox'), 'coal,ra{Escape}');
  expect(screen.getByRole('combobox')).toHaveProperty('value', '');
  expect(leave).not.toHaveBeenCalled();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(document.body);
  expect(leave).toHaveBeenCalledOnce();
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['coal']);
});

function Days({ onChange }: { onChange: (day: string | null) => void }) {
  const [day, setDay] = useState<string | null>(null);
  return (
    <>
      <DateField
        label="Due"
        value={day}
        onChange={(next) => {
          setDay(next);
          onChange(next);
        }}
      />
      <button type="button" onClick={() => setDay(null)}>
        discard
      </button>
    </>
  );
}

const field = () => screen.getByRole('group', { name: 'Due' }).textContent?.replaceAll(/[^\dmdy/]/g, '');
const WRONG = /This is no day of the calendar/;

test('wherever in a day the focus is, it has one ring', async () => {
  const { container } = renderIn(<DateField label="Due" value="2026-01-02" onChange={nothing} />);
  const ringed = () => [...container.querySelectorAll('[data-focus-visible]:not(.outline-none)')];
  const frame = screen.getByRole('button', { name: /^Calendar/ }).parentElement;
  for (let stop = 0; stop < 4; stop += 1) {
    await userEvent.tab();
    expect(ringed()).toEqual([frame]);
  }
  await userEvent.tab();
  expect(ringed()).toEqual([screen.getByRole('button', { name: /^Clear/ })]);
});

test('a day that is cleared leaves the focus in its field', async () => {
  const change = vi.fn();
  renderIn(<Days onChange={change} />);
  await userEvent.click(screen.getByRole('spinbutton', { name: /^month/ }));
  await userEvent.keyboard('01022026');
  await userEvent.click(screen.getByRole('button', { name: /^Clear/ }));
  expect(change.mock.lastCall).toEqual([null]);
  expect(field()).toBe('mm/dd/yyyy');
  expect(document.activeElement).toBe(screen.getByRole('spinbutton', { name: /^month/ }));
});

test('a day that does not exist stays as it was typed, is told, and is never another one', async () => {
  const change = vi.fn();
  renderIn(<Days onChange={change} />);
  await userEvent.tab();
  await userEvent.keyboard('02312026');
  expect(screen.queryByText(WRONG)).toBeNull();
  await userEvent.tab();
  await userEvent.tab();
  expect(await screen.findByText(WRONG)).toBeTruthy();
  expect(field()).toBe('02/31/2026');
  expect(change.mock.lastCall).toEqual(['2026-02-31']);
  expect(change).not.toHaveBeenCalledWith('2026-02-28');
  await userEvent.click(screen.getByRole('spinbutton', { name: /^day/ }));
  await userEvent.keyboard('27');
  await userEvent.tab();
  expect(change.mock.lastCall).toEqual(['2026-02-27']);
  expect(screen.queryByText(WRONG)).toBeNull();
});

test('a year of two digits is told as it stands in the field, whatever order its parts have', async () => {
  const change = vi.fn();
  renderIn(<Days onChange={change} />);
  await userEvent.tab();
  await userEvent.keyboard('06240022');
  expect(screen.queryByText(WRONG)).toBeNull();
  await userEvent.click(document.body);
  expect((await screen.findByText(WRONG)).textContent).toMatch(/the year with four digits/);
  expect(change.mock.lastCall).toEqual(['0022-06-24']);
  expect(field()).toBe('06/24/22');
});

test('a part of a day is told and not dropped, until it is finished or taken away', async () => {
  const change = vi.fn();
  renderIn(<Days onChange={change} />);
  await userEvent.click(screen.getByRole('spinbutton', { name: /^month/ }));
  await userEvent.keyboard('03');
  await userEvent.click(document.body);
  expect(await screen.findByText(WRONG)).toBeTruthy();
  expect(change.mock.lastCall).toEqual(['-03-']);
  await userEvent.click(screen.getByRole('button', { name: 'discard' }));
  expect(field()).toBe('mm/dd/yyyy');
  expect(screen.queryByText(WRONG)).toBeNull();
  await userEvent.click(screen.getByRole('spinbutton', { name: /^month/ }));
  await userEvent.keyboard('03012024{Backspace}{Backspace}{Backspace}{Backspace}');
  expect(change.mock.lastCall).toEqual(['-03-01']);
  await userEvent.click(screen.getByRole('button', { name: /^Clear/ }));
  expect(change.mock.lastCall).toEqual([null]);
  expect(field()).toBe('mm/dd/yyyy');
});

test('one of a list is chosen by keyboard', async () => {
  const choose = vi.fn();
  renderIn(<Select label="Rating" value={null} onChange={choose} options={OPTIONS} placeholder="none" />);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
  await waitFor(() => expect(choose).toHaveBeenCalled());
});

test.each([
  [true, 'yes'],
  [false, 'no'],
  [null, 'not set'],
])('what others made of a checkbox meanwhile is told in words: %j', (now, words) => {
  renderIn(<MeanwhileNote label="Primary" now={now} onTake={nothing} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test('a menu entry with a reason is shown with it and refused', async () => {
  const run = vi.fn();
  renderIn(
    <Menu label="More" groups={[{ entries: [{ id: 'w', label: 'Withdraw', reason: 'Only editors may.', run }] }]}>
      <Button>More</Button>
    </Menu>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  const entry = await screen.findByRole('menuitem', { name: /^Withdraw/ });
  expect(entry.getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByText('Only editors may.')).toBeTruthy();
});

test('a question before something final has its deed as its button, and shows why it failed', async () => {
  const confirm = vi.fn();
  renderIn(
    <Confirm
      open
      danger
      title="Redact?"
      action="Redact for ever"
      error={{ code: 'not_allowed', message: 'Only owners redact.' }}
      onConfirm={confirm}
      onClose={() => undefined}
    >
      It can't be taken back.
    </Confirm>,
  );
  const dialog = await screen.findByRole('alertdialog', { name: 'Redact?' });
  expect(await axe(dialog)).toEqual([]);
  expect(screen.getByRole('alert').textContent).toContain('Only owners redact.');
  await userEvent.click(screen.getByRole('button', { name: 'Redact for ever' }));
  expect(confirm).toHaveBeenCalledOnce();
});

test.each([
  ['does what was meant', {}, true],
  ['leaves all as it is where it is dangerous', { danger: true }, false],
  ['leaves all as it is where there is something to think of first', { warns: true }, false],
])('Enter at a question %s', async (_, kind, does) => {
  const [confirm, close] = [vi.fn(), vi.fn()];
  renderIn(
    <Confirm open {...kind} title="Publish?" action="Publish" onConfirm={confirm} onClose={close}>
      Readers have it then.
    </Confirm>,
  );
  await screen.findByRole('alertdialog', { name: 'Publish?' });
  await userEvent.keyboard('{Enter}');
  expect([confirm.mock.calls.length, close.mock.calls.length]).toEqual(does ? [1, 0] : [0, 1]);
});

const FIRST_FIELDS: [string, ReactNode][] = [
  ['a line of text', <TextField key="0" label="Name" value="" onChange={nothing} />],
  ['one of a list', <Select key="1" label="Rating" value="true" onChange={nothing} options={OPTIONS} />],
  ['one of a few', <RadioGroup key="2" label="Stance" value={null} onChange={nothing} options={OPTIONS} />],
  ['tags', <Tags key="3" />],
];

test.each(FIRST_FIELDS)(
  'a dialog opens at its first field, be it %s: what is typed does not close it',
  async (_, first) => {
    const close = vi.fn();
    renderIn(
      <Dialog open title="Change" onClose={close} footer={<Button>Save</Button>}>
        <p>
          <Button>More about it</Button>
        </p>
        <div data-testid="first">{first}</div>
        <TextField label="Last" value="" onChange={nothing} />
      </Dialog>,
    );
    await screen.findByRole('dialog', { name: 'Change' });
    expect(screen.getByTestId('first').contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('The coal');
    expect(close).not.toHaveBeenCalled();
  },
);

test('a dialog without fields leaves its buttons alone until somebody goes to one', async () => {
  renderIn(
    <Dialog open title="Left" onClose={nothing}>
      <Button tone="danger">Take it as well</Button>
    </Dialog>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Left' });
  expect(document.activeElement).toBe(dialog);
});

function Letting({ tone, reason, onSave }: { tone: 'main' | 'danger'; reason: string | null; onSave: () => void }) {
  return (
    <FormDialog
      title="Let go"
      action="Let them go"
      tone={tone}
      reason={reason}
      busy={false}
      onSave={onSave}
      onClose={nothing}
    >
      <TextField label="Name" value="" onChange={nothing} />
    </FormDialog>
  );
}

test.each([
  ['one that is safe', 'main' as const, null, 4],
  ['one that is dangerous, by its button alone', 'danger' as const, null, 1],
  ['one that is refused, in no way', 'main' as const, 'There is nothing to save.', 0],
])('a form in a dialog is saved by button, Enter and keys: %s', async (_, tone, reason, times) => {
  const save = vi.fn();
  renderIn(<Letting tone={tone} reason={reason} onSave={save} />);
  const field = await screen.findByRole('textbox', { name: 'Name' });
  await userEvent.click(screen.getByRole('button', { name: 'Let them go' }));
  field.focus();
  await userEvent.keyboard('{Control>}s{/Control}{Control>}{Enter}{/Control}');
  // What Enter in a field of one line does; `userEvent` looks for the button within the form alone.
  fireEvent.submit(field);
  expect(save).toHaveBeenCalledTimes(times);
});

function Mixed({ onSave, onClose }: { onSave: (claimant: string) => void; onClose: () => void }) {
  const [claimant, setClaimant] = useState('');
  const options = [{ value: 'ministry', label: 'A ministry' }];
  return (
    <FormDialog title="Mixed" action="Save" busy={false} onSave={() => onSave(claimant)} onClose={onClose}>
      <Select label="Kind" value="ministry" onChange={nothing} options={options} />
      <ComboBox free label="Claimant" value={claimant} onChange={setClaimant} options={options} />
      <TextArea label="Note" value="" onChange={nothing} />
      <Checkbox checked={false} onChange={nothing}>
        Primary
      </Checkbox>
    </FormDialog>
  );
}

test.each(['s', '{Enter}'])('Ctrl %s saves a form from its buttons and open lists too', async (key) => {
  const [save, close] = [vi.fn(), vi.fn()];
  renderIn(<Mixed onSave={save} onClose={close} />);
  const claimant = await screen.findByRole('combobox', { name: 'Claimant' });
  const places = [
    screen.getByRole('button', { name: /Kind/ }),
    screen.getByRole('textbox', { name: 'Note' }),
    screen.getByRole('checkbox', { name: 'Primary' }),
    screen.getByRole('button', { name: 'Cancel' }),
    screen.getByRole('button', { name: 'Close' }),
    screen.getByRole('button', { name: 'Save' }),
  ];
  for (const place of places) {
    place.focus();
    await userEvent.keyboard(`{Control>}${key}{/Control}`);
  }
  expect(save).toHaveBeenCalledTimes(places.length);
  await userEvent.type(claimant, 'A min');
  await screen.findByRole('option');
  await userEvent.keyboard(`{Control>}${key}{/Control}`);
  expect(save).toHaveBeenCalledTimes(places.length + 1);
  expect(save).toHaveBeenLastCalledWith('A min');
  expect(close).not.toHaveBeenCalled();
});

test('Esc asks before it takes away what no draft keeps, and leaves a dialog in which nothing is filled in', async () => {
  const [save, close] = [vi.fn(), vi.fn()];
  renderIn(
    <NameDialog
      title="Keep the view"
      label="Name"
      action="Keep"
      taken={[]}
      replaces=""
      onSave={save}
      onClose={close}
    />,
  );
  const name = await screen.findByRole('textbox', { name: /^Name/ });
  await userEvent.keyboard('{Escape}');
  expect(close).toHaveBeenCalledOnce();
  await userEvent.type(name, 'Coal{Escape}');
  const asked = await screen.findByRole('alertdialog', { name: 'Close without saving?' });
  expect(await axe(asked)).toEqual([]);
  await userEvent.keyboard('{Control>}s{/Control}{Enter}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect([save, close].map((done) => done.mock.calls.length)).toEqual([0, 1]);
  expect(name).toHaveProperty('value', 'Coal');
  await waitFor(() => expect(document.activeElement).toBe(name));
  await userEvent.keyboard('{Escape}');
  await userEvent.click(await screen.findByRole('button', { name: 'Close without saving' }));
  expect(close).toHaveBeenCalledTimes(2);
});

test('a difference is marked for eye and ear', () => {
  const { container } = renderIn(
    <Diff
      parts={[
        { kind: 'same', text: 'It ' },
        { kind: 'removed', text: 'was' },
        { kind: 'added', text: 'is' },
      ]}
    />,
  );
  expect(container.querySelector('del')?.textContent).toBe('removed: was . ');
  expect(container.querySelector('ins')?.textContent).toBe('added: is . ');
});

test('a time is shown in the zone of the user with the exact UTC beside it', () => {
  const { container } = renderIn(
    <>
      <Time at="2026-11-23T08:00:00.120Z" />
      <Day day="2022-06-24" />
    </>,
  );
  const [time, day] = container.querySelectorAll('time');
  expect(time?.title).toBe('2026-11-23 08:00:00.120 UTC');
  expect(day?.textContent).toBe('Jun 24, 2022');
  expect(exactUtc('no time')).toBe('no time');
});

test('a failure shows its sentence as text', () => {
  const { container } = renderIn(<ErrorNote error={{ code: 'invalid', message: '<b>The title</b> is empty.' }} />);
  expect(screen.getByRole('alert').textContent).toBe('<b>The title</b> is empty.');
  expect(container.querySelector('b')).toBeNull();
});

test('progress says how far it is and can be called off', async () => {
  const cancel = vi.fn();
  renderIn(<Progress label="Checking" done={50} total={200} onCancel={cancel} />);
  const bar = screen.getByRole('progressbar', { name: 'Checking' });
  expect(bar.getAttribute('aria-valuenow')).toBe('25');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancel).toHaveBeenCalledOnce();
});

test('what is announced is in the live region, the same words twice too', async () => {
  renderIn(<p>page</p>);
  announce('3 claims');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('3 claims'));
  announce('3 claims');
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe('3 claims'));
});

test('a mirrored window reads from right to left', async () => {
  renderIn(<p>page</p>, { settings: { mirrored: true, appearance: 'dark', kept: { 'shell.text_size': 150 } } });
  expect(document.documentElement.dir).toBe('rtl');
  expect(document.documentElement.dataset.theme).toBe('dark');
  expect(document.documentElement.style.getPropertyValue('--text-scale')).toBe('1.5');
});

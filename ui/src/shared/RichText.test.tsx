import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { RichText } from './RichText';

test('Markdown comes in as text that can be edited, and the editor is a labelled text box', async () => {
  const { container } = renderIn(<RichText label="Rationale" value={'**Fake**\n\n- one'} onChange={() => undefined} />);
  const box = await screen.findByRole('textbox', { name: 'Rationale' });
  expect(box.querySelector('strong')?.textContent).toBe('Fake');
  expect(box.querySelector('li')?.textContent).toBe('one');
  expect(await axe(container)).toEqual([]);
});

test('HTML that somebody wrote stays text, and comes out as it went in', async () => {
  const change = vi.fn();
  const hostile = 'A <b onclick="x()">bold</b> word\n\n<script>alert(1)</script>';
  renderIn(<RichText label="Rationale" value={hostile} onChange={change} />);
  const box = await screen.findByRole('textbox');
  expect(box.querySelector('b, strong, script')).toBeNull();
  expect(box.textContent).toContain('<b onclick="x()">bold</b>');
  expect(box.textContent).toContain('<script>alert(1)</script>');
});

test('the toolbar changes what is selected', async () => {
  const change = vi.fn();
  renderIn(<RichText label="Rationale" value="" onChange={change} />);
  await userEvent.click(await screen.findByRole('button', { name: 'List' }));
  await waitFor(() => expect(screen.getByRole('textbox').querySelector('ul')).toBeTruthy());
  await waitFor(() => expect(screen.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true'));
});

const TABLE = 'Counted:\n\n| a | b |\n|---|---|\n| 1 | 2 |';

function Field({ begins, onChange }: { begins: string; onChange: (text: string) => void }) {
  const [value, setValue] = useState(begins);
  const change = (text: string) => {
    setValue(text);
    onChange(text);
  };
  return (
    <>
      <RichText label="Rationale" help="Why it holds." error="Say more." required value={value} onChange={change} />
      <button type="button" onClick={() => setValue(TABLE)}>
        restore
      </button>
      <button type="button" onClick={() => setValue('**None**')}>
        discard
      </button>
    </>
  );
}

const editorIn = (box: HTMLElement) => (box as HTMLElement & { editor?: Editor }).editor;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('what is typed goes out beside what stood there, and taken back the text is as it was', async () => {
  const change = vi.fn();
  renderIn(<Field begins={'* a < b & c\n* ~5 claim_id'} onChange={change} />);
  const editor = editorIn(await screen.findByRole('textbox'));
  act(() => void editor?.commands.focus('end'));
  expect(change).not.toHaveBeenCalled();
  act(() => void editor?.commands.insertContent(' & more'));
  expect(change).toHaveBeenLastCalledWith('- a < b & c\n- ~5 claim_id & more');
  act(() => void editor?.commands.undo());
  expect(change).toHaveBeenLastCalledWith('* a < b & c\n* ~5 claim_id');
});

test('a text that the editor would not write back is edited as Markdown, and is told why', async () => {
  const change = vi.fn();
  const { container } = renderIn(<Field begins={TABLE} onChange={change} />);
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', {
    name: /^Rationale ?.required.$/,
    description: /^Why it holds. This text holds something .* stands here as Markdown. Say more.$/,
  });
  expect(box.value).toBe(TABLE);
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(screen.queryByRole('toolbar')).toBeNull();
  expect(change).not.toHaveBeenCalled();
  expect(await axe(container)).toEqual([]);
  await userEvent.clear(box);
  await userEvent.type(box, 'None');
  expect(change).toHaveBeenLastCalledWith('None');
  expect(screen.getByRole('textbox')).toBe(box);
});

test('the formatted field is named and described as the plain one, and each comes with the text that it can hold', async () => {
  renderIn(<Field begins="Fake" onChange={() => undefined} />);
  const box = await screen.findByRole('textbox', {
    name: /^Rationale ?.required.$/,
    description: 'Why it holds. Say more.',
  });
  expect(box.getAttribute('aria-invalid')).toBe('true');
  await press('restore');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe(TABLE);
  await press('discard');
  await waitFor(() => expect(screen.getByRole('textbox').querySelector('strong')?.textContent).toBe('None'));
});

function Rationale({ begins, onChange }: { begins: string; onChange: (text: string) => void }) {
  const [value, setValue] = useState(begins);
  return (
    <RichText
      label="Rationale"
      value={value}
      onChange={(text) => {
        setValue(text);
        onChange(text);
      }}
    />
  );
}

async function linking(begins: string) {
  const change = vi.fn();
  const saved = vi.fn();
  renderIn(
    <form onSubmit={saved}>
      <Rationale begins={begins} onChange={change} />
    </form>,
  );
  const editor = editorIn(await screen.findByRole('textbox')) as Editor;
  const select = async (from: number, to = from) => {
    act(() => void editor.chain().focus().setTextSelection({ from, to }).run());
    // It takes the focus with the next frame, whatever was opened meanwhile.
    await new Promise(requestAnimationFrame);
    await waitFor(() => expect(document.activeElement).toBe(editor.view.dom));
  };
  return { change, saved, editor, select };
}

test('the keys that save a form are left to it, and a new line has its own', async () => {
  const { change, editor, select } = await linking('See the letter.');
  await select(4);
  const box = screen.getByRole('textbox');
  const enter = { key: 'Enter', code: 'Enter', keyCode: 13 };
  expect(fireEvent.keyDown(box, { ...enter, ctrlKey: true })).toBe(true);
  expect(change).not.toHaveBeenCalled();
  expect(fireEvent.keyDown(box, { ...enter, shiftKey: true })).toBe(false);
  expect(editor.getText()).toBe('See\n the letter.');
  expect(fireEvent.keyDown(box, enter)).toBe(false);
});

const form = () => within(screen.getByRole('dialog', { name: 'Link' }));

test('what is selected becomes a link by keys, and the text around the small form is not sent', async () => {
  const { change, saved, select } = await linking('See the letter.');
  await select(5, 15);
  await userEvent.keyboard('{Control>}{Shift>}k{/Shift}{/Control}');
  expect(form().getByRole<HTMLInputElement>('textbox', { name: 'Words' }).value).toBe('the letter');
  const address = form().getByRole('textbox', { name: /^Address/ });
  expect(document.activeElement).toBe(address);
  await userEvent.type(address, 'x.org{Enter}');
  expect(address.getAttribute('aria-invalid')).toBe('true');
  expect(form().getByText(/^An address begins with https/)).toBeTruthy();
  expect(await axe(screen.getByRole('dialog'))).toEqual([]);
  await userEvent.clear(address);
  await userEvent.type(address, 'https://x.org/a{Enter}');
  expect(change).toHaveBeenLastCalledWith('See [the letter](https://x.org/a).');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(saved).not.toHaveBeenCalled();
});

test('the link that the caret is in is changed as a whole, and taken away again', async () => {
  const { change, editor, select } = await linking('See [the **old** letter](https://x.org "t") of May.');
  await select(8);
  await press('Link');
  const [words, address] = form().getAllByRole<HTMLInputElement>('textbox');
  expect([words?.value, address?.value]).toEqual(['the old letter', 'https://x.org']);
  await userEvent.type(address as HTMLInputElement, '/b');
  await press('Set the link');
  expect(change).toHaveBeenLastCalledWith('See [the **old** letter](https://x.org/b "t") of May.');
  act(() => void editor.commands.insertContent('s'));
  expect(change).toHaveBeenLastCalledWith('See [the **old** letter](https://x.org/b "t")s of May.');
  await select(8);
  await press('Link');
  await userEvent.clear(form().getByRole('textbox', { name: 'Words' }));
  await userEvent.type(form().getByRole('textbox', { name: 'Words' }), 'it');
  await press('Set the link');
  expect(change).toHaveBeenLastCalledWith('See [it](https://x.org/b "t")s of May.');
  await select(6);
  await press('Link');
  await press('Remove the link');
  expect(change).toHaveBeenLastCalledWith('See its of May.');
});

test('an address without words stands for itself', async () => {
  const { change } = await linking('');
  await press('Link');
  await userEvent.type(form().getByRole('textbox', { name: /^Address/ }), 'https://x.org/a{Enter}');
  expect(change).toHaveBeenLastCalledWith('<https://x.org/a>');
});

test('a link that is typed as Markdown is one, and a script is none', async () => {
  const { change, editor } = await linking('');
  const type = (text: string) =>
    act(() => {
      for (const each of text) {
        const { from, to } = editor.state.selection;
        const typed = editor.view.someProp('handleTextInput', (handle) =>
          handle(editor.view, from, to, each, () => editor.state.tr.insertText(each, from, to)),
        );
        if (!typed) editor.view.dispatch(editor.state.tr.insertText(each, from, to));
      }
    });
  type('See [the letter](https://x.org/a_(b)), [this](javascript:x)');
  expect(change).toHaveBeenLastCalledWith('See [the letter](https://x.org/a_(b)), [this\\](javascript:x)');
});

test('an address pasted over words makes them a link', async () => {
  const { change, editor, select } = await linking('See the letter.');
  await select(5, 15);
  act(() => void editor.view.pasteText('https://x.org/a', new Event('paste') as ClipboardEvent));
  expect(change).toHaveBeenLastCalledWith('See [the letter](https://x.org/a).');
});

function Waiting({ onChange }: { onChange: (text: string) => void }) {
  const [value, setValue] = useState('');
  const [looked, setLooked] = useState(false);
  const change = (text: string) => {
    setValue(text);
    onChange(text);
  };
  const come = (text: string) => () => {
    setLooked(true);
    setValue(text);
  };
  return (
    <>
      <RichText label="Rationale" value={value} disabled={!looked} onChange={change} />
      <button type="button" onClick={come('The draft.')}>
        draft
      </button>
      <button type="button" onClick={come('Theirs.')}>
        others
      </button>
    </>
  );
}

const come = (name: string) => act(async () => screen.getByRole('button', { name }).click());

test('a draft that comes while the field has the focus stands in it, and what is typed goes on from there', async () => {
  const change = vi.fn();
  renderIn(<Waiting onChange={change} />);
  const box = await screen.findByRole('textbox', { name: 'Rationale' });
  expect(box.getAttribute('contenteditable')).toBe('false');
  const editor = editorIn(box) as Editor;
  act(() => void editor.view.dom.setAttribute('tabindex', '0'));
  act(() => editor.view.dom.focus());
  expect(editor.isFocused).toBe(true);
  await come('draft');
  expect(box.textContent).toBe('The draft.');
  expect(box.getAttribute('contenteditable')).toBe('true');
  act(() => void editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' More.'));
  expect(change).toHaveBeenLastCalledWith('The draft. More.');
});

test('what comes from elsewhere while somebody types is told beside it, can be taken, and what is seen is what is kept', async () => {
  const change = vi.fn();
  renderIn(<Waiting onChange={change} />);
  await come('draft');
  const box = await screen.findByRole('textbox', { name: 'Rationale' });
  const editor = editorIn(box) as Editor;
  act(() => editor.view.dom.focus());
  act(() => void editor.commands.insertContentAt(1, 'Mine. '));
  await come('others');
  expect(box.textContent).toBe('Mine. The draft.');
  expect(change).toHaveBeenLastCalledWith('Mine. The draft.');
  expect(screen.getByText('Theirs.')).toBeTruthy();
  await press('Take this: “⁨Rationale⁩”');
  expect((await screen.findByRole('textbox', { name: 'Rationale' })).textContent).toBe('Theirs.');
  expect(change).toHaveBeenLastCalledWith('Theirs.');
  expect(screen.queryByText(/Changed elsewhere/)).toBeNull();
});

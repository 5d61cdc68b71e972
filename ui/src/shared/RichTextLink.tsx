/* The link in a text that is edited: its words and its address, in a small form below the button that opens it. */

import { type Editor, getMarkRange } from '@tiptap/react';
import { Link } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button';
import { CommandLayer, useCommands, useSaveCommand } from './commands/registry';
import { useFieldRefusal } from './fieldErrors';
import { TextField } from './fields/TextField';
import { Kbd } from './Kbd';
import { leads } from './richMarkdown';
import { Tooltip } from './Tooltip';
import { useText } from './text';

const KEYS = 'Mod+Shift+K';

/** What is selected, or the link that the caret is in. */
interface Place {
  from: number;
  to: number;
  /** Nothing where they are of several paragraphs: those stay as they are. */
  words: string | null;
  /** Of the link that is there already. */
  attrs: Record<string, unknown> | null;
}

function placeIn(editor: Editor): Place {
  const { doc, schema, selection } = editor.state;
  const linked = editor.isActive('link');
  const link = linked && schema.marks.link && getMarkRange(selection.$from, schema.marks.link);
  const { from, to } = link || selection;
  const words = doc.resolve(from).sameParent(doc.resolve(to)) ? doc.textBetween(from, to, ' ', ' ') : null;
  return { from, to, words, attrs: linked ? editor.getAttributes('link') : null };
}

function put(editor: Editor, { from, to, words, attrs }: Place, typed: string, href: string): void {
  const text = words === null || words === typed ? null : typed;
  const end = text === null ? to : from + text.length;
  editor
    .chain()
    .focus()
    .command(({ tr, state: { schema } }) => {
      if (text !== null) tr.insertText(text, from, to);
      const link = schema.marks.link?.create({ ...attrs, href });
      if (link) tr.removeMark(from, end, link.type).addMark(from, end, link).setMeta('preventAutolink', true);
      return true;
    })
    .setTextSelection(end)
    .unsetMark('link')
    .run();
}

function remove(editor: Editor, { from, to }: Place): void {
  editor.chain().focus().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run();
}

interface LinkToolProps {
  editor: Editor;
  disabled: boolean;
  className: string;
}

export function LinkTool({ editor, disabled, className }: LinkToolProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const id = useId();
  const open = () => setPlace(placeIn(editor));
  const close = () => setPlace(null);
  const holds = (at: Element) => editor.view.dom.contains(at);
  const label = t('shell-format-link');
  useCommands(disabled ? [] : [{ id: `link-${id}`, label, keys: KEYS, keysOnly: true, run: open, holds }]);
  return (
    <>
      <Tooltip
        text={
          <>
            {label} <Kbd keys={KEYS} />
          </>
        }
      >
        <AriaButton
          ref={button}
          isDisabled={disabled}
          onPress={open}
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={Boolean(place)}
          className={className}
        >
          <Link aria-hidden="true" size={14} />
        </AriaButton>
      </Tooltip>
      <Popover
        isOpen={Boolean(place)}
        triggerRef={button}
        placement="bottom start"
        offset={2}
        onOpenChange={(stays) => {
          if (!stays) close();
        }}
        className="w-96 max-w-full border border-edge bg-raised text-ink"
      >
        <Dialog aria-label={label} className="p-3 outline-none">
          <CommandLayer>{place ? <LinkForm editor={editor} place={place} onClose={close} /> : null}</CommandLayer>
        </Dialog>
      </Popover>
    </>
  );
}

interface LinkFormProps {
  editor: Editor;
  place: Place;
  onClose: () => void;
}

function LinkForm({ editor, place, onClose }: LinkFormProps) {
  const t = useText();
  const [words, setWords] = useState(place.words ?? '');
  const [address, setAddress] = useState(String(place.attrs?.href ?? ''));
  const { field, refused, refuse } = useFieldRefusal(address);
  const save = () => {
    const href = address.trim();
    if (!leads(href)) return refuse();
    put(editor, place, words.trim() || href, href);
    return onClose();
  };
  const label = t('shell-link-set');
  const form = useSaveCommand({ id: 'link-set', label, run: save });
  return (
    <form
      ref={form}
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        // The form that the text belongs to is not sent.
        event.stopPropagation();
        save();
      }}
    >
      {place.words === null ? null : <TextField label={t('shell-link-words')} value={words} onChange={setWords} />}
      <TextField
        required
        autoFocus
        ltr
        label={t('shell-link-address')}
        value={address}
        onChange={setAddress}
        error={refused ? t('shell-link-address-wrong') : null}
        inputRef={field}
      />
      <div className="flex flex-wrap justify-end gap-2">
        {place.attrs ? (
          <Button
            onPress={() => {
              remove(editor, place);
              onClose();
            }}
          >
            {t('shell-link-remove')}
          </Button>
        ) : null}
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
        <Button tone="main" type="submit">
          {label}
        </Button>
      </div>
    </form>
  );
}

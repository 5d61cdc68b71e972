/* An editor for longer text: Markdown comes in and goes out, each paragraph in its own direction.
   HTML that is typed or read stays the text that it is. What the editor could not write back is edited as Markdown. */

import { matchesKeyboardEvent } from '@tanstack/react-hotkeys';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { Bold, Heading2, Italic, List, ListOrdered, type LucideIcon, Quote } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { cx } from './classes';
import { MeanwhileNote } from './fields/MeanwhileNote';
import { TextArea } from './fields/TextField';
import { Markdown } from './Markdown';
import { LinkTool } from './RichTextLink';
import { EXTENSIONS, read, survives, written } from './richMarkdown';
import { Tooltip } from './Tooltip';
import { useText } from './text';

export interface RichTextProps {
  label: string;
  /** Markdown. */
  value: string;
  onChange: (markdown: string) => void;
  /** What others changed it to meanwhile. */
  meanwhile?: string | undefined;
  help?: string;
  error?: string | null | undefined;
  disabled?: boolean;
  required?: boolean;
}

export function RichText({ meanwhile, ...props }: RichTextProps) {
  const { label, value, onChange } = props;
  const [known, setKnown] = useState(() => ({ text: value, plain: !survives(value) }));
  /** What came from elsewhere while somebody typed. */
  const [missed, setMissed] = useState<string>();
  /** How often that was taken: then the field begins anew. */
  const [taken, setTaken] = useState(0);
  // The field changes with a text that comes from elsewhere, never under somebody who types.
  if (known.text !== value) setKnown({ text: value, plain: !survives(value) });
  const change = (text: string) => {
    setKnown(({ plain }) => ({ text, plain }));
    onChange(text);
  };
  const take = (text: string) => {
    onChange(text);
    setMissed(undefined);
    setTaken(taken + 1);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {known.plain ? (
        <Source {...props} onChange={change} />
      ) : (
        <Formatted key={taken} {...props} onChange={change} onMissed={setMissed} />
      )}
      <MeanwhileNote
        label={label}
        now={meanwhile ?? missed}
        onTake={take}
        words={(text) => text && <Words text={text} />}
      />
    </div>
  );
}

/** A long text scrolls. */
function Words({ text }: { text: string }) {
  return (
    <div
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
      tabIndex={0}
      className="max-h-40 overflow-y-auto whitespace-normal"
    >
      <Markdown text={text} />
    </div>
  );
}

function Source({ help, ...props }: RichTextProps) {
  const t = useText();
  const why = (
    <>
      {help} {t('shell-format-source')}
    </>
  );
  return <TextArea {...props} help={why} rows={10} mono />;
}

/** The editor would keep every Enter to itself, and Esc. What answers true here is not the editor's. */
const LEFT_TO_THE_FORM = {
  keydown: (_: unknown, event: KeyboardEvent) => event.key === 'Escape' || matchesKeyboardEvent(event, 'Mod+Enter'),
};

/** What the editor began with, and how it writes that. */
function beginning(value: string) {
  const content = read(value);
  return { value, content, written: written(content) };
}

interface FormattedProps extends Omit<RichTextProps, 'meanwhile'> {
  /** Told what came from elsewhere while somebody typed; nothing once the field holds what comes. */
  onMissed: (text: string | undefined) => void;
}

function Formatted(props: FormattedProps) {
  const { label, value, onChange, onMissed, help, error, disabled = false, required = false } = props;
  const t = useText();
  const id = useId();
  const [initial] = useState(() => beginning(value));
  const begun = useRef(initial);
  const held = useRef(value);
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial.content,
    textDirection: 'auto',
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => {
      const now = written(changed.getJSON());
      const text = now === begun.current.written ? begun.current.value : now;
      if (text === held.current) return;
      held.current = text;
      onChange(text);
    },
  });
  const miss = useEffectEvent((text: string) => {
    onMissed(text);
    onChange(held.current);
  });
  useEffect(() => {
    if (value === held.current) return;
    // What is seen while somebody types is what is saved.
    if (editor.isFocused && held.current !== begun.current.value) return miss(value);
    onMissed(undefined);
    begun.current = beginning(value);
    held.current = value;
    editor.commands.setContent(begun.current.content, { emitUpdate: false });
  }, [editor, value, onMissed]);
  useEffect(() => {
    editor.setOptions({
      editable: !disabled,
      editorProps: {
        handleDOMEvents: LEFT_TO_THE_FORM,
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': `${id}-label`,
          'aria-describedby': `${id}-help ${id}-error`,
          'aria-invalid': String(Boolean(error)),
          'aria-required': String(required),
          class: 'prose min-h-32 px-3 py-2 outline-none',
        },
      },
    });
  }, [editor, disabled, required, error, id]);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a label's click moves focus; the keyboard has Tab */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <span id={`${id}-label`} className="block text-soft text-xs" onClick={() => editor.commands.focus()}>
        {label}
        {required ? ` ${t('shell-required')}` : null}
      </span>
      <div
        className={cx(
          'rounded-md border bg-raised focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-1',
          error ? 'border-bad' : 'border-edge',
        )}
      >
        <Tools editor={editor} label={label} disabled={disabled} />
        <EditorContent editor={editor} />
      </div>
      <span id={`${id}-help`} className="block text-soft text-xs empty:hidden">
        {help}
      </span>
      <span id={`${id}-error`} className="block text-bad text-xs empty:hidden">
        {error}
      </span>
    </div>
  );
}

interface Tool {
  id: string;
  icon: LucideIcon;
  run: (editor: Editor) => void;
  on: (editor: Editor) => boolean;
}

const TOOLS: readonly Tool[] = [
  { id: 'bold', icon: Bold, run: (e) => e.chain().focus().toggleBold().run(), on: (e) => e.isActive('bold') },
  { id: 'italic', icon: Italic, run: (e) => e.chain().focus().toggleItalic().run(), on: (e) => e.isActive('italic') },
  {
    id: 'heading',
    icon: Heading2,
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    on: (e) => e.isActive('heading'),
  },
  {
    id: 'list',
    icon: List,
    run: (e) => e.chain().focus().toggleBulletList().run(),
    on: (e) => e.isActive('bulletList'),
  },
  {
    id: 'numbers',
    icon: ListOrdered,
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    on: (e) => e.isActive('orderedList'),
  },
  {
    id: 'quote',
    icon: Quote,
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    on: (e) => e.isActive('blockquote'),
  },
];

const TOOL =
  'flex size-7 items-center justify-center rounded-md hover:bg-hover selected:bg-selected disabled:opacity-50';

function Tools({ editor, label, disabled }: { editor: Editor; label: string; disabled: boolean }) {
  const t = useText();
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.filter((tool) => tool.on(now)).map((tool) => tool.id),
  });
  return (
    <Toolbar aria-label={t('shell-format', { field: label })} className="flex gap-0.5 border-rule border-b px-1 py-0.5">
      {TOOLS.map(({ id, icon: Icon, run }) => (
        <Tooltip key={id} text={t(`shell-format-${id}`)}>
          <ToggleButton
            isSelected={active.includes(id)}
            isDisabled={disabled}
            onPress={() => run(editor)}
            aria-label={t(`shell-format-${id}`)}
            className={TOOL}
          >
            <Icon aria-hidden="true" size={14} />
          </ToggleButton>
        </Tooltip>
      ))}
      <LinkTool editor={editor} disabled={disabled} className={TOOL} />
    </Toolbar>
  );
}

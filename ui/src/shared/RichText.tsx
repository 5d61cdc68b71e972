/* An editor for longer text: Markdown comes in and goes out, each paragraph in its own direction.
   HTML that is typed or read stays the text that it is. */

import { Markdown as MarkdownExtension } from '@tiptap/markdown';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Bold, Heading2, Italic, List, ListOrdered, type LucideIcon, Quote } from 'lucide-react';
import { Marked, type marked } from 'marked';
import { useEffect, useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { cx } from './classes';
import { Tooltip } from './Tooltip';
import { useText } from './text';

export interface RichTextProps {
  label: string;
  /** Markdown. */
  value: string;
  onChange: (markdown: string) => void;
  help?: string;
  error?: string | null | undefined;
  disabled?: boolean;
  required?: boolean;
}

function plainMarked(): typeof marked {
  return new Marked({ tokenizer: { html: () => undefined, tag: () => undefined } }) as unknown as typeof marked;
}

const EXTENSIONS = [
  StarterKit.configure({ link: { openOnClick: false, protocols: ['http', 'https', 'mailto'] }, underline: false }),
  MarkdownExtension.configure({ marked: plainMarked() }),
];

export function RichText(props: RichTextProps) {
  const { label, value, onChange, help, error, disabled = false, required = false } = props;
  const t = useText();
  const id = useId();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    contentType: 'markdown',
    textDirection: 'auto',
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: changed }) => onChange(changed.getMarkdown()),
  });
  useEffect(() => {
    if (editor.getMarkdown() !== value && !editor.isFocused) {
      editor.commands.setContent(value, { contentType: 'markdown', emitUpdate: false });
    }
  }, [editor, value]);
  useEffect(() => {
    editor.setOptions({
      editable: !disabled,
      editorProps: {
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
            className="flex size-7 items-center justify-center rounded-md hover:bg-hover selected:bg-selected disabled:opacity-50"
          >
            <Icon aria-hidden="true" size={14} />
          </ToggleButton>
        </Tooltip>
      ))}
    </Toolbar>
  );
}

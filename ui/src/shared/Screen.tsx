/* The frame of a screen: its heading, which takes focus when the screen opens, its actions, its content. */

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { IconButton } from './Button';
import { cx } from './classes';
import { useCommands } from './commands/registry';
import { withoutIsolates } from './isolates';
import { goBack, type To, useArrival } from './router';
import { useText } from './text';

interface ScreenProps {
  title: string;
  /** What stands as the heading where that is no words. */
  heading?: ReactNode;
  /** The title is a sentence: it stands whole, over several lines, and the note below it. */
  whole?: boolean;
  /** Beside the heading, e.g. a count. */
  note?: ReactNode;
  actions?: ReactNode;
  /** Where Esc and the arrow lead when there is no way back. */
  back?: To;
  children: ReactNode;
}

const WHOLE = 'max-h-[30vh] overflow-auto text-balance break-words';
/** A title of more letters than this is set smaller, so that it leaves room for what it is the title of. */
const LONG = 140;

export function Screen({ title, heading, whole = false, note, actions, back, children }: ScreenProps) {
  const arrival = useArrival();
  useEffect(() => {
    document.title = withoutIsolates(title);
  }, [title]);
  return (
    <section aria-label={title} className="flex h-full min-h-0 min-w-0 flex-col">
      <header
        className={cx(
          '@container flex min-h-12.25 shrink-0 flex-wrap gap-x-3 gap-y-1 border-rule border-b px-4 py-2',
          whole ? 'items-start' : 'items-center',
        )}
      >
        {back ? <Back to={back} /> : null}
        <div className={whole ? 'min-w-64 flex-1' : 'contents'}>
          <h1
            ref={arrival}
            tabIndex={-1}
            dir="auto"
            className={cx(
              'min-w-0 font-semibold font-serif',
              whole && title.length > LONG ? 'text-lg' : 'text-xl',
              whole ? WHOLE : 'truncate',
              whole && '@max-4xl:text-lg',
            )}
          >
            {heading ?? title}
          </h1>
          {note ? <div className="text-soft text-sm">{note}</div> : null}
        </div>
        {actions ? <div className="ms-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}

function Back({ to }: { to: To }) {
  const t = useText();
  const { direction } = useLocale();
  const run = () => goBack(to);
  useCommands([{ id: 'shell-back', label: t('shell-back'), keys: 'Escape', run, keysOnly: true, whileTyping: false }]);
  const Icon = direction === 'rtl' ? ArrowRight : ArrowLeft;
  return (
    <IconButton small label={t('shell-back')} onPress={run}>
      <Icon aria-hidden="true" size={16} />
    </IconButton>
  );
}

/* Short notices at the edge of the window, with at most one thing to do. Failures belong where the user acted, not here. */

import { X } from 'lucide-react';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Text } from 'react-aria-components/Text';
import { Button, IconButton } from './Button';
import { useText } from './text';

export interface Notice {
  text: string;
  /** What could not be done: then the text is why. */
  refused?: string;
  /** Of all that is told about one thing only the last stands. */
  about?: string;
  /** It stands until somebody takes it away. */
  stays?: boolean;
  /** Gives `false` where it could not be done: then the notice stays. */
  action?: { label: string; run: () => unknown };
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

function takeAway(which: (notice: Notice) => boolean): boolean {
  const gone = queue.visibleToasts.filter(({ content }) => which(content));
  for (const { key } of gone) queue.close(key);
  return gone.length > 0;
}

/** Takes away what was told about this. Gives whether it still stood. */
export function untell(about: string): boolean {
  return takeAway((notice) => notice.about === about);
}

/** Shows a notice, in the place of one that says the same; one with an action stands longer. */
export function toast(notice: Notice): void {
  if (notice.about) untell(notice.about);
  takeAway(({ text, refused }) => text === notice.text && refused === notice.refused);
  queue.add(notice, notice.stays ? {} : { timeout: notice.action ? 12_000 : 6_000 });
}

/** What was told to one person, and what it offers, is not for the next. */
export function clearToasts(): void {
  queue.clear();
}

/** Rendered once, in the shell. */
export function Toasts() {
  const t = useText();
  return (
    // Lists and texts begin at the start; buttons that save stand at the foot of the end.
    <ToastRegion
      queue={queue}
      aria-label={t('shell-notices')}
      className="fixed end-4 bottom-16 z-50 flex flex-col-reverse gap-2 outline-none"
    >
      {({ toast: shown }) => (
        <AriaToast
          toast={shown}
          className="flex max-w-sm items-center gap-2 border border-edge bg-raised py-2 ps-3 pe-1 text-sm"
        >
          <ToastContent className="min-w-0 grow">
            {shown.content.refused ? (
              <>
                <Text slot="title" dir="auto" className="block font-semibold">
                  {t('shell-refused', { name: shown.content.refused })}
                </Text>
                <Text slot="description" dir="auto" className="block whitespace-pre-line">
                  {shown.content.text}
                </Text>
              </>
            ) : (
              <Text slot="title" dir="auto">
                {shown.content.text}
              </Text>
            )}
          </ToastContent>
          {shown.content.action ? (
            <Button
              small
              onPress={() => {
                if (shown.content.action?.run() !== false) queue.close(shown.key);
              }}
            >
              {shown.content.action.label}
            </Button>
          ) : null}
          <IconButton slot="close" small label={t('shell-close')}>
            <X aria-hidden="true" size={14} />
          </IconButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}

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
  /** Gives `false` where it could not be done: then the notice stays. */
  action?: { label: string; run: () => unknown };
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Shows a notice, in the place of one that says the same; one with an action stays longer. */
export function toast(notice: Notice): void {
  for (const { key, content } of queue.visibleToasts) {
    if (content.text === notice.text && content.refused === notice.refused) queue.close(key);
  }
  queue.add(notice, { timeout: notice.action ? 12_000 : 6_000 });
}

/** What was told to one person, and what it offers, is not for the next. */
export function clearToasts(): void {
  queue.clear();
}

/** Rendered once, in the shell. */
export function Toasts() {
  const t = useText();
  return (
    // Buttons that save stand at the end, and what folds the rail at the foot.
    <ToastRegion
      queue={queue}
      aria-label={t('shell-notices')}
      className="fixed start-4 bottom-12 z-50 flex flex-col-reverse gap-2 outline-none"
    >
      {({ toast: shown }) => (
        <AriaToast
          toast={shown}
          className="flex max-w-md items-center gap-2 border border-edge bg-raised py-2 ps-3 pe-1 text-sm"
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

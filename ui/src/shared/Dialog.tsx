/* Dialogs: one with any content, and one that asks before something that can't be taken back.
   Focus goes to the first field, stays in, and returns to where it was. */

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, IconButton } from './Button';
import { cx } from './classes';
import { CommandLayer } from './commands/registry';
import { ErrorNote, type Failing } from './ErrorNote';
import { FILLED_IN } from './fields/frame';
import { useText } from './text';

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  role?: 'dialog' | 'alertdialog';
}

const SIZES = { sm: 'max-w-md', md: 'max-w-2xl', lg: 'max-w-4xl' };

export function Dialog({ open, title, onClose, children, footer, size = 'md', role = 'dialog' }: DialogProps) {
  const t = useText();
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(stays) => {
        if (!stays) onClose();
      }}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-auto bg-scrim p-4 pt-[8vh]"
    >
      <Modal className={cx('w-full border border-edge bg-paper text-ink', SIZES[size])}>
        <AriaDialog role={role} className="flex max-h-[84vh] flex-col outline-none">
          <CommandLayer>
            <header className="flex shrink-0 items-center justify-between gap-2 border-rule border-b py-2 ps-4 pe-2">
              <Heading slot="title" className="font-semibold font-serif text-lg">
                {title}
              </Heading>
              <IconButton small label={t('shell-close')} onPress={onClose}>
                <X aria-hidden="true" size={16} />
              </IconButton>
            </header>
            <Body>{children}</Body>
            {footer ? (
              <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-rule border-t px-4 py-3">
                {footer}
              </footer>
            ) : null}
          </CommandLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whatever is typed once the dialog is open ends up in a field, unless another one asked for the focus. */
function Body({ children }: { children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current?.contains(document.activeElement)) return;
    body.current?.querySelector<HTMLElement>(FILLED_IN)?.focus();
  }, []);
  return (
    // What takes focus is not to end up behind a footer that stays in view.
    <div ref={body} className="min-h-0 grow overflow-auto p-4 has-[footer]:scroll-pb-24">
      {children}
    </div>
  );
}

interface ConfirmProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** What the main button says: the deed itself, never "OK". */
  action: string;
  /** It destroys something, or takes something away. */
  danger?: boolean;
  /** It says something to think of first. */
  warns?: boolean;
  busy?: boolean;
  error?: Failing | null | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** Enter does what whoever opened this means to do; where that is dangerous, or there is something to think of first,
    Enter leaves all as it is. */
export function Confirm({
  open,
  title,
  children,
  action,
  danger = false,
  warns = false,
  busy = false,
  error,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const t = useText();
  const leaves = danger || warns;
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      size="sm"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose} autoFocus={leaves}>
            {t('shell-cancel')}
          </Button>
          <Button tone={danger ? 'danger' : 'main'} onPress={onConfirm} isPending={busy} autoFocus={!leaves}>
            {action}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        {children}
        <ErrorNote error={error} />
      </div>
    </Dialog>
  );
}

/* Dialogs: one with any content, one that asks before something that can't be taken back, and before what is not kept
   is left.
   Focus goes to the first field, stays in, and returns to where it was. */

import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button, IconButton } from './Button';
import { cx } from './classes';
import { CommandLayer } from './commands/registry';
import { ErrorNote, type Failing } from './ErrorNote';
import { FILLED_IN } from './fields/frame';
import { useText } from './text';
import { UnkeptIn, useUnkept } from './unkept';

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
  /** Whether something is filled in that is not kept; forms inside may tell so themselves. */
  unkept?: boolean;
  role?: 'dialog' | 'alertdialog';
}

const SIZES = { sm: 'max-w-md', md: 'max-w-2xl', lg: 'max-w-4xl' };

export function Dialog(props: DialogProps) {
  const { open, title, onClose, children, footer, size = 'md', unkept = false, role = 'dialog' } = props;
  const t = useText();
  const [inside] = useState(() => new Set<string>());
  const { leave, question } = useAsked(() => unkept || inside.size > 0, onClose);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(stays) => {
        if (!stays) leave();
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
              <IconButton small label={t('shell-close')} onPress={leave}>
                <X aria-hidden="true" size={16} />
              </IconButton>
            </header>
            <UnkeptIn value={inside}>
              <Body>{children}</Body>
            </UnkeptIn>
            {footer ? (
              <footer className="flex shrink-0 flex-wrap items-center justify-end gap-2 border-rule border-t px-4 py-3">
                {footer}
              </footer>
            ) : null}
            {question}
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
    // What takes focus is not to end up behind a footer that stays in view. Placed, so that what is placed in it and out of
    // sight, such as what stands for a choice in a form, scrolls with it and lengthens nothing around it.
    <div ref={body} className="relative min-h-0 grow overflow-auto p-4 has-[footer]:scroll-pb-24">
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

/** Leaves by Esc or a cross, after a question where something is not kept. */
function useAsked(isUnkept: () => boolean, onLeave: () => void) {
  const t = useText();
  const [asked, setAsked] = useState(false);
  const leave = () => (isUnkept() ? setAsked(true) : onLeave());
  const question = asked ? (
    <Confirm
      open
      danger
      title={t('shell-leave-ask')}
      action={t('shell-leave')}
      onConfirm={() => {
        setAsked(false);
        onLeave();
      }}
      onClose={() => setAsked(false)}
    >
      {t('shell-leave-text')}
    </Confirm>
  ) : null;
  return { leave, question };
}

/** For a form, in a dialog or in place: leaving it so. */
export function useLeaving(unkept: boolean, onLeave: () => void) {
  useUnkept(unkept);
  return useAsked(() => unkept, onLeave);
}

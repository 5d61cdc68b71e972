/* Buttons: plain, main, quiet and dangerous; and the one that says why it can't be pressed.
   What a press does is the caller's. */

import { type ReactNode, type Ref, useId } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './classes';
import { Tooltip } from './Tooltip';

/** Why something can't be done; nothing where it can. */
type Reason = string | null | undefined;

type Tone = 'plain' | 'main' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  tone?: Tone;
  small?: boolean;
  children?: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

const TONES: Record<Tone, string> = {
  plain: 'border-edge bg-raised text-ink hover:bg-hover',
  main: 'border-accent bg-accent text-accent-ink hover:bg-accent-strong hover:border-accent-strong',
  quiet: 'border-transparent text-ink hover:bg-hover',
  danger: 'border-bad bg-raised text-bad hover:bg-bad-wash',
};

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border whitespace-nowrap select-none ' +
  'disabled:opacity-50';
const REFUSED = 'border-edge border-dashed bg-sunk text-soft';
const REFUSED_QUIETLY = 'border-transparent text-soft opacity-70';

export function buttonClass(tone: Tone, small: boolean, refused = false): string {
  const size = small ? 'min-h-6 min-w-6 px-1.5 py-0.5 text-xs' : 'min-h-8 min-w-8 px-3 py-1 text-sm';
  return cx(BASE, size, refused ? (tone === 'quiet' ? REFUSED_QUIETLY : REFUSED) : TONES[tone]);
}

/** While pending it keeps focus and does nothing. React Aria's own pending state would announce the button by its id,
    which is gone where the answer takes the button away; what came of it is announced by the caller. */
export function Button({ tone = 'plain', small = false, className, isPending = false, ...rest }: ButtonProps) {
  const { onPress, type, ...others } = rest;
  const working = isPending ? ({ 'aria-disabled': 'true', type: 'button' } as const) : {};
  return (
    <AriaButton
      {...others}
      {...(onPress && !isPending ? { onPress } : {})}
      {...(type ? { type } : {})}
      {...working}
      className={cx(buttonClass(tone, small), isPending && 'opacity-60', className)}
    />
  );
}

/** A button of one icon; `label` is its name and its tooltip. */
export function IconButton({ label, children, reason, ...rest }: ButtonProps & { label: string; reason?: Reason }) {
  if (reason) {
    return (
      <ActionButton tone="quiet" {...rest} aria-label={label} reason={reason} className={cx('px-1', rest.className)}>
        {children}
      </ActionButton>
    );
  }
  return (
    <Tooltip text={label}>
      <Button tone="quiet" {...rest} aria-label={label} className={cx('px-1', rest.className)}>
        {children}
      </Button>
    </Tooltip>
  );
}

/** With a `reason` it can be focused and read, but not pressed; the reason is its tooltip and its description. */
export function ActionButton({ reason, ...rest }: ButtonProps & { reason?: Reason }) {
  const id = useId();
  if (!reason) return <Button {...rest} />;
  const { tone = 'plain', small = false, className, onPress: _refused, type: _type, children, ...others } = rest;
  return (
    <>
      <Tooltip text={reason}>
        <AriaButton
          {...others}
          type="button"
          aria-disabled="true"
          aria-describedby={id}
          className={cx(buttonClass(tone, small, true), className)}
        >
          {children}
        </AriaButton>
      </Tooltip>
      <span id={id} hidden>
        {reason}
      </span>
    </>
  );
}

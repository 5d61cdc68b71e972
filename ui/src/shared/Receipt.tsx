/* What was done, in figures that can be kept and compared later. */

import { CircleCheck, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { IconButton } from './Button';
import { Facts } from './Facts';
import { useText } from './text';

interface ReceiptProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/** The heading of the part of the screen that something stands in. */
function headingOf(element: Element | null): HTMLElement | null {
  const part = element?.closest('section:has(> header :is(h1, h2))');
  return part?.querySelector<HTMLElement>(':scope > header :is(h1, h2)') ?? null;
}

export function Receipt({ title, children, onClose }: ReceiptProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  /** The focus would go down with the button. */
  const close = () => {
    const heading = headingOf(box.current);
    onClose();
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  return (
    <div ref={box} className="flex flex-col gap-2 border-good border-s-2 bg-good-wash px-3 py-2">
      <div className="flex items-start gap-2 text-good text-sm">
        <CircleCheck aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        <bdi className="min-w-0 grow break-words">{title}</bdi>
        <IconButton small label={t('shell-close')} onPress={close}>
          <X aria-hidden="true" size={14} />
        </IconButton>
      </div>
      <Facts>{children}</Facts>
    </div>
  );
}

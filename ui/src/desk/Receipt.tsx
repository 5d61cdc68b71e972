/* What was done, in figures that can be kept and compared later. */

import { CircleCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../shared/Button';
import { Facts } from '../shared/Facts';
import { useText } from '../shared/text';

interface ReceiptProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

export function Receipt({ title, children, onClose }: ReceiptProps) {
  const t = useText();
  return (
    <div className="flex flex-col gap-2 border-good border-s-2 bg-good-wash px-3 py-2">
      <div className="flex items-start gap-2 text-good text-sm">
        <CircleCheck aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        <bdi className="min-w-0 grow break-words">{title}</bdi>
        <IconButton small label={t('shell-close')} onPress={onClose}>
          <X aria-hidden="true" size={14} />
        </IconButton>
      </div>
      <Facts>{children}</Facts>
    </div>
  );
}

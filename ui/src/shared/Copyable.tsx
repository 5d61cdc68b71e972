/* Text that is copied whole: hashes, keys, addresses. Shown as it is, with a button that copies it. */

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from './Button';
import { cx } from './classes';
import { useCopy } from './copy';
import { useText } from './text';

interface CopyableProps {
  /** What it is, e.g. "SHA-256": the button is called "Copy: SHA-256". */
  label: string;
  text: string;
  /** Hashes and keys. */
  mono?: boolean;
  className?: string;
}

export function Copyable({ label, text, mono = false, className }: CopyableProps) {
  const t = useText();
  const copy = useCopy();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return undefined;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  const Icon = done ? Check : Copy;
  return (
    <span className={cx('inline-flex min-w-0 max-w-full items-start gap-1', className)}>
      <bdi dir="ltr" className={cx('min-w-0 select-all break-all', mono && 'font-mono text-xs leading-row')}>
        {text}
      </bdi>
      <IconButton small label={t('shell-copy', { what: label })} onPress={() => void copy(label, text).then(setDone)}>
        <Icon aria-hidden="true" size={14} />
      </IconButton>
    </span>
  );
}

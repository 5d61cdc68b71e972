/* How far long work is, with a way to call it off. */

import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Button } from './Button';
import { useText } from './text';

interface ProgressProps {
  label: string;
  done: number;
  /** Unknown while nothing. */
  total: number | null;
  onCancel?: () => void;
}

export function Progress({ label, done, total, onCancel }: ProgressProps) {
  const t = useText();
  const percent = total ? Math.min(100, (100 * done) / total) : 0;
  return (
    <div className="flex items-center gap-3">
      <ProgressBar
        aria-label={label}
        isIndeterminate={total === null}
        value={percent}
        valueLabel={total === null ? label : t('shell-progress', { done, total })}
        className="flex min-w-0 grow flex-col gap-1 text-sm"
      >
        {({ valueText }) => (
          <>
            <span className="flex justify-between gap-2">
              <span dir="auto" className="truncate">
                {label}
              </span>
              <span className="shrink-0 text-soft tabular-nums">{total === null ? null : valueText}</span>
            </span>
            <span className="h-1.5 border border-edge bg-sunk">
              <span
                className="block h-full bg-accent"
                style={{ inlineSize: total === null ? '100%' : `${percent}%`, opacity: total === null ? 0.4 : 1 }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel ? <Button onPress={onCancel}>{t('shell-cancel')}</Button> : null}
    </div>
  );
}

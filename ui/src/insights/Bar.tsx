/* A figure that opens the claims behind it, as a number or as a bar; its whole name is told on hover and to screen
   readers. */

import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import type { Bar } from '../ipc/types';
import { Count } from '../shared/Count';
import { cx } from '../shared/classes';

/** The list of the claims; Esc leads back from there. */
function address(query: string): string {
  return `#/claims?q=${encodeURIComponent(query)}&from=insights`;
}

interface BarLinkProps {
  bar: Bar;
  /** `12 claims, False, March 2026`. */
  name: string;
  /** By what focus finds it again, on the way back. */
  place: string;
  className?: string;
  children: ReactNode;
}

/** Nothing is behind a bar of no claims: it leads nowhere. */
export function BarLink({ bar, name, place, className, children }: BarLinkProps) {
  if (bar.claims === 0) return <span className={className}>{children}</span>;
  return (
    <a
      href={address(bar.query)}
      aria-label={name}
      title={name}
      data-focus-key={`insights-${place}`}
      className={cx('group', className)}
    >
      {children}
    </a>
  );
}

/** A bar's number, at the end of its column. */
export function Figure({ bar, name, place }: Omit<BarLinkProps, 'className' | 'children'>) {
  return (
    <BarLink
      bar={bar}
      name={name}
      place={place}
      className={cx(
        'flex min-h-6 min-w-6 items-center justify-end tabular-nums',
        bar.claims === 0 ? 'text-soft' : 'decoration-1 underline-offset-2 hover:underline',
      )}
    >
      <Count of={bar.claims} />
    </BarLink>
  );
}

interface LyingBarProps extends Omit<BarLinkProps, 'className' | 'children'> {
  /** How many claims the longest bar has. */
  most: number;
  /** The number alone. */
  bare?: boolean;
}

/** A number with a bar beside it, together one link. */
export function LyingBar({ bar, name, place, most, bare = false }: LyingBarProps) {
  const { locale } = useLocale();
  const write = (count: number) => new Intl.NumberFormat(locale).format(count);
  return (
    <BarLink bar={bar} name={name} place={place} className="flex min-h-6 items-center gap-3 hover:bg-hover">
      <span
        className={cx('shrink-0 text-end tabular-nums', bar.claims === 0 && 'text-soft')}
        style={{ minInlineSize: `${write(most).length}ch` }}
      >
        {write(bar.claims)}
      </span>
      {bare ? null : (
        <span aria-hidden="true" className="flex grow items-center self-stretch border-edge border-s">
          <span
            className={cx('h-3 bg-accent group-hover:bg-accent-strong', bar.claims > 0 && 'min-w-0.5')}
            style={{ inlineSize: `${(100 * bar.claims) / most}%` }}
          />
        </span>
      )}
    </BarLink>
  );
}

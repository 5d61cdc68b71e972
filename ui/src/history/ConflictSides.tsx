/* The sides of a conflict beside each other: who set what and when, and the button that takes it. */

import type { ReactNode } from 'react';
import type { Side } from '../ipc/types';
import { ActionButton } from '../shared/Button';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { PersonName } from './names';

export function Sides({ children }: { children: ReactNode }) {
  return <ul className="grid gap-3 @2xl:grid-cols-2">{children}</ul>;
}

interface SideCardProps {
  side: Side;
  at: number;
  reason: string | null;
  busy: boolean;
  onTake: () => void;
  children: ReactNode;
}

export function SideCard({ side, at, reason, busy, onTake, children }: SideCardProps) {
  const t = useText();
  return (
    <li className="flex min-w-0 flex-col gap-2 border border-edge bg-paper px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-soft text-xs">
        <span className="font-semibold text-ink">{t('conflicts-side', { number: at + 1 })}</span>
        <PersonName id={side.author} />
        <Time at={side.recorded_at} />
      </p>
      <div className="min-w-0 grow break-words text-sm">{children}</div>
      <ActionButton small reason={reason} isPending={busy} className="self-start" onPress={onTake}>
        {t('conflicts-take', { number: at + 1 })}
      </ActionButton>
    </li>
  );
}

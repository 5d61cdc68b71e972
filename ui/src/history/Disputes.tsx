/* What copies edited apart disagree about: each side with its author, and a button that takes it.
   Which fields there are, what they are called and how they are set is the caller's. */

import { GitMerge } from 'lucide-react';
import type { IpcError } from '../ipc/invoke';
import type { Conflict, JsonValue } from '../ipc/types';
import { nameOf, usePeople } from '../people/names';
import { ActionButton } from '../shared/Button';
import { ErrorNote } from '../shared/ErrorNote';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';

interface DisputesProps {
  conflicts: readonly Conflict[];
  nameField: (field: string) => string;
  /** A value in words. */
  show: (field: string, value: JsonValue) => string;
  onTake: (field: string, value: JsonValue) => void;
  reason: string | null;
  busy: boolean;
  error: IpcError | null;
}

export function Disputes({ conflicts, nameField, show, onTake, reason, busy, error }: DisputesProps) {
  const t = useText();
  const { data } = usePeople();
  if (conflicts.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm">
      <p className="flex items-start gap-2 font-semibold text-warn">
        <GitMerge aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        {t('desk-disputes')}
      </p>
      {conflicts.map(({ field, sides }) => (
        <fieldset key={field}>
          <legend className="text-soft text-xs">{nameField(field)}</legend>
          <ul className="flex flex-col gap-1">
            {sides.map((side) => (
              <li key={side.revision} className="flex flex-wrap items-center gap-2">
                <ActionButton
                  small
                  reason={reason}
                  isPending={busy}
                  aria-label={t('desk-dispute-take-value', { value: show(field, side.value) })}
                  onPress={() => onTake(field, side.value)}
                >
                  {t('desk-dispute-take')}
                </ActionButton>
                <span dir="auto" className="min-w-0 break-words font-serif">
                  {show(field, side.value)}
                </span>
                <span className="text-soft text-xs">
                  <bdi>{nameOf(data, side.author, t('desk-unnamed'))}</bdi>, <Time at={side.recorded_at} />
                </span>
              </li>
            ))}
          </ul>
        </fieldset>
      ))}
      <ErrorNote error={error} />
    </div>
  );
}

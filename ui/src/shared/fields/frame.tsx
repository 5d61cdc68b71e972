/* What all fields share: label, help, error, and the box that is typed in.
   The fields themselves are beside this file. */

import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useText } from '../text';

/** The outline of anything that is typed in or picked from. */
export const BOX =
  'min-h-8 w-full rounded-md border border-edge bg-raised px-2 py-1 text-ink text-sm ' +
  'invalid:border-bad disabled:opacity-60 read-only:bg-sunk';

export const POPOVER = 'min-w-(--trigger-width) max-w-lg border border-edge bg-raised text-ink overflow-auto';

export const OPTION =
  'flex min-h-7 items-center gap-2 px-2 py-1 text-sm outline-none focus:bg-selected hover:bg-hover ' +
  'selected:font-semibold disabled:text-soft';

const REACHED = ':not(:disabled, [hidden], [type="hidden"], [tabindex="-1"])';

/** What can be typed in or pressed, and is not hidden. */
export const FIELD = `:is(input, textarea, button, [contenteditable="true"])${REACHED}`;

/** What is filled in: typed, ticked, or picked from a list. */
export const FILLED_IN = `:is(input, textarea, button[aria-haspopup="listbox"], [contenteditable="true"])${REACHED}`;

export interface FieldText {
  label: string;
  /** The label is spoken, not shown: for fields whose place says what they are. */
  labelHidden?: boolean;
  /** A hint below the field. */
  help?: ReactNode;
  /** What is wrong with the value: the field is marked, and this is read with it. */
  error?: string | null | undefined;
  required?: boolean;
}

export function FieldLabel({ label, labelHidden, required }: FieldText) {
  const t = useText();
  if (labelHidden) return <Label className="sr-only">{label}</Label>;
  return (
    <Label className="block text-soft text-xs">
      {label}
      {required ? <span className="text-soft"> {t('shell-required')}</span> : null}
    </Label>
  );
}

interface NotesProps extends Pick<FieldText, 'help' | 'error'> {
  /** What makes one look again, and is no error. A field that may have it is described by its place from the beginning. */
  caution?: string | null;
}

export function FieldNotes({ help, error, caution }: NotesProps) {
  return (
    <>
      {help || caution !== undefined ? (
        <Text slot="description" className="block text-soft text-xs empty:hidden">
          {help}
          {caution ? <span className="block text-warn">{caution}</span> : null}
        </Text>
      ) : null}
      <FieldError className="block text-bad text-xs">{error ?? undefined}</FieldError>
    </>
  );
}

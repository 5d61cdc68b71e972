/* Which fields a failure belongs to: at those fields it is shown, or elsewhere in the form, never in both places. */

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Item, Wrong } from '../ipc/failure';
import { IpcError } from '../ipc/invoke';
import { corrected } from './SaveState';

interface Refused {
  code: string;
  message: string;
  wrong: readonly Wrong[];
}

/** What is wrong with this field, if the failure is about it. */
export function atField(error: Refused | null, field: string): string | null {
  return error?.wrong.find((each) => each.field === field)?.message ?? null;
}

/** What is wrong with this part of an item of a list, if the failure is about it. */
export function atItem(error: Refused | null, list: string, at: number, part: Item['part']): string | null {
  const here = ({ field, item }: Wrong) => field === list && item?.at === at && item.part === part;
  return error?.wrong.find(here)?.message ?? null;
}

/** The failure, unless these fields show all of it. */
export function elsewhere<Failure extends Refused>(error: Failure | null, fields: readonly string[]): Failure | null {
  const shown = error && error.wrong.length > 0 && error.wrong.every(({ field }) => fields.includes(field));
  return shown ? null : error;
}

const WRONG = [
  '[aria-invalid="true"]:not([role="radiogroup"])',
  '[role="radiogroup"][aria-invalid="true"] input:not([tabindex="-1"])',
  '[data-invalid] :is(button, summary)',
  '[role="alert"]',
].join();

/** Of a field and what is said of it the field comes last: where there is no room for both, it is seen. */
function show(field: HTMLElement): void {
  const said = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  for (const id of said) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  field.scrollIntoView({ block: 'nearest' });
}

/** What a form shows of a refusal. Focus goes to the first field that was refused, so that what is wrong is read there.
    Once all that was refused is changed, nothing is told of as not saved. */
export function useRefusal(
  form: RefObject<HTMLElement | null>,
  error: IpcError | null,
  values: Readonly<Record<string, unknown>>,
): IpcError | null {
  useEffect(() => {
    const wrong = error ? form.current?.querySelector<HTMLElement>(WRONG) : null;
    if (!wrong) return;
    wrong.focus();
    // The field is described by what is said of it once that is drawn.
    const drawn = requestAnimationFrame(() => show(wrong));
    return () => cancelAnimationFrame(drawn);
  }, [form, error]);
  const standing = useStanding(error, values);
  useEffect(() => {
    if (!standing) corrected(error);
  }, [error, standing]);
  return standing;
}

/** The failure without the fields that were changed since: whether those are right now is told when they are saved. */
function useStanding(error: IpcError | null, values: Readonly<Record<string, unknown>>): IpcError | null {
  const [refused, setRefused] = useState({ error, values });
  if (refused.error !== error) setRefused({ error, values });
  if (!error || error.wrong.length === 0) return error;
  const wrong = error.wrong.filter(({ field }) => values[field] === refused.values[field]);
  const [first] = wrong;
  if (!first) return null;
  const { failure } = error;
  if (failure.code !== 'invalid' || wrong.length === error.wrong.length) return error;
  const message = wrong.map((each) => each.message).join('\n');
  return new IpcError({ code: 'invalid', message, details: { ...failure.details, field: first.field, fields: wrong } });
}

/** A field that its form refuses before anything is sent: it gets the focus then, and stands refused until it is changed. */
export function useFieldRefusal(value: string) {
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const refuse = () => {
    setRefused(value);
    field.current?.focus();
  };
  return { field, refused: refused === value, refuse };
}

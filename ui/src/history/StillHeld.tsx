/* Where destroyed words still stand: each place told by what it is of, with the words. From each they can be taken as
   well, for the same reason; where other words go with them, that is asked first. */

import { useState } from 'react';
import { redact } from '../ipc/journal';
import type { StillHeld as Held, Redaction } from '../ipc/types';
import { Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { Confirm, Dialog } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { Marked } from '../shared/Marked';
import { type Text, useText, wordId } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { fieldName } from './fields';

/** As many are shown at once; from the first on, each that is taken makes room for another. */
const SHOWN_MOST = 100;

/** The fields that something is called by. */
const NAMING: readonly string[] = ['title', 'statement', 'name', 'label'];

interface StillHeldProps {
  done: Redaction;
  reason: string;
  onClose: () => void;
}

export function StillHeld({ done, reason, onClose }: StillHeldProps) {
  const t = useText();
  const [left, setLeft] = useState<readonly Held[]>(done.also_in);
  const [asked, setAsked] = useState<Held | null>(null);
  const heading = useFallenFocus();
  const change = useChange(redact, { said: t('history-redacted-done') });
  const take = async (place: Held) => {
    const answer = await change.run(place.revision, [place.field], reason);
    if (!answer) return;
    setAsked(null);
    setLeft((now) => leftAfter(now, place, answer));
  };
  return (
    <Dialog
      open
      title={t('history-redacted-done')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('shell-close')}</Button>}
    >
      <section className="flex flex-col gap-3 text-sm">
        {done.unscrubbed ? <p className="text-warn">{t('history-not-scrubbed', { why: done.unscrubbed })}</p> : null}
        <h3 ref={heading} tabIndex={-1}>
          {left.length > 0 ? t('history-held', { count: left.length }) : t('history-held-none')}
        </h3>
        <ul className="flex flex-col divide-y divide-rule">
          {left.slice(0, SHOWN_MOST).map((place) => (
            <Place
              key={`${place.revision} ${place.field}`}
              place={place}
              busy={change.busy}
              onTake={() => (place.more ? setAsked(place) : void take(place))}
            />
          ))}
        </ul>
        {asked ? null : <ErrorNote error={change.error} />}
      </section>
      {asked ? (
        <Confirm
          open
          danger
          title={t('history-held-ask')}
          action={t('history-redact-do')}
          busy={change.busy}
          error={change.error}
          onConfirm={() => void take(asked)}
          onClose={() => setAsked(null)}
        >
          <p className="font-semibold">{placeOf(t, asked)}</p>
          <p>{t('history-held-ask-all')}</p>
          {asked.entity.kind === 'article' && asked.field === 'text' ? <p>{t('history-held-ask-text')}</p> : null}
        </Confirm>
      ) : null}
    </Dialog>
  );
}

/** With a value other words may have gone: where those stand was looked for as well. */
function leftAfter(left: readonly Held[], taken: Held, { target, fields, also_in, entity }: Redaction): Held[] {
  const isAt = (one: Held, other: Held) => one.revision === other.revision && one.field === other.field;
  const stay = left.filter((place) => place.revision !== target || !fields.includes(place.field));
  const more = also_in.filter((place) => !stay.some((known) => isAt(known, place)));
  const unnamed = taken.stands && NAMING.includes(taken.field);
  return [...stay, ...more].map((place) =>
    unnamed && place.called?.entity.id === entity.id ? { ...place, called: { ...place.called, name: '' } } : place,
  );
}

/** Which field of what. */
function placeOf(t: Text, { entity, field, called }: Held): string {
  const kind = t(wordId('kind', called?.entity.kind ?? entity.kind));
  return t('history-held-place', {
    field: fieldName(t, entity.kind, field),
    kind,
    name: called ? called.name || t('shell-redacted') : entity.id.slice(-12),
  });
}

interface PlaceProps {
  place: Held;
  busy: boolean;
  onTake: () => void;
}

function Place({ place, busy, onTake }: PlaceProps) {
  const t = useText();
  const where = placeOf(t, place);
  return (
    <li className="flex flex-col items-start gap-1 py-2 first:pt-0">
      <p>
        <span className="font-semibold">{where}</span>
        <span className="text-soft"> · {t(place.stands ? 'history-held-stands' : 'history-held-past')}</span>
      </p>
      <p dir="auto" className="max-w-prose break-words font-serif">
        <Marked text={place.text} marks={place.marks} />
      </p>
      {place.redactable ? (
        <>
          {place.more ? <p className="text-soft text-xs">{t('history-held-all')}</p> : null}
          <Button
            small
            tone="danger"
            isPending={busy}
            aria-label={t('history-held-take-from', { place: where })}
            onPress={onTake}
          >
            {t(place.more ? 'history-held-take-asked' : 'history-held-take')}
          </Button>
        </>
      ) : (
        <p className="text-soft text-xs">{t('history-held-kept')}</p>
      )}
    </li>
  );
}

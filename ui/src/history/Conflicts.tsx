/* What copies edited apart disagree about: both sides with author, time and value; a person takes one or writes another.
   Until then nothing is submitted or approved. */

import { GitMerge, PenLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAllowed } from '../claims/allowed';
import { ClaimEditWarning } from '../claims/ClaimEditWarning';
import { CONFLICT, disputed } from '../claims/disputed';
import type { ClaimView, Conflict, Op, Side, SourceRecord } from '../ipc/types';
import { announce } from '../shared/announce';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useSaveCommand } from '../shared/commands/registry';
import { DraftNote, useAskedDraft, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextArea, TextField } from '../shared/fields/TextField';
import { Link } from '../shared/Link';
import { useText } from '../shared/text';
import { Compared } from './Compared';
import { SideCard, Sides } from './ConflictSides';
import { fieldName, shapeOf } from './fields';
import { type Dispute, disputesOf, settle } from './settle';
import { isQuote, Value } from './Value';
import { VerdictConflict } from './VerdictConflict';

/** What of a claim an editor reviews: settling it lets a submission lapse. */
const CONTENT: readonly Op[] = ['claim.edit', 'evidence.edit', 'correction.edit'];

export function Conflicts({ view }: { view: ClaimView }) {
  const t = useText();
  const disputes = disputesOf(view);
  const verdict = view.verdict?.conflicts ?? [];
  const sources = view.evidence.filter(({ source }) => source.conflicts.length > 0);
  useSettled(disputes.length + sources.length + (verdict.length > 0 ? 1 : 0));
  if (!disputed(view) && disputes.length === 0) return null;
  const content = verdict.length > 0 || disputes.some(({ op }) => CONTENT.includes(op));
  return (
    <section
      aria-label={t('conflicts-title')}
      className="@container flex flex-col gap-4 border-bad border-s-2 bg-sunk px-4 py-3"
    >
      <header className="flex flex-col gap-1">
        <h2 id={CONFLICT} tabIndex={-1} className="flex items-center gap-2 font-semibold text-bad text-sm">
          <GitMerge aria-hidden="true" size={16} className="shrink-0" />
          {t('conflicts-title')}
        </h2>
        <p className="text-sm">{t('conflicts-why')}</p>
      </header>
      {content ? <ClaimEditWarning status={view.status} /> : null}
      {disputes.map((dispute) => (
        <Settle key={`${dispute.id} ${dispute.conflict.field}`} view={view} dispute={dispute} />
      ))}
      {verdict.length > 0 ? <VerdictConflict view={view} conflicts={verdict} /> : null}
      <DisputedSources sources={sources.map(({ source }) => source)} />
    </section>
  );
}

/** Who settles a point goes on where the others stand; after the last one, at the top of the screen, and is told so. */
function useSettled(left: number): void {
  const t = useText();
  const [before, setBefore] = useState(left);
  useEffect(() => {
    if (left === before) return;
    setBefore(left);
    if (left > before) return;
    if (left === 0) announce(t('conflicts-settled-all'));
    if (document.activeElement !== document.body) return;
    (document.getElementById(CONFLICT) ?? document.querySelector<HTMLElement>('h1'))?.focus();
  }, [left, before, t]);
}

/** A source belongs to every claim that it bears on: what is disputed about it is settled on its own page. */
function DisputedSources({ sources }: { sources: readonly SourceRecord[] }) {
  const t = useText();
  return sources.map((source) => (
    <p key={source.id} className="text-sm">
      {t('conflicts-source')}{' '}
      <Link to={`/sources/${source.id}`} className="font-semibold underline underline-offset-2">
        <bdi>{source.title}</bdi>
      </Link>
    </p>
  ));
}

function draftKey(view: ClaimView, { id, conflict }: Dispute): string {
  return `conflict:${view.id}:${id}:${conflict.field}`;
}

function Settle({ view, dispute }: { view: ClaimView; dispute: Dispute }) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const [writing, setWriting] = useState(false);
  const change = useChange(settle, { said: t('conflicts-settled') });
  const { kind, conflict, of } = dispute;
  const field = fieldName(t, kind, conflict.field);
  const reason = why(dispute.op);
  useAskedDraft({ [draftKey(view, dispute)]: () => setWriting(true) });
  const writable =
    ['line', 'prose'].includes(shapeOf(conflict.field)) || (kind === 'evidence' && conflict.field === 'quote');
  return (
    <fieldset aria-label={of ? `${field}: ${of}` : field} className="flex min-w-0 flex-col gap-2">
      <h3 className="flex flex-wrap gap-x-2 text-sm">
        <span className="font-semibold">{field}</span>
        {of ? <bdi className="text-soft">{of}</bdi> : null}
      </h3>
      <Sides>
        {conflict.sides.map((side, at) => (
          <SideCard
            key={side.revision}
            side={side}
            at={at}
            reason={reason ?? goneReason(t('conflicts-gone'), conflict, side)}
            busy={change.busy}
            onTake={() => void change.run(view, dispute, side.value)}
          >
            <SideValue conflict={conflict} at={at} />
          </SideCard>
        ))}
      </Sides>
      {writable && !writing ? (
        <ActionButton small tone="quiet" reason={reason} className="self-start" onPress={() => setWriting(true)}>
          <PenLine aria-hidden="true" size={13} />
          {t('conflicts-write')}
        </ActionButton>
      ) : null}
      {writing ? (
        <Another view={view} dispute={dispute} change={change} label={field} onClose={() => setWriting(false)} />
      ) : (
        <ErrorNote error={change.error} />
      )}
    </fieldset>
  );
}

/** A side that is empty may have been redacted: where the other side has words, emptiness is no choice of a statement. */
function goneReason(gone: string, conflict: Conflict, side: Side): string | null {
  const needed = ['statement', 'body', 'modality', 'priority', 'stance', 'class', 'notice'].includes(conflict.field);
  return needed && side.value === null ? gone : null;
}

/** The first side as it is; each other one with what it has otherwise, where they are alike. */
function SideValue({ conflict: { field, sides }, at }: { conflict: Conflict; at: number }) {
  const value = sides[at]?.value ?? null;
  const first = sides[0]?.value ?? null;
  if (at > 0 && isQuote(value) && isQuote(first)) return <Compared ifAlike before={first.exact} after={value.exact} />;
  const words = ['line', 'prose', 'quote'].includes(shapeOf(field));
  if (at > 0 && words && typeof value === 'string' && typeof first === 'string') {
    return (
      <span className="font-serif">
        <Compared ifAlike before={first} after={value} />
      </span>
    );
  }
  return <Value field={field} value={value} />;
}

/** What is refused blank is sent blank, for the core to say so. */
const NEVER_BLANK: readonly string[] = ['statement', 'body', 'notice'];

interface AnotherProps {
  view: ClaimView;
  dispute: Dispute;
  change: ReturnType<typeof useChange<Parameters<typeof settle>, unknown>>;
  label: string;
  onClose: () => void;
}

function Another({ view, dispute, change, label, onClose }: AnotherProps) {
  const t = useText();
  const { field, sides } = dispute.conflict;
  const draft = useDraft<{ value: string }>(draftKey(view, dispute), {
    value: String(sides[0]?.value ?? ''),
  });
  const save = async () => {
    const { value } = draft.value;
    const cleared = value.trim() === '' && !NEVER_BLANK.includes(field);
    if ((await change.run(view, dispute, cleared ? null : value)) === undefined) return;
    draft.done();
    onClose();
  };
  const form = useSaveCommand({
    id: `${draftKey(view, dispute)}:save`,
    label: t('conflicts-settle'),
    run: () => void save(),
  });
  const error = useRefusal(form, change.error, { [field]: draft.value.value });
  const given = {
    label,
    value: draft.value.value,
    onChange: (value: string) => draft.set({ value }),
    error: atField(error, field),
    autoFocus: true,
  };
  return (
    <form
      ref={form}
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DraftNote draft={draft} />
      {shapeOf(field) === 'line' ? <TextField {...given} /> : <TextArea {...given} rows={3} serif />}
      <ErrorNote error={elsewhere(error, [field])} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="main" isPending={change.busy}>
          {t('conflicts-settle')}
        </Button>
        <Button onPress={onClose}>{t('shell-cancel')}</Button>
      </div>
    </form>
  );
}

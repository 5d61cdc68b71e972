/* Recording a claim, with the words of an article or without: fields, draft, errors where they belong.
   Which passage was selected and what happens afterwards is the caller's. */

import { useEffect, useRef } from 'react';
import { placesIn } from '../articles/places';
import { requestFor } from '../articles/quotes';
import { recordClaim } from '../ipc/claims';
import type { ArticleRecord, ClaimRecord, Modality, NewClaim, Quote } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { useCommands, useSaveCommand } from '../shared/commands/registry';
import { useLeaving } from '../shared/Dialog';
import { DraftNote, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { Kbd } from '../shared/Kbd';
import { useText } from '../shared/text';
import { lines } from './claimForm';
import { RecordClaimFields } from './RecordClaimFields';
import { RecordClaimQuote } from './RecordClaimQuote';

export type RecordForm = {
  statement: string;
  quote: Quote | null;
  claimant: string;
  reported_by: string;
  /** Nothing until somebody chooses. */
  modality: Modality | null;
  claimed_on: string | null;
  language: string;
  tags: string[];
  /** One address a line. */
  appearances: string;
};

interface RecordClaimFormProps {
  article: ArticleRecord | null;
  /** The passage that was selected; another one is offered in place of the one that the form holds. */
  quote: Quote | null;
  onSaved: (claim: ClaimRecord) => void;
  onCancel: () => void;
  /** Which passage the form holds now. */
  onQuote?: (quote: Quote | null) => void;
}

/** The fields that show what is wrong with them themselves. */
const FIELDS: readonly string[] = [
  'statement',
  'quote',
  'claimant',
  'reported_by',
  'modality',
  'claimed_on',
  'language',
  'tags',
  'appearances',
];

function begun(article: ArticleRecord | null, quote: Quote | null): RecordForm {
  return {
    statement: '',
    quote,
    claimant: '',
    reported_by: article?.publisher ?? '',
    modality: null,
    claimed_on: null,
    language: article?.language ?? '',
    tags: [],
    appearances: '',
  };
}

function claimOf(form: RecordForm, article: ArticleRecord | null): NewClaim {
  const { statement, quote, modality, claimed_on, tags, appearances } = form;
  const asked = article && quote ? requestFor(article.text, placesIn(article.text), quote) : null;
  return {
    statement,
    article_id: article?.id ?? null,
    quote: asked,
    claimant: form.claimant.trim() || null,
    reported_by: form.reported_by.trim() || null,
    modality,
    claimed_on,
    language: form.language.trim() || null,
    tags,
    appearances: lines(appearances),
  };
}

/** The passage that was selected while the form was open already takes the place of the one before. */
function useNewPassage(quote: Quote | null, take: (quote: Quote) => void) {
  const last = useRef(quote);
  useEffect(() => {
    if (quote === last.current) return;
    last.current = quote;
    if (quote) take(quote);
  });
}

export function RecordClaimForm({ article, quote, onSaved, onCancel, onQuote }: RecordClaimFormProps) {
  const t = useText();
  const reason = useDeskReason('claim.record');
  const draft = useDraft<RecordForm>(`claim-record:${article?.id ?? 'new'}`, begun(article, quote));
  const record = useChange(recordClaim, {
    said: t('record-saved'),
    onDone: (claim) => {
      draft.done();
      onSaved(claim);
    },
  });
  const held = draft.value.quote;
  useNewPassage(quote, (passage) => draft.set({ quote: passage }));
  useEffect(() => onQuote?.(held), [onQuote, held]);
  const save = () => {
    if (!reason) void record.run(claimOf(draft.value, article));
  };
  const form = useSaveCommand({ id: 'record-save', label: t('record-save'), run: save, disabledReason: reason });
  const error = useRefusal(form, record.error, draft.value);
  const { leave, question } = useLeaving(draft.unkept, onCancel);
  useCommands([
    // Under the id of the screen's own way back: while the form is open, Esc leaves the form.
    { id: 'shell-back', label: t('shell-cancel'), keys: 'Escape', run: leave, keysOnly: true, whileTyping: true },
  ]);
  return (
    <form
      ref={form}
      className="@container flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <DraftNote draft={draft} />
      {article ? (
        <RecordClaimQuote
          quote={held}
          offered={quote}
          error={atField(error, 'quote') ? record.error : null}
          onChange={(passage) => draft.set({ quote: passage })}
        />
      ) : null}
      <RecordClaimFields
        draft={draft}
        publishedOn={article?.published_on ?? null}
        wrong={(name) => atField(error, name)}
      />
      <ErrorNote error={elsewhere(error, FIELDS)} />
      <footer className="sticky bottom-0 flex items-center justify-end gap-2 border-rule border-t bg-paper py-3">
        <span className="@max-sm:hidden">
          <Kbd keys="Mod+S" />
        </span>
        <Button onPress={onCancel}>{t('shell-cancel')}</Button>
        <ActionButton type="submit" tone="main" className="whitespace-normal!" reason={reason} isPending={record.busy}>
          {t('record-save')}
        </ActionButton>
      </footer>
      {question}
    </form>
  );
}

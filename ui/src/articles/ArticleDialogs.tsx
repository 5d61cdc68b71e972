/* Adding an article, changing what is known of it, and capturing its text anew. What is typed survives a crash. */

import { useDeferredValue, useRef } from 'react';
import { addArticle, editArticle } from '../ipc/articles';
import type { ArticleClaim, ArticleRecord } from '../ipc/types';
import { useChange } from '../shared/change';
import type { Fields } from '../shared/draftKeeper';
import { DraftNote, type DraftOf, useDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { useText } from '../shared/text';
import { CapturedText } from './CapturedText';
import { FactsFields } from './FactsFields';
import { articleOf, editOf, FACTS, factsOf, NO_FACTS } from './factsForm';
import { placesIn } from './places';
import { spanOf } from './quotes';

type Captured = { text: string };

const NO_TEXT: Captured = { text: '' };

interface AddArticleProps {
  reason: string | null;
  onClose: () => void;
  onAdded: (article: ArticleRecord) => void;
}

export function AddArticle({ reason, onClose, onAdded }: AddArticleProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const facts = useDraft('article-add', NO_FACTS);
  // On its own, so that a long text is not written again with every letter of the title.
  const captured = useDraft('article-add-text', NO_TEXT, { partOf: 'article-add' });
  const add = useChange(addArticle, {
    said: t('articles-added'),
    onDone: (article) => {
      facts.done();
      captured.done();
      onAdded(article);
    },
  });
  const error = useRefusal(form, add.error, { ...facts.value, ...captured.value });
  const save = () => void add.run(articleOf(facts.value, captured.value.text));
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('articles-add')}
      action={t('articles-add-do')}
      reason={reason}
      unkept={facts.unkept || captured.unkept}
      busy={add.busy}
      onSave={save}
      onClose={onClose}
    >
      <DraftNote draft={together(facts, captured)} />
      <CapturedText
        label={t('field-text')}
        help={t('articles-text-help')}
        value={captured.value.text}
        onChange={(text) => captured.set({ text })}
        onChosen={({ name }) => facts.fill({ title: name })}
        error={atField(error, 'text')}
      />
      <FactsFields draft={facts} error={error} />
      <ErrorNote error={elsewhere(error, [...FACTS, 'text'])} />
    </FormDialog>
  );
}

/** Two drafts of one form: what is decided of one holds for the other. */
function together<One extends Fields, Other extends Fields>(one: DraftOf<One>, other: DraftOf<Other>): DraftOf<One> {
  return {
    ...one,
    restored: one.restored ?? other.restored,
    failed: one.failed ?? other.failed,
    resume: () => {
      one.resume();
      other.resume();
    },
    discard: () => {
      one.discard();
      other.discard();
    },
  };
}

interface EditArticleProps {
  article: ArticleRecord;
  reason: string | null;
  onClose: () => void;
}

export function EditArticle({ article, reason, onClose }: EditArticleProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(`article-edit:${article.id}`, factsOf(article), { ofRecord: true });
  const edit = useChange(editArticle, {
    said: t('articles-edited'),
    onDone: () => {
      draft.done();
      onClose();
    },
  });
  const error = useRefusal(form, edit.error, draft.value);
  const save = () => {
    const changed = editOf(draft.value, article);
    if (changed) void edit.run(article.id, changed);
    else onClose();
  };
  return (
    <FormDialog
      form={form}
      title={t('articles-edit-title')}
      action={t('articles-save')}
      reason={reason}
      unkept={draft.unkept}
      busy={edit.busy}
      onSave={save}
      onClose={onClose}
    >
      <DraftNote draft={draft} />
      <FactsFields draft={draft} error={error} />
      <ErrorNote error={elsewhere(error, FACTS)} />
    </FormDialog>
  );
}

interface CaptureAnewProps extends EditArticleProps {
  claims: readonly ArticleClaim[];
}

/** A newer capture is a new revision; which quotes it leaves without their words is told before. */
export function CaptureAnew({ article, claims, reason, onClose }: CaptureAnewProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft(`article-text:${article.id}`, NO_TEXT);
  const edit = useChange(editArticle, {
    said: t('articles-captured'),
    onDone: () => {
      draft.done();
      onClose();
    },
  });
  const error = useRefusal(form, edit.error, draft.value);
  const save = () => void edit.run(article.id, { text: draft.value.text });
  const lost = lostIn(useDeferredValue(draft.value.text), claims);
  return (
    <FormDialog
      form={form}
      size="lg"
      title={t('articles-capture-title')}
      action={t('articles-capture-do')}
      reason={reason}
      unkept={draft.unkept}
      busy={edit.busy}
      onSave={save}
      onClose={onClose}
    >
      <p className="text-sm">{t('articles-capture-text')}</p>
      <DraftNote draft={draft} />
      <CapturedText
        label={t('field-text')}
        help={t('articles-text-help')}
        value={draft.value.text}
        onChange={(text) => draft.set({ text })}
        error={atField(error, 'text')}
      />
      <p role="status" className="text-sm text-warn">
        {lost > 0 ? t('articles-capture-lost', { count: lost }) : null}
      </p>
      <ErrorNote error={elsewhere(error, ['text'])} />
    </FormDialog>
  );
}

/** How many quotes would no longer stand where they were found; none is told before there is a text. */
function lostIn(text: string, claims: readonly ArticleClaim[]): number {
  if (text.trim() === '') return 0;
  const stored = text.normalize('NFC');
  const places = placesIn(stored);
  return claims.filter(({ quote }) => quote && !spanOf(stored, places, quote)).length;
}

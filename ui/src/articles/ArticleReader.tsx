/* The reader: an article's text, its claims beside it, and the way from a passage to a claim and back. */

import type { ReactNode } from 'react';
import { RecordClaimForm } from '../claims/RecordClaimForm';
import { whereOf } from '../drafts/where';
import type { ArticleClaim, ArticleRecord } from '../ipc/types';
import { announce } from '../shared/announce';
import { Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useCopy } from '../shared/copy';
import { useAskedDraft, useKeptDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { navigate } from '../shared/router';
import { SplitPane } from '../shared/SplitPane';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';
import { ArticleHead } from './ArticleHead';
import { ArticleText } from './ArticleText';
import { ClaimsMargin } from './ClaimsMargin';
import { FindPassage } from './FindPassage';
import { PassageButton, PassageMenu } from './PassageTools';
import { TextGone } from './TextGone';
import { type Reader, useReader } from './useReader';

interface ArticleReaderProps {
  article: ArticleRecord;
  claims: readonly ArticleClaim[];
  /** The claim whose passage is shown first. */
  opened: string | null;
  /** Why no claim can be recorded; nothing where it can. */
  reason: string | null;
}

interface PartProps extends ArticleReaderProps {
  reader: Reader;
}

export function ArticleReader(props: ArticleReaderProps) {
  const reader = useReader(props);
  const gone = useTextGone(props.article);
  useReaderCommands(reader, props.reason, gone);
  useAskedDraft({ [`claim-record:${props.article.id}`]: () => reader.openForm() });
  return <Panes column={<Column {...props} reader={reader} />} side={<Side {...props} reader={reader} />} />;
}

/** Why no passage can be taken from the text; nothing where it is there. */
function useTextGone(article: ArticleRecord): string | null {
  const t = useText();
  return article.redacted.includes('text') ? t('articles-text-gone') : null;
}

function useReaderCommands(reader: Reader, reason: string | null, gone: string | null) {
  const { record, caret, showCaret, finding, shown } = reader;
  const t = useText();
  const group = t('articles-reader');
  useCommands([
    { id: 'new-claim', label: t('claims-record'), keys: 'C', run: record, disabledReason: reason, group },
    {
      id: 'articles-find',
      label: t('articles-find-command'),
      keys: '/',
      run: finding.begin,
      disabledReason: gone,
      group,
    },
    { id: 'articles-caret', label: t('articles-caret'), keys: 'F7', run: () => showCaret(!caret), group },
    { id: 'articles-next', label: t('articles-next'), keys: 'J', run: () => shown.step(1), group, keysOnly: true },
    { id: 'articles-before', label: t('articles-before'), keys: 'K', run: () => shown.step(-1), group, keysOnly: true },
  ]);
}

function Column(props: PartProps) {
  const { article, reader, reason } = props;
  const t = useText();
  const { finding, caret } = reader;
  const action = useAction(reader);
  return (
    <div className="flex min-h-0 grow flex-col">
      {finding.begun === null ? null : (
        <FindPassage
          key={finding.begun}
          text={article.text}
          begun={finding.begun}
          action={action}
          onFound={reader.showFound}
          onTake={reader.take}
          onAdjust={reader.adjust}
          onClose={reader.stopFinding}
        />
      )}
      {finding.placing ? <Placing claim={finding.placing} error={finding.error} onStop={finding.stop} /> : null}
      {caret ? (
        <p className="shrink-0 border-rule border-b bg-info-wash px-4 py-1 text-info text-sm">
          {t('articles-caret-help')}
        </p>
      ) : null}
      <ArticleText
        text={article.text}
        language={article.language}
        marks={reader.marks}
        current={reader.shown.current}
        goal={reader.goal}
        caret={caret}
        head={
          <>
            <ArticleHead article={article} />
            {article.redacted.includes('text') ? <TextGone id={article.id} /> : null}
          </>
        }
        onSelect={reader.select}
        onOpen={(id) => navigate(`/claims/${id}`)}
        onPoint={reader.shown.point}
        onMenu={reader.openMenu}
        onCaret={reader.showCaret}
        onRecord={() => (reason ? announce(reason, 'assertive') : reader.record())}
      >
        <Tools {...props} />
      </ArticleText>
    </div>
  );
}

/** What a passage is taken for. */
function useAction({ finding }: Reader): string {
  const t = useText();
  return finding.placing ? t('articles-place-here') : t('claims-record');
}

function Tools({ article, reader, reason }: PartProps) {
  const t = useText();
  const copy = useCopy();
  const action = useAction(reader);
  const { selected, menu } = reader;
  if (menu) {
    return (
      <PassageMenu
        spot={menu.spot}
        action={action}
        reason={reason}
        onRecord={() => reader.take(menu.span)}
        onCopy={() => void copy(t('field-quote'), article.text.slice(menu.span.from, menu.span.to))}
        onClose={() => reader.openMenu(null)}
      />
    );
  }
  return selected ? (
    <PassageButton spot={selected.spot} action={action} reason={reason} onRecord={reader.record} />
  ) : null;
}

function Side({ article, claims, reader, reason }: PartProps) {
  const t = useText();
  const { form, shown } = reader;
  const gone = useTextGone(article);
  if (form) {
    return (
      // What takes focus is not to end up behind the form's footer.
      <section
        aria-label={t('claims-record')}
        className="relative flex min-h-0 grow scroll-pb-24 flex-col overflow-y-auto px-3 pt-3"
      >
        <h2 className="mb-2 font-semibold font-serif text-lg">{t('claims-record')}</h2>
        <RecordClaimForm
          article={article}
          quote={form.quote}
          onQuote={reader.hold}
          onSaved={reader.saved}
          onCancel={reader.cancel}
        />
      </section>
    );
  }
  return (
    <div className="flex min-h-0 grow flex-col">
      <Unfinished article={article.id} />
      <ClaimsMargin
        claims={claims}
        filter={shown.filter}
        onFilter={shown.setFilter}
        current={shown.current}
        onShow={(claim) => shown.show(claim, 'focus')}
        onPlace={reader.finding.beginFor}
        reason={reason ?? gone}
      />
    </div>
  );
}

interface PlacingProps {
  claim: ArticleClaim;
  error: Reader['finding']['error'];
  onStop: () => void;
}

function Placing({ claim, error, onStop }: PlacingProps) {
  const t = useText();
  return (
    <div className="shrink-0 border-rule border-b bg-info-wash px-4 py-2 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span className="grow text-info">{t('articles-placing', { statement: claim.statement })}</span>
        <Button small onPress={onStop}>
          {t('shell-cancel')}
        </Button>
      </p>
      <ErrorNote error={error} />
    </div>
  );
}

/** A claim that was begun here and not saved. */
function Unfinished({ article }: { article: string }) {
  const t = useText();
  const key = `claim-record:${article}`;
  if (!useKeptDraft(key)) return null;
  return (
    <p className="flex shrink-0 flex-wrap items-center gap-2 border-accent border-b border-s-2 bg-info-wash px-3 py-1.5 text-info text-sm">
      <span className="grow">{t('articles-unfinished')}</span>
      <Button small onPress={() => navigate(whereOf(key).to)}>
        {t('shell-draft-continue')}
      </Button>
    </p>
  );
}

function Panes({ column, side }: { column: ReactNode; side: ReactNode }) {
  const t = useText();
  const [size, setSize] = useKept<number>('articles.margin', 34);
  return (
    <SplitPane label={t('articles-panes')} start={column} end={side} size={size} minimum={24} onResized={setSize} />
  );
}

/* The articles of the desk: searched, opened, added. */

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { FilePlus2, Newspaper, SearchX } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { AddArticle } from '../articles/ArticleDialogs';
import { ArticleTable } from '../articles/ArticleTable';
import { listArticles } from '../ipc/articles';
import { asIpcError } from '../ipc/invoke';
import { useDeskReason } from '../session/session';
import { announce } from '../shared/announce';
import { ActionButton, Button } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { EmptyState } from '../shared/EmptyState';
import { ErrorNote } from '../shared/ErrorNote';
import { TextField } from '../shared/fields/TextField';
import { leaving } from '../shared/leaving';
import { navigate, type To, usePlace } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useText } from '../shared/text';

const PAGE = 100;

/** What is searched for stands in the address, so that coming back finds the same list. */
function useTyped(): [string, (typed: string) => void] {
  const typed = usePlace().query.get('search') ?? '';
  const setTyped = (search: string) => {
    const query = search ? `?${new URLSearchParams({ search })}` : '';
    navigate(`/articles${query}` as To, { replace: true });
  };
  return [typed, setTyped];
}

function useArticles(search: string) {
  return useInfiniteQuery({
    queryKey: ['articles', search],
    queryFn: ({ pageParam }) => listArticles({ search, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const had = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && had < last.total ? had : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** To the next link of the table, or to the first. */
function move(by: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('main tbody a[href]')];
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

export default function ArticlesView() {
  const t = useText();
  const [typed, setTyped] = useTyped();
  const [adding, setAdding] = useState(false);
  const search = useDeferredValue(typed.trim());
  const field = useRef<HTMLInputElement>(null);
  const reason = useDeskReason('article.add');
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = useArticles(search);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const total = data?.pages.at(-1)?.total;
  const counted = isPlaceholderData ? undefined : total;
  useEffect(() => {
    if (counted !== undefined && search !== '') announce(t('articles-count', { count: counted }));
  }, [counted, search, t]);
  useAskedDraft({ 'article-add': () => setAdding(true) });
  const group = t('articles-heading');
  useCommands([
    {
      id: 'articles-add',
      label: t('articles-add'),
      keys: 'N',
      run: () => setAdding(true),
      disabledReason: reason,
      group,
    },
    { id: 'find', label: t('articles-search'), keys: ['/', 'Mod+F'], run: () => field.current?.focus(), group },
    { id: 'articles-next-row', label: t('articles-next-row'), keys: 'J', run: () => move(1), keysOnly: true, group },
    {
      id: 'articles-row-before',
      label: t('articles-row-before'),
      keys: 'K',
      run: () => move(-1),
      keysOnly: true,
      group,
    },
  ]);
  const add = (
    <ActionButton tone="main" reason={reason} onPress={() => setAdding(true)}>
      <FilePlus2 aria-hidden="true" size={16} />
      {t('articles-add')}
    </ActionButton>
  );
  const bare = total === 0 && search === '';
  return (
    <Screen
      title={t('articles-heading')}
      note={total === undefined ? null : t('articles-count', { count: total })}
      actions={bare ? null : add}
    >
      <div className="shrink-0 border-rule border-b px-4 py-2">
        <TextField
          labelHidden
          type="search"
          label={t('articles-search')}
          placeholder={t('articles-search-hint')}
          value={typed}
          onChange={setTyped}
          inputRef={field}
          onKeyDown={leaving(() => move(1))}
          className="max-w-xl"
        />
      </div>
      <div className="@container relative min-h-0 grow overflow-auto">
        <ErrorNote error={error ? asIpcError(error) : null} />
        {rows.length > 0 ? <ArticleTable rows={rows} label={t('articles-heading')} /> : null}
        {bare ? (
          <EmptyState icon={Newspaper} title={t('articles-empty')} text={t('articles-empty-text')} action={add} />
        ) : null}
        {total === 0 && search !== '' ? (
          <EmptyState
            icon={SearchX}
            title={t('articles-none-found')}
            action={<Button onPress={() => setTyped('')}>{t('articles-search-clear')}</Button>}
          />
        ) : null}
        {hasNextPage ? (
          <div className="flex justify-center py-3">
            <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('articles-more')}
            </Button>
          </div>
        ) : null}
      </div>
      {adding ? (
        <AddArticle
          reason={reason}
          onClose={() => setAdding(false)}
          onAdded={(article) => {
            setAdding(false);
            navigate(`/articles/${article.id}`);
          }}
        />
      ) : null}
    </Screen>
  );
}

/* Choosing one of the desk's articles, by words of it; the chosen one is among them, whatever is looked for. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listArticles } from '../ipc/articles';
import type { ArticleId } from '../ipc/types';
import { ComboBox } from '../shared/fields/ComboBox';

/** How many are offered at once. */
const OFFERED = 50;

interface ArticleChoiceProps {
  label: string;
  value: ArticleId | null;
  onChange: (article: ArticleId | null) => void;
  /** What is known of the article that is chosen, or was at first. */
  chosen: { id: ArticleId; title: string } | null | undefined;
  placeholder?: string;
  meanwhile?: ArticleId | null | undefined;
  error?: string | null;
  help?: string | undefined;
  disabled?: boolean;
}

export function ArticleChoice({ chosen, ...field }: ArticleChoiceProps) {
  const [search, setSearch] = useState('');
  const { data } = useQuery({
    queryKey: ['articles', 'choice', search],
    queryFn: () => listArticles({ search, limit: OFFERED }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).map((row) => ({
    value: row.id,
    label: row.title,
    note: [row.publisher, row.published_on].filter(Boolean).join(', ') || undefined,
  }));
  const missing = chosen && !found.some(({ value }) => value === chosen.id);
  const options = missing ? [{ value: chosen.id, label: chosen.title }, ...found] : found;
  // The title of the chosen one is nothing to look for: it stands there before anything is typed.
  return <ComboBox {...field} onType={(text) => setSearch(text === chosen?.title ? '' : text)} options={options} />;
}

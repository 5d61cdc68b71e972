/* What is known of an article, as a form holds it, and what of it the core is given.
   Nothing here draws or calls. */

import type { ArticleEdit, ArticleRecord, NewArticle } from '../ipc/types';

export type Facts = {
  title: string;
  author: string;
  publisher: string;
  url: string;
  archived_url: string;
  published_on: string | null;
  language: string;
  note: string;
};

export const NO_FACTS: Facts = {
  title: '',
  author: '',
  publisher: '',
  url: '',
  archived_url: '',
  published_on: null,
  language: '',
  note: '',
};

/** The fields that show what is wrong with them themselves. */
export const FACTS: readonly string[] = Object.keys(NO_FACTS);

const OPTIONAL = ['author', 'publisher', 'url', 'archived_url', 'language', 'note'] as const;

export function factsOf(article: ArticleRecord): Facts {
  const facts: Facts = { ...NO_FACTS, title: article.title, published_on: article.published_on };
  for (const field of OPTIONAL) facts[field] = article[field] ?? '';
  return facts;
}

function given(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

export function articleOf(facts: Facts, text: string): NewArticle {
  const article: NewArticle = { title: facts.title, text, published_on: facts.published_on };
  for (const field of OPTIONAL) article[field] = given(facts[field]);
  return article;
}

/** Only what differs; nothing where all is as it was. */
export function editOf(facts: Facts, article: ArticleRecord): ArticleEdit | null {
  const edit: ArticleEdit = {};
  if (facts.title !== article.title) edit.title = facts.title;
  if (facts.published_on !== article.published_on) edit.published_on = facts.published_on;
  for (const field of OPTIONAL) {
    const value = given(facts[field]);
    if (value !== given(article[field] ?? '')) edit[field] = value;
  }
  return Object.keys(edit).length > 0 ? edit : null;
}

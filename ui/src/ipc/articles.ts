/* Articles: the captured texts that claims are found in. */

import { invoke } from './invoke';
import type {
  ArticleClaim,
  ArticleEdit,
  ArticleId,
  ArticleListing,
  ArticlePage,
  ArticleRecord,
  ArticleView,
  ChosenText,
  NewArticle,
} from './types';

export function listArticles(listing: ArticleListing): Promise<ArticlePage> {
  return invoke('list_articles', { listing });
}

export function article(id: ArticleId): Promise<ArticleView> {
  return invoke('article', { id });
}

/** In the order of the text. */
export function claimsOfArticle(id: ArticleId): Promise<ArticleClaim[]> {
  return invoke('claims_of_article', { id });
}

export function addArticle(article: NewArticle): Promise<ArticleRecord> {
  return invoke('add_article', { article });
}

export function editArticle(id: ArticleId, edit: ArticleEdit): Promise<ArticleRecord> {
  return invoke('edit_article', { id, edit });
}

/** Asks for a text file and reads it, for the form. Nothing where the dialog was closed. */
export function chooseText(): Promise<ChosenText | null> {
  return invoke('choose_text');
}

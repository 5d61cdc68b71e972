/* Which path shows which screen. Each is loaded when it is first opened. */

import { type Route, route } from '../shared/router';

export const ROUTES: readonly Route[] = [
  route('/claims', () => import('./ClaimsView')),
  route('/claims/import', () => import('./ImportView')),
  route('/claims/:id', () => import('./ClaimView')),
  route('/articles', () => import('./ArticlesView')),
  route('/articles/:id', () => import('./ArticleView')),
  route('/review', () => import('./ReviewView')),
  route('/sources', () => import('./SourcesView')),
  route('/sources/:id', () => import('./SourceView')),
  route('/reports', () => import('./ReportsView')),
  route('/desk', () => import('./DeskView')),
  route('/desk/:section', () => import('./DeskView')),
];

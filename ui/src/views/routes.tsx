/* Which path shows which screen. Each is loaded when it is first opened, the first one at once. */

import { type Route, route } from '../shared/router';

const CLAIMS = route('/claims', () => import('./ClaimsView'));
const CLAIM = route('/claims/:id', () => import('./ClaimView'));

/** Where an open workspace begins. */
export const beginToLoad = () => CLAIMS.view.ahead();
/** Where one mostly goes from there. */
export const goOnLoading = () => CLAIM.view.ahead();

export const ROUTES: readonly Route[] = [
  CLAIMS,
  route('/claims/import', () => import('./ImportView')),
  CLAIM,
  route('/articles', () => import('./ArticlesView')),
  route('/articles/:id', () => import('./ArticleView')),
  route('/review', () => import('./ReviewView')),
  route('/sources', () => import('./SourcesView')),
  route('/sources/:id', () => import('./SourceView')),
  route('/insights', () => import('./InsightsView')),
  route('/reports', () => import('./ReportsView')),
  route('/desk', () => import('./DeskView')),
  route('/desk/:section', () => import('./DeskView')),
];

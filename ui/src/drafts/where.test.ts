import { expect, test } from 'vitest';
import { whereOf } from './where';

const CASES: [key: string, kind: string, about: string | null, path: string][] = [
  ['claim-record:new', 'kind-claim', null, '/claims'],
  ['claim-record:a1', 'kind-claim', 'article a1', '/articles/a1'],
  ['claim-edit:c1', 'kind-claim', 'claim c1', '/claims/c1'],
  ['claim.withdraw:c1', 'kind-claim', 'claim c1', '/claims/c1'],
  ['review.return:c1', 'kind-claim', 'claim c1', '/claims/c1'],
  ['correction.open:c1', 'kind-correction', 'claim c1', '/claims/c1'],
  ['evidence-edit:c1:e1', 'kind-evidence', 'claim c1', '/claims/c1'],
  ['conflict:c1:c1:statement', 'kind-claim', 'claim c1', '/claims/c1'],
  ['source-add', 'kind-source', null, '/sources'],
  ['source-add:c1', 'kind-source', 'claim c1', '/claims/c1'],
  ['source-edit:s1', 'kind-source', 'source s1', '/sources/s1'],
  ['article-text:a1', 'kind-article', 'article a1', '/articles/a1'],
  ['scale-edit:r1', 'kind-rating-scale', 'scale r1', '/desk/scales'],
  ['person-add', 'kind-person', null, '/desk/people'],
  ['desk-set', 'kind-desk', null, '/desk/policy'],
];

test('a draft leads to its form, and is named by what it is about', () => {
  for (const [key, kind, about, path] of CASES) {
    const found = whereOf(key);
    const named = found.about ? `${found.about.kind} ${found.about.id}` : null;
    expect([key, found.kind, named, found.to]).toEqual([key, kind, about, `${path}?draft=${encodeURIComponent(key)}`]);
  }
  expect(whereOf('comment-edit:c1:m1').to).toBe('/claims/c1?draft=comment-edit%3Ac1%3Am1&comment=m1');
});

/* Where a form is whose draft was kept, and what it is about: all of it follows from the draft's key, which begins with
   what is written and may go on with ids: `verdict-propose:<claim>`, `comment-edit:<claim>:<comment>`. */

import type { Draft, JsonValue } from '../ipc/types';
import type { To } from '../shared/router';

/** What a draft belongs to, by whose name a person knows it again. */
export type About = { kind: 'claim' | 'article' | 'source' | 'scale'; id: string };

export interface Where {
  /** The id of a word in the catalogue: what is being written. */
  kind: string;
  about: About | null;
  /** Where the form opens. */
  to: To;
}

const DESK: Record<string, string> = { scale: 'scales', desk: 'policy', person: 'people', device: 'devices' };
const OF_CLAIM = ['verdict', 'evidence', 'comment', 'correction', 'source'];

function path(form: string, id: string): { kind: string; about: About | null; to: To } {
  const [about = ''] = form.split(/[-.]/);
  const section = DESK[about];
  if (section) {
    const kind = about === 'scale' ? 'kind-rating-scale' : `kind-${about}`;
    return { kind, about: form === 'scale-edit' ? { kind: 'scale', id } : null, to: `/desk/${section}` };
  }
  if (about === 'article' || form === 'source-edit' || (form === 'source-add' && !id)) {
    const list = about === 'article' ? 'articles' : 'sources';
    const one: About = { kind: about === 'article' ? 'article' : 'source', id };
    return { kind: `kind-${about}`, about: id ? one : null, to: id ? `/${list}/${id}` : `/${list}` };
  }
  if (form === 'claim-record') {
    const article = id && id !== 'new' ? id : null;
    return {
      kind: 'kind-claim',
      about: article ? { kind: 'article', id: article } : null,
      to: article ? `/articles/${article}` : '/claims',
    };
  }
  const kind = OF_CLAIM.includes(about) ? `kind-${about}` : 'kind-claim';
  return { kind, about: id ? { kind: 'claim', id } : null, to: id ? `/claims/${id}` : '/claims' };
}

export function whereOf(key: string): Where {
  const [form = '', id = '', part = ''] = key.split(':');
  const { kind, about, to } = path(form, id);
  const asked = new URLSearchParams({ draft: key, ...(form.startsWith('comment') && part ? { comment: part } : {}) });
  return { kind, about, to: `${to}?${asked}` };
}

/** One form may keep its long text apart from the rest: they are one to whoever reads the list. */
export interface Begun {
  keys: string[];
  key: string;
  keptAt: string;
  excerpt: string;
}

const WORDS = [
  'statement',
  'title',
  'name',
  'summary',
  'rationale',
  'body',
  'reason',
  'notice',
  'value',
  'note',
  'quote',
  'label',
  'text',
];
const EXCERPT = 80;

function excerptOf(content: JsonValue): string {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return '';
  const said = WORDS.map((field) => content[field]).find((text) => typeof text === 'string' && text.trim() !== '');
  const letters = [
    ...String(said ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ];
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('').trimEnd()}…` : letters.join('');
}

export function begunOf(drafts: readonly Draft[]): Begun[] {
  const forms = new Map<string, Begun>();
  for (const { key, kept_at: keptAt, content } of drafts) {
    const form = key === 'article-add-text' ? 'article-add' : key;
    const known = forms.get(form);
    const excerpt = excerptOf(content);
    if (!known) forms.set(form, { keys: [key], key: form, keptAt, excerpt });
    else {
      known.keys.push(key);
      if (key === form && excerpt) known.excerpt = excerpt;
    }
  }
  return [...forms.values()];
}

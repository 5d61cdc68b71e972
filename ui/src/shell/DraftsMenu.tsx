/* Forms that were begun and not saved, perhaps before a crash: each leads to where it can be continued.
   The form itself offers its draft; nothing is opened or thrown away here. */

import { useQuery } from '@tanstack/react-query';
import { FilePenLine } from 'lucide-react';
import { useEffect } from 'react';
import { drafts } from '../ipc/drafts';
import { Button } from '../shared/Button';
import { useDrafter } from '../shared/drafts';
import { Menu } from '../shared/Menu';
import { navigate, type To, usePlace } from '../shared/router';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';

interface Where {
  /** The id of a word in the catalogue. */
  kind: string;
  to: To;
}

const DESK: Record<string, string> = { scale: 'scales', desk: 'policy', person: 'people', device: 'devices' };
const LISTS: Record<string, To> = { article: '/articles', source: '/sources' };

/** A draft's key begins with what it is about, and may end with an id: `verdict-propose:<claim>`. */
export function whereOf(key: string): Where {
  const [form = '', id = ''] = key.split(':');
  const [about = ''] = form.split('-');
  if (form === 'claim-record') return { kind: 'kind-claim', to: id && id !== 'new' ? `/articles/${id}` : '/claims' };
  if (about in DESK)
    return { kind: about === 'scale' ? 'kind-rating-scale' : `kind-${about}`, to: `/desk/${DESK[about]}` };
  const list = LISTS[about];
  if (list) return { kind: `kind-${about}`, to: id ? `${list}/${id}` : list };
  const known = ['verdict', 'evidence', 'comment', 'correction'].includes(about);
  return {
    kind: known ? `kind-${about}` : 'kind-claim',
    to: id && form !== 'evidence-edit' ? `/claims/${id}` : '/claims',
  };
}

export function DraftsMenu() {
  const t = useText();
  const format = useTimeFormat();
  const { path } = usePlace();
  const of = useDrafter();
  const { data = [], refetch } = useQuery({ queryKey: ['drafts', of], queryFn: () => drafts(of) });
  useEffect(() => {
    if (path) void refetch();
  }, [path, refetch]);
  if (data.length === 0) return null;
  const entries = data.map(({ key, kept_at }) => {
    const { kind, to } = whereOf(key);
    return { id: key, label: t(kind), note: format(kept_at), run: () => navigate(to) };
  });
  return (
    <Menu label={t('shell-drafts')} groups={[{ title: t('shell-drafts'), entries }]}>
      <Button small tone="quiet">
        <FilePenLine aria-hidden="true" size={15} />
        {t('shell-drafts-count', { count: data.length })}
      </Button>
    </Menu>
  );
}

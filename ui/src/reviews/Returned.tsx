/* Claims that an editor returned to whoever acts: changes are asked for, and they work on them, or nobody does and they
   proposed the verdict. */

import { useQuery } from '@tanstack/react-query';
import { CornerDownLeft } from 'lucide-react';
import { returnedClaims } from '../ipc/reviews';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';

const MOST = 50;

export function useReturned() {
  return useQuery({ queryKey: ['returned-claims'], queryFn: () => returnedClaims(MOST) });
}

export function Returned() {
  const t = useText();
  const { data } = useReturned();
  if (!data || data.total === 0) return null;
  const more = data.total - data.rows.length;
  return (
    <section
      aria-label={t('reviews-returned-title')}
      className="max-h-48 shrink-0 overflow-auto border-warn border-s-2 border-b bg-warn-wash px-4 py-2 text-sm"
    >
      <h2 className="flex items-center gap-2 font-semibold text-warn">
        <CornerDownLeft aria-hidden="true" size={14} />
        {t('reviews-returned', { count: data.total })}
      </h2>
      <ul className="mt-1 flex flex-col">
        {data.rows.map(({ id, statement }) => (
          <li key={id}>
            <Link to={`/claims/${id}`} className="inline-block min-h-6 font-serif text-ink hover:underline">
              <bdi>{statement || <Redacted />}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="text-soft text-xs">{t('reviews-returned-more', { count: more })}</p> : null}
    </section>
  );
}

/* What things are called that a revision names by their id: people, sources, articles, scales, ratings. */

import { useQuery } from '@tanstack/react-query';
import { RatingBadge } from '../claims/RatingBadge';
import { article as readArticle } from '../ipc/articles';
import { attachmentDescribed } from '../ipc/attachments';
import { historyOf } from '../ipc/history';
import { source as readSource } from '../ipc/sources';
import { nameOf, usePeople } from '../people/names';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { useText } from '../shared/text';
import { scaleAt } from './scaleAt';

export function PersonName({ id }: { id: string }) {
  const t = useText();
  const { data } = usePeople();
  return <bdi>{nameOf(data, id, t('history-unnamed'))}</bdi>;
}

const LINK = 'text-ink underline decoration-rule underline-offset-2 hover:decoration-ink';

export function SourceName({ id }: { id: string }) {
  const { data } = useQuery({ queryKey: ['source', id], queryFn: () => readSource(id) });
  if (data?.redacted.includes('title')) return <Redacted />;
  return (
    <Link to={`/sources/${id}`} className={LINK}>
      <bdi>{data?.title ?? '…'}</bdi>
    </Link>
  );
}

export function ArticleName({ id }: { id: string }) {
  const { data } = useQuery({ queryKey: ['article', id], queryFn: () => readArticle(id) });
  if (data?.redacted.includes('title')) return <Redacted />;
  return (
    <Link to={`/articles/${id}`} className={LINK}>
      <bdi>{data?.title ?? '…'}</bdi>
    </Link>
  );
}

/** A file by its name, its digest on hover; by the digest where it is not kept here. */
export function FileName({ sha256 }: { sha256: string }) {
  const { data } = useQuery({ queryKey: ['attachment', sha256], queryFn: () => attachmentDescribed(sha256) });
  return (
    <bdi title={sha256} className="wrap-anywhere">
      {data === null ? sha256 : (data?.name ?? '…')}
    </bdi>
  );
}

function useScale(id: string | null, revision: string | null) {
  const { data } = useQuery({
    queryKey: ['history', 'rating_scale', id],
    queryFn: () => historyOf({ kind: 'rating_scale', id: id ?? '' }),
    enabled: id !== null,
  });
  return data ? scaleAt(data, revision) : null;
}

export function ScaleName({ id }: { id: string }) {
  return <bdi>{useScale(id, null)?.name ?? '…'}</bdi>;
}

/** A rating as the scale called it at that revision of the scale. */
export function RatingName({
  rating,
  scale,
  revision,
}: {
  rating: string;
  scale: string | null;
  revision: string | null;
}) {
  const found = useScale(scale, revision);
  const rated = found?.ratings.find(({ key }) => key === rating);
  if (!found || !rated) return <bdi>{rating}</bdi>;
  return <RatingBadge rating={{ ...rated, scale: found.name, worst: found.worst, best: found.best }} />;
}

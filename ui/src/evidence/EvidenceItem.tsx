/* One piece of evidence: how its source bears on the claim, what the source is and where, the passage, where it stands,
   whether it counts alone. */

import { Hourglass, Pencil, Unlink, Waypoints } from 'lucide-react';
import { Fragment } from 'react';
import type { EvidenceView, Op, SourceRecord, Stale } from '../ipc/types';
import { Address } from '../shared/Address';
import { Badge } from '../shared/Badge';
import { IconButton } from '../shared/Button';
import { Link } from '../shared/Link';
import { Redacted } from '../shared/Redacted';
import { Day } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { Revealed } from '../shared/VisibleText';
import { SourceMarks } from '../sources/SourceMarks';
import { AttachFile, EvidenceFiles } from './EvidenceFiles';
import type { CountedWith } from './independence';
import { StanceBadge } from './StanceBadge';

interface EvidenceItemProps {
  evidence: EvidenceView;
  /** What counts as one with it. */
  alike: CountedWith | undefined;
  /** Changes of its source since the claim was approved. */
  stale: readonly Stale[];
  /** Nothing where it is only read. */
  editing?: Editing;
}

interface Editing {
  why: (op: Op) => string | null;
  onEdit: () => void;
  onDetach: () => void;
}

export function EvidenceItem({ evidence, alike, stale, editing }: EvidenceItemProps) {
  const t = useText();
  const { source } = evidence;
  const title = source.redacted.includes('title') ? t('shell-redacted') : source.title;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 py-3 first:pt-1">
      <div className="min-w-0 break-words [unicode-bidi:normal]">
        <span className="me-2 inline-block">
          <StanceBadge stance={evidence.stance} />
        </span>
        <Link
          to={`/sources/${source.id}`}
          className="font-semibold text-ink underline decoration-rule underline-offset-2 hover:decoration-ink"
        >
          <bdi>{source.title || <Redacted />}</bdi>
        </Link>
      </div>
      {editing ? <Tools source={source} title={title} editing={editing} /> : null}
      <div className="col-span-2 flex min-w-0 flex-col gap-2">
        <div className="flex flex-col gap-1">
          <About evidence={evidence} />
          <Where source={source} />
        </div>
        <Passage evidence={evidence} />
        <Alike {...alike} origin={source.origin} />
        {stale.map((change) => (
          <p key={change.by}>
            <Badge icon={Hourglass} tone="warn">
              {t('evidence-changed-since', { name: change.by_name })}
            </Badge>
          </p>
        ))}
        <EvidenceFiles source={source} />
      </div>
    </li>
  );
}

interface ToolsProps {
  source: SourceRecord;
  title: string;
  editing: Editing;
}

function Tools({ source, title, editing: { why, onEdit, onDetach } }: ToolsProps) {
  const t = useText();
  return (
    <div className="flex items-start">
      <AttachFile source={source} />
      <IconButton small label={t('evidence-edit-of', { title })} reason={why('evidence.edit')} onPress={onEdit}>
        <Pencil aria-hidden="true" size={14} />
      </IconButton>
      <IconButton small label={t('evidence-detach-of', { title })} reason={why('evidence.detach')} onPress={onDetach}>
        <Unlink aria-hidden="true" size={14} />
      </IconButton>
    </div>
  );
}

function About({ evidence: { source } }: { evidence: EvidenceView }) {
  const t = useText();
  const by = [source.author, source.publisher].filter((name, at, all) => name && all.indexOf(name) === at);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-soft text-xs">
      <span className="first-letter:uppercase">{t(wordId('source-kind', source.kind))}</span>
      {by.map((name) => (
        <bdi key={name}>{name}</bdi>
      ))}
      {source.published_on ? <Day day={source.published_on} /> : null}
      <SourceMarks source={source} />
    </p>
  );
}

/** Where the source is and where its copy is kept, whole, to be opened in the person's own browser. */
function Where({ source: { url, archived_url } }: { source: SourceRecord }) {
  const t = useText();
  if (!url && !archived_url) return null;
  return (
    <div className="flex flex-col gap-0.5 text-xs">
      {url ? (
        <p>
          <Address url={url} />
        </p>
      ) : null}
      {archived_url ? (
        <p className="text-soft">
          {t('evidence-archived')} <Address url={archived_url} />
        </p>
      ) : null}
    </div>
  );
}

function Passage({ evidence }: { evidence: EvidenceView }) {
  const t = useText();
  const { quote, locator, note, redacted } = evidence;
  return (
    <>
      {redacted.includes('quote') ? <Redacted /> : null}
      {quote ? (
        <blockquote
          dir="auto"
          className="max-w-prose whitespace-pre-line break-words border-rule border-s-2 ps-3 font-serif text-base"
        >
          <Revealed text={quote} />
        </blockquote>
      ) : null}
      {locator ? (
        <p className="max-w-prose break-words text-soft text-xs">
          {t('evidence-at')} <bdi>{locator}</bdi>
        </p>
      ) : null}
      {redacted.includes('note') ? <Redacted /> : null}
      {note ? (
        <p dir="auto" className="max-w-prose whitespace-pre-line break-words text-sm">
          {note}
        </p>
      ) : null}
    </>
  );
}

/** Sources with one origin or one address count once: with which, and whose story they repeat. */
function Alike({ others = [], atOneAddress = false, origin }: Partial<CountedWith> & { origin: string | null }) {
  const t = useText();
  if (others.length === 0 && !origin) return null;
  const titles = [...new Set(others.map((other) => other.source.title))];
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs">
      {others.length > 0 ? <Badge icon={Waypoints}>{t('evidence-counts-once', { count: others.length })}</Badge> : null}
      {origin ? (
        <span className="text-soft">
          {t('evidence-origin')} <bdi>{origin}</bdi>
        </span>
      ) : null}
      {atOneAddress ? <span className="text-soft">{t('evidence-one-address')}</span> : null}
      {titles.length > 0 ? (
        <span className="text-soft">
          {t('evidence-with')}{' '}
          {titles.map((title, at) => (
            <Fragment key={title}>
              {at > 0 ? ', ' : ''}
              {t('evidence-quoted', { title })}
            </Fragment>
          ))}
        </span>
      ) : null}
    </p>
  );
}

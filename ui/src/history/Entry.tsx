/* One revision: what was done to what, by whom, when and on which device; what it changed; what follows from it.
   Which entries there are and in which order is the list's. */

import {
  Copy,
  CornerLeftUp,
  EllipsisVertical,
  EyeOff,
  GitBranch,
  GitMerge,
  History,
  Hourglass,
  type LucideIcon,
  PackageOpen,
  RotateCcw,
  ShieldAlert,
  UserCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { DeviceRecord, HistoryEntry } from '../ipc/types';
import { Badge, INK, type Tone } from '../shared/Badge';
import { Button, IconButton } from '../shared/Button';
import { cx } from '../shared/classes';
import { useCopy } from '../shared/copy';
import { Menu } from '../shared/Menu';
import { exactUtc, useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { ChangeRow, Changes } from './ChangeRow';
import { changed } from './changed';
import { fieldName, shownChanges } from './fields';
import type { Marks } from './marks';
import { ArticleName, PersonName, SourceName } from './names';
import { looksOf, opName } from './ops';

/** What every entry of a list needs to know of the list. */
export interface Surroundings {
  /** The source of each piece of evidence, where the list tells it. */
  sources: ReadonlyMap<string, string>;
  devices: readonly DeviceRecord[];
  /** Goes to another entry. */
  onGo: (entry: HistoryEntry) => void;
  /** Shows the claim as it stood at this entry. */
  onAsOf?: ((entry: HistoryEntry) => void) | undefined;
  onRedact: (entry: HistoryEntry) => void;
  /** Why whoever acts can't redact anything. */
  redactRefused: string | null;
}

interface EntryProps {
  entry: HistoryEntry;
  marks: Marks | undefined;
  around: Surroundings;
  /** Shown beside the list as it stood. */
  current: boolean;
}

export function entryId(hash: string): string {
  return `revision-${hash}`;
}

export function Entry({ entry, marks, around, current }: EntryProps) {
  const t = useText();
  const { icon: Icon, tone } = looksOf(entry);
  const rows = shownChanges(entry);
  const title = entry.known_op ? opName(t, entry) : t('history-unknown-op', { op: entry.op });
  return (
    <li
      id={entryId(entry.hash)}
      data-revision={entry.hash}
      tabIndex={-1}
      aria-current={current ? 'true' : undefined}
      className={cx(
        '@container grid grid-cols-[1.25rem_minmax(0,1fr)_auto] scroll-mt-8 gap-x-2 px-4 py-2 [contain-intrinsic-block-size:auto_4.5rem] [content-visibility:auto]',
        'focus-visible:-outline-offset-2',
        current && 'bg-selected',
      )}
    >
      <Icon aria-hidden="true" size={15} className={cx('mt-1 shrink-0', INK[tone])} />
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <h3 className={cx('font-semibold text-sm leading-row', tone !== 'neutral' && INK[tone])}>{title}</h3>
          <Subject entry={entry} sources={around.sources} />
          <Flags entry={entry} />
          <Who entry={entry} devices={around.devices} />
        </div>
        <Consequences entry={entry} marks={marks} onGo={around.onGo} />
        {rows.length > 0 ? (
          <Changes>
            {rows.map((change) => (
              <ChangeRow key={change.field} change={changed(entry, change)} />
            ))}
          </Changes>
        ) : null}
      </div>
      <Tools entry={entry} title={title} around={around} />
    </li>
  );
}

/** What it is about, where the op alone does not say it. */
function Subject({ entry, sources }: { entry: HistoryEntry; sources: ReadonlyMap<string, string> }) {
  const { kind, id } = entry.entity;
  if (kind === 'person') return <PersonName id={id} />;
  const source = kind === 'evidence' ? sources.get(id) : undefined;
  if (!source) return null;
  return (
    <span className="min-w-0 text-sm">
      <SourceName id={source} />
    </span>
  );
}

function Flags({ entry }: { entry: HistoryEntry }) {
  const t = useText();
  return (
    <>
      {entry.own_work ? <Flag icon={UserCheck} id="history-self-approved" /> : null}
      {entry.identity_broken ? <Flag icon={ShieldAlert} id="history-identity-broken" /> : null}
      {entry.known_op ? null : (
        <Badge icon={PackageOpen} tone="warn" title={t('history-not-applied-why')}>
          {t('history-not-applied')}
        </Badge>
      )}
    </>
  );
}

function Flag({ icon, id }: { icon: LucideIcon; id: string }) {
  const t = useText();
  return (
    <Badge icon={icon} tone="warn" title={t(`${id}-why`)}>
      {t(id)}
    </Badge>
  );
}

function Who({ entry, devices }: { entry: HistoryEntry; devices: readonly DeviceRecord[] }) {
  const t = useText();
  const time = useTimeFormat('time');
  const device = devices.find(({ id }) => id === entry.device)?.label;
  return (
    <p className="flex flex-wrap gap-x-1.5 text-soft text-xs">
      <bdi>{entry.author_name || t('history-unnamed')}</bdi>
      <span aria-hidden="true">·</span>
      <time dateTime={entry.recorded_at} title={exactUtc(entry.recorded_at)} className="tabular-nums">
        {time(entry.recorded_at)}
      </time>
      {device ? (
        <>
          <span aria-hidden="true">·</span>
          <bdi title={t('history-device-place', { place: entry.device_seq })}>{device}</bdi>
        </>
      ) : null}
    </p>
  );
}

/** What the entry means beside its fields, and the entries that it goes with. */
function Consequences({
  entry,
  marks,
  onGo,
}: {
  entry: HistoryEntry;
  marks: Marks | undefined;
  onGo: Surroundings['onGo'];
}) {
  const t = useText();
  const fields = entry.changes.find(({ field }) => field === 'fields')?.after;
  const redacted = entry.op === 'redact' && Array.isArray(fields) ? fields.map(String) : [];
  const names = redacted.map((field) => fieldName(t, entry.entity.kind, field)).join(', ');
  return (
    <>
      {marks?.joins ? <Line icon={GitMerge}>{t('history-joins')}</Line> : null}
      {marks?.apart ? (
        <Line icon={GitBranch}>
          {t('history-apart')} <To entry={marks.apart} onGo={onGo} />
        </Line>
      ) : null}
      {marks?.lapsed ? (
        <Line icon={Hourglass} tone="warn">
          {t(`history-lapsed-${marks.lapsed}`)} {marks.cause ? <To entry={marks.cause} onGo={onGo} /> : null}
        </Line>
      ) : null}
      {!marks?.lapsed && marks?.cause ? (
        <Line icon={CornerLeftUp}>
          {t('history-because')} <To entry={marks.cause} onGo={onGo} />
        </Line>
      ) : null}
      {marks?.restores ? (
        <Line icon={RotateCcw}>
          {t('history-restores')} <To entry={marks.restores} onGo={onGo} />
        </Line>
      ) : null}
      {redacted.length > 0 ? (
        <Line icon={EyeOff} tone="bad">
          {t('history-redacted-fields', { fields: names })}{' '}
          {marks?.target ? <To entry={marks.target} onGo={onGo} /> : null}
        </Line>
      ) : null}
      {entry.op.startsWith('article.') ? <ArticleName id={entry.entity.id} /> : null}
    </>
  );
}

interface LineProps {
  icon: LucideIcon;
  tone?: Tone;
  children: ReactNode;
}

function Line({ icon: Icon, tone = 'neutral', children }: LineProps) {
  return (
    <p className="flex flex-wrap items-center gap-x-1.5 text-sm">
      <Icon aria-hidden="true" size={13} className={cx('shrink-0', INK[tone])} />
      <span>{children}</span>
    </p>
  );
}

function To({ entry, onGo }: { entry: HistoryEntry; onGo: Surroundings['onGo'] }) {
  const t = useText();
  const time = useTimeFormat();
  return (
    <Button
      small
      tone="quiet"
      className="whitespace-normal px-0.5 py-0 text-start text-accent underline decoration-1 underline-offset-2"
      onPress={() => onGo(entry)}
    >
      <bdi>
        {t('history-entry', {
          op: entry.known_op ? opName(t, entry) : entry.op,
          name: entry.author_name || t('history-unnamed'),
          when: time(entry.recorded_at),
        })}
      </bdi>
    </Button>
  );
}

function Tools({ entry, title, around }: { entry: HistoryEntry; title: string; around: Surroundings }) {
  const t = useText();
  const time = useTimeFormat();
  const copy = useCopy();
  const name = { op: title, when: time(entry.recorded_at) };
  const { onAsOf, onRedact, redactRefused } = around;
  const redactable = entry.changes.some((change) => change.redactable);
  return (
    <div className="flex items-start">
      {onAsOf ? (
        <IconButton small label={t('history-as-of-this', name)} onPress={() => onAsOf(entry)}>
          <History aria-hidden="true" size={14} />
        </IconButton>
      ) : null}
      <Menu
        label={t('history-more', name)}
        groups={[
          {
            entries: [
              {
                id: 'copy',
                label: t('history-copy-hash'),
                note: `${entry.hash.slice(0, 24)}…`,
                icon: <Copy aria-hidden="true" size={14} className="mt-0.5 shrink-0" />,
                run: () => void copy(t('history-hash'), entry.hash),
              },
              {
                id: 'redact',
                label: t('history-redact'),
                icon: <EyeOff aria-hidden="true" size={14} className="mt-0.5 shrink-0" />,
                reason: redactable ? redactRefused : t('history-redact-nothing'),
                run: () => onRedact(entry),
              },
            ],
          },
        ]}
      >
        <Button small tone="quiet" aria-label={t('history-more', name)} className="px-1 text-soft">
          <EllipsisVertical aria-hidden="true" size={14} />
        </Button>
      </Menu>
    </div>
  );
}

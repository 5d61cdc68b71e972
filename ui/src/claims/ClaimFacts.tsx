/* Who says a claim, who passes it on, how and when, where it appeared; and who works on it until when. */

import { CalendarClock, ChevronsDown, ChevronsUp, ChevronUp, Equal, type LucideIcon, Tag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ClaimView, Priority } from '../ipc/types';
import { Badge, type Tone } from '../shared/Badge';
import { LanguageName } from '../shared/LanguageName';
import { Section } from '../shared/Section';
import { Day, Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { Appearances } from './Appearances';
import { overdue } from './due';
import { Redacted } from './Redacted';

export function ClaimFacts({ view }: { view: ClaimView }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-6 @2xl:@max-4xl:contents">
      <Section title={t('claim-facts')}>
        <dl className="flex flex-col gap-1.5 text-sm">
          <Said view={view} />
          <Row term={t('field-appearances')}>
            {view.appearances.length > 0 ? <Appearances addresses={view.appearances} /> : <None />}
          </Row>
          <Row term={t('field-language')}>{view.language ? <LanguageName tag={view.language} /> : <None />}</Row>
        </dl>
      </Section>
      <Section title={t('claim-work')}>
        <dl className="flex flex-col gap-1.5 text-sm">
          <Work view={view} />
        </dl>
      </Section>
    </div>
  );
}

function Said({ view }: { view: ClaimView }) {
  const t = useText();
  const person = (name: string | null, field: string) =>
    view.redacted.includes(field) ? <Redacted /> : <Words text={name} />;
  return (
    <>
      <Row term={t('field-claimant')}>{person(view.claimant, 'claimant')}</Row>
      <Row term={t('field-reported-by')}>{person(view.reported_by, 'reported_by')}</Row>
      <Row term={t('field-modality')}>{t(wordId('modality', view.modality))}</Row>
      <Row term={t('field-claimed-on')}>{view.claimed_on ? <Day day={view.claimed_on} /> : <None />}</Row>
    </>
  );
}

function Work({ view }: { view: ClaimView }) {
  const t = useText();
  const name = (person: string) => view.people[person] ?? person;
  return (
    <>
      <Row term={t('field-assignee-id')}>{view.assignee_id ? <bdi>{name(view.assignee_id)}</bdi> : <None />}</Row>
      <Row term={t('field-due-on')}>
        {view.due_on ? <Due day={view.due_on} late={overdue(view.due_on, view.status)} /> : <None />}
      </Row>
      <Row term={t('field-priority')}>
        <PriorityBadge priority={view.priority} />
      </Row>
      <Row term={t('field-tags')}>
        <Tags tags={view.tags} />
      </Row>
      <Row term={t('claim-recorded')}>
        <bdi>{name(view.created_by)}</bdi>, <Time at={view.created_at} />
      </Row>
      {view.published ? (
        <Row term={t('claim-published')}>
          <bdi>{name(view.published.by)}</bdi>, <Time at={view.published.at} />
        </Row>
      ) : null}
      <Row term={t('claim-changed')}>
        <bdi>{name(view.changed.by)}</bdi>, <Time at={view.changed.at} />
      </Row>
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
      <dt className="text-soft">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function None() {
  const t = useText();
  return <span className="text-soft">{t('claim-none')}</span>;
}

function Words({ text }: { text: string | null }) {
  return text ? <bdi>{text}</bdi> : <None />;
}

function Due({ day, late }: { day: string; late: boolean }) {
  const t = useText();
  if (!late) return <Day day={day} />;
  return (
    <Badge icon={CalendarClock} tone="bad" title={t('claim-overdue')}>
      <Day day={day} /> · {t('claim-overdue')}
    </Badge>
  );
}

const PRIORITIES: Record<Priority, { icon: LucideIcon; tone: Tone }> = {
  low: { icon: ChevronsDown, tone: 'neutral' },
  normal: { icon: Equal, tone: 'neutral' },
  high: { icon: ChevronUp, tone: 'warn' },
  urgent: { icon: ChevronsUp, tone: 'bad' },
};

function PriorityBadge({ priority }: { priority: Priority }) {
  const t = useText();
  const { icon, tone } = PRIORITIES[priority];
  return (
    <Badge icon={icon} tone={tone} bare={priority === 'normal' || priority === 'low'}>
      {t(wordId('priority', priority))}
    </Badge>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  if (tags.length === 0) return <None />;
  return (
    <ul className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <li key={tag} className="min-w-0 max-w-full">
          <Badge icon={Tag}>
            <bdi>{tag}</bdi>
          </Badge>
        </li>
      ))}
    </ul>
  );
}

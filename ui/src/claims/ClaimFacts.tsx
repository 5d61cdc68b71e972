/* Who says a claim, who passes it on, how and when, where it appeared; and who works on it until when. */

import { CalendarClock, ChevronsDown, ChevronsUp, ChevronUp, Equal, type LucideIcon, Tag } from 'lucide-react';
import type { ClaimView, Priority } from '../ipc/types';
import { Badge, type Tone } from '../shared/Badge';
import { Fact, Facts } from '../shared/Facts';
import { LanguageName } from '../shared/LanguageName';
import { Redacted } from '../shared/Redacted';
import { Section } from '../shared/Section';
import { Day, Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { Appearances } from './Appearances';
import { overdue } from './due';

export function ClaimFacts({ view }: { view: ClaimView }) {
  const t = useText();
  return (
    <div className="flex flex-col gap-6 @2xl:@max-4xl:contents">
      <Section title={t('claim-facts')}>
        <Facts narrow>
          <Said view={view} />
          <Fact name={t('field-appearances')}>
            {view.appearances.length > 0 ? <Appearances addresses={view.appearances} /> : <None />}
          </Fact>
          <Fact name={t('field-language')}>{view.language ? <LanguageName tag={view.language} /> : <None />}</Fact>
        </Facts>
      </Section>
      <Section title={t('claim-work')}>
        <Facts narrow>
          <Work view={view} />
        </Facts>
      </Section>
    </div>
  );
}

function Said({ view }: { view: ClaimView }) {
  const t = useText();
  const person = (name: string | null, field: string) =>
    view.redacted.includes(field) ? <Redacted /> : name || <None />;
  return (
    <>
      <Fact name={t('field-claimant')}>{person(view.claimant, 'claimant')}</Fact>
      <Fact name={t('field-reported-by')}>{person(view.reported_by, 'reported_by')}</Fact>
      <Fact name={t('field-modality')}>{t(wordId('modality', view.modality))}</Fact>
      <Fact name={t('field-claimed-on')}>{view.claimed_on ? <Day day={view.claimed_on} /> : <None />}</Fact>
    </>
  );
}

function Work({ view }: { view: ClaimView }) {
  const t = useText();
  const name = (person: string) => view.people[person] ?? person;
  return (
    <>
      <Fact name={t('field-assignee-id')}>{view.assignee_id ? name(view.assignee_id) : <None />}</Fact>
      <Fact name={t('field-due-on')}>
        {view.due_on ? <Due day={view.due_on} late={overdue(view.due_on, view.status)} /> : <None />}
      </Fact>
      <Fact name={t('field-priority')}>
        <PriorityBadge priority={view.priority} />
      </Fact>
      <Fact name={t('field-tags')}>
        <Tags tags={view.tags} />
      </Fact>
      <Fact name={t('claim-recorded')}>
        <bdi>{name(view.created_by)}</bdi>, <Time at={view.created_at} />
      </Fact>
      {view.published ? (
        <Fact name={t('claim-published')}>
          <bdi>{name(view.published.by)}</bdi>, <Time at={view.published.at} />
        </Fact>
      ) : null}
      <Fact name={t('claim-changed')}>
        <bdi>{name(view.changed.by)}</bdi>, <Time at={view.changed.at} />
      </Fact>
    </>
  );
}

function None() {
  const t = useText();
  return <span className="text-soft">{t('claim-none')}</span>;
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

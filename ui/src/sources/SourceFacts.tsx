/* What is known of a source; what is not set is left out, what was redacted says so. */

import type { ReactNode } from 'react';
import type { SourceRecord } from '../ipc/types';
import { nameOf, usePeople } from '../people/names';
import { Fact, Facts } from '../shared/Facts';
import { Redacted } from '../shared/Redacted';
import { Day, Time } from '../shared/Time';
import { useText, wordId, yesOrNo } from '../shared/text';
import { SourceLinks } from './SourceLinks';

export function SourceFacts({ source }: { source: SourceRecord }) {
  const t = useText();
  const { data } = usePeople();
  const by = (id: string) => <bdi>{t('sources-by-name', { name: nameOf(data, id, t('desk-unnamed')) })}</bdi>;
  return (
    <Facts>
      <Fact name={t('sources-kind')}>{t(wordId('source-kind', source.kind))}</Fact>
      <Fact name={t('sources-primary')}>{yesOrNo(t, source.primary)}</Fact>
      <Told source={source} field="author" />
      <Told source={source} field="publisher" />
      <SourceLinks source={source} />
      <Told source={source} field="published_on" show={(day) => <Day day={day} />} />
      <Told source={source} field="accessed_on" show={(day) => <Day day={day} />} />
      <Told source={source} field="origin" />
      <Told source={source} field="interest" show={(text) => <Prose text={text} />} />
      <Told source={source} field="note" show={(text) => <Prose text={text} />} />
      <Fact name={t('sources-added')}>
        <Time at={source.created_at} /> {by(source.created_by)}
      </Fact>
      {source.revisions > 1 ? (
        <Fact name={t('sources-changed')}>
          <Time at={source.updated_at} /> {by(source.updated_by)}
        </Fact>
      ) : null}
    </Facts>
  );
}

type Words = 'author' | 'publisher' | 'published_on' | 'accessed_on' | 'origin' | 'interest' | 'note';

interface ToldProps {
  source: SourceRecord;
  field: Words;
  show?: (value: string) => ReactNode;
}

function Told({ source, field, show = (value) => value }: ToldProps) {
  const t = useText();
  const value = source[field];
  const name = t(`sources-${field.replaceAll('_', '-')}`);
  if (source.redacted.includes(field)) {
    return (
      <Fact name={name}>
        <Redacted />
      </Fact>
    );
  }
  return value === null ? null : <Fact name={name}>{show(value)}</Fact>;
}

function Prose({ text }: { text: string }) {
  return <span className="whitespace-pre-wrap">{text}</span>;
}

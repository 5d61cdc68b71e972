/* Everything that a verification found or can't show, in words, and what to do about it. */

import { CircleCheck, ShieldCheck, ShieldX } from 'lucide-react';
import { fieldName } from '../history/fields';
import type { Found, HadBy, RedactedField, Remedy, Verification } from '../ipc/types';
import { Copyable } from '../shared/Copyable';
import { Fact, Facts } from '../shared/Facts';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { useTimeFormat } from '../shared/Time';
import { asSentence, type Text, useText } from '../shared/text';
import { CalledLink } from './CalledLink';
import { entityParts } from './EntityLink';
import { Notices } from './Notices';

/** A damaged file can have thousands of faults; the first say what is wrong. */
const MOST = 200;

const HEAD_FOUND: Record<HadBy, string> = {
  this_file: 'verify-head-found',
  another_copy: 'verify-head-found-copy',
};

/** What came out. A head that is not known here is no fault that was found in the file. */
export function headline({ holds, faults }: Verification, t: Text): string {
  if (holds) return t('verify-holds');
  const { length: count, 0: first } = faults;
  return count === 1 && first?.fault === 'expected_head' ? t('verify-head-unknown') : t('verify-broken', { count });
}

interface VerifyResultProps {
  found: Verification;
  /** When it was found. */
  at: string;
  /** Whether anything was changed since. */
  changed: boolean;
}

export function VerifyResult({ found, at, changed }: VerifyResultProps) {
  const t = useText();
  const time = useTimeFormat();
  const { revisions, seals, attachments } = found;
  return (
    <>
      <div
        className={
          found.holds ? 'border-good border-s-4 bg-good-wash px-4 py-3' : 'border-bad border-s-4 bg-bad-wash px-4 py-3'
        }
      >
        <h2
          className={`flex items-center gap-2 font-semibold font-serif text-lg ${found.holds ? 'text-good' : 'text-bad'}`}
        >
          {found.holds ? <ShieldCheck aria-hidden="true" size={20} /> : <ShieldX aria-hidden="true" size={20} />}
          {headline(found, t)}
        </h2>
        <p className="mt-1 text-sm">{t('verify-checked', { revisions, seals, attachments })}</p>
        <p className="mt-1 text-sm">
          {t('verify-at', { when: time(at) })} {changed ? t('verify-since') : null}
        </p>
        <ExpectedHead found={found} />
      </div>
      <Faults faults={found.faults.filter(({ fault }) => fault !== 'expected_head')} remedy={found.remedy} />
      <Redacted fields={found.redacted} />
      <Notices title={t('verify-notices')} notices={found.notices} />
      <Section title={t('verify-cannot')}>
        <p className="max-w-prose text-sm">
          {t(found.expected_head ? 'verify-cannot-after-head' : 'verify-cannot-alone')}
        </p>
        <Facts>
          <Fact name={t('verify-head')} note={t('verify-keep')}>
            <Copyable mono label={t('verify-head')} text={found.head} />
          </Fact>
        </Facts>
      </Section>
    </>
  );
}

function ExpectedHead({ found }: { found: Verification }) {
  const t = useText();
  if (!found.expected_head) return null;
  const { had_by: by, at_revision: at } = found.expected_head;
  const values = { at: at ?? 0, of: found.revisions };
  return (
    <p className="mt-1 flex items-start gap-2 text-sm">
      {by === null ? (
        <ShieldX aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-bad" />
      ) : (
        <CircleCheck aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-good" />
      )}
      {t(by === null ? 'verify-head-missing' : HEAD_FOUND[by], values)}
    </p>
  );
}

const REMEDIES: Record<Remedy, string> = {
  reindex: 'verify-remedy-reindex',
  copy_from_journal: 'verify-remedy-copy-from-journal',
  restore: 'verify-remedy-restore',
};

/** A head that is not known here is told above, with what to do about it. */
function Faults({ faults, remedy }: { faults: readonly Found[]; remedy: Remedy | null }) {
  const t = useText();
  if (faults.length === 0) return null;
  return (
    <Section title={t('verify-faults')}>
      {remedy ? <p className="max-w-prose text-sm">{t(REMEDIES[remedy])}</p> : null}
      <Table
        label={t('verify-faults')}
        columns={[
          { id: 'what', label: t('verify-fault-what') },
          { id: 'where', label: t('verify-fault-where') },
          { id: 'revision', label: t('verify-fault-revision') },
        ]}
      >
        {faults.slice(0, MOST).map((fault) => (
          <FaultRow key={JSON.stringify(fault)} fault={fault} />
        ))}
      </Table>
      {faults.length > MOST ? (
        <p className="text-soft text-sm">{t('verify-more', { count: faults.length - MOST })}</p>
      ) : null}
    </Section>
  );
}

function FaultRow({ fault }: { fault: Found }) {
  const t = useText();
  return (
    <tr>
      <Cell className="min-w-64">
        <span className="block max-w-prose">
          <bdi>{asSentence(fault.message)}</bdi>
        </span>
      </Cell>
      <Cell className="min-w-40">
        {fault.entity ? (
          <CalledLink entity={fault.entity} called={fault.called} />
        ) : (
          <span className="text-soft">{t('verify-file')}</span>
        )}
      </Cell>
      <Cell>{fault.hash ? <Copyable mono label={t('verify-fault-hash')} text={fault.hash} /> : null}</Cell>
    </tr>
  );
}

function Redacted({ fields }: { fields: readonly RedactedField[] }) {
  const t = useText();
  if (fields.length === 0) return null;
  return (
    <Section title={t('verify-redacted', { count: fields.length })}>
      <ul className="flex flex-col gap-2 text-sm">
        {fields.slice(0, MOST).map((redacted) => (
          <RedactedValue key={`${redacted.hash}/${redacted.field}`} redacted={redacted} />
        ))}
      </ul>
      {fields.length > MOST ? (
        <p className="text-soft text-sm">{t('verify-more', { count: fields.length - MOST })}</p>
      ) : null}
    </Section>
  );
}

/** Which value of what, and by whom, when and why it was destroyed. */
function RedactedValue({ redacted }: { redacted: RedactedField }) {
  const t = useText();
  const time = useTimeFormat();
  const { kind } = entityParts(redacted.entity);
  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{fieldName(t, kind, redacted.field)}</span>
        <CalledLink entity={redacted.entity} called={redacted.called} />
        <bdi dir="ltr" className="font-mono text-soft text-xs">
          {redacted.hash.slice(0, 12)}
        </bdi>
      </p>
      <p className="max-w-prose text-soft">
        {t('verify-redacted-by', {
          name: redacted.by_name || t('history-unnamed'),
          when: time(redacted.at),
        })}{' '}
        <bdi className="whitespace-pre-line break-words">{redacted.reason}</bdi>
      </p>
    </li>
  );
}

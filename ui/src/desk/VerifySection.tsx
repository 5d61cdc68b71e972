/* Verifying the journal: started here, with progress, and everything that it found or can't show, in words. */

import { CircleCheck, ShieldCheck, ShieldX } from 'lucide-react';
import { useRef, useState } from 'react';
import { verify } from '../ipc/journal';
import type { Found, HadBy, RedactedField, Verification } from '../ipc/types';
import { Button } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { Fact, Facts } from '../shared/Facts';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextField } from '../shared/fields/TextField';
import { JobProgressBar, useJob } from '../shared/job';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { asSentence, type Text, useText, wordId } from '../shared/text';
import { EntityLink, entityParts } from './EntityLink';
import { Notices } from './Notices';

/** A damaged file can have thousands of faults; the first say what is wrong. */
const MOST = 200;

const HEAD_FOUND: Record<HadBy, string> = {
  this_file: 'verify-head-found',
  another_copy: 'verify-head-found-copy',
};

/** What came out. A head that is not known here is no fault that was found in the file. */
function headline({ holds, faults }: Verification, t: Text): string {
  if (holds) return t('verify-holds');
  const { length: count, 0: first } = faults;
  return count === 1 && first?.fault === 'expected_head' ? t('verify-head-unknown') : t('verify-broken', { count });
}

export function VerifySection() {
  const t = useText();
  const [expected, setExpected] = useState('');
  const job = useJob(verify, {
    said: (found) => headline(found, t),
  });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, job.error, { expect_head: expected });
  const start = () => void job.run(expected.trim() || null);
  useCommands([{ id: 'verify-do', label: t('verify-do'), run: start }]);
  return (
    <div className="flex flex-col gap-8">
      <Section title={t('verify-heading')}>
        <p className="max-w-prose text-soft text-sm">{t('verify-intro')}</p>
        <form
          ref={form}
          className="flex max-w-2xl flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <TextField
            ltr
            mono
            label={t('verify-expect')}
            help={t('verify-expect-help')}
            value={expected}
            onChange={setExpected}
            error={atField(error, 'expect_head')}
          />
          <ErrorNote error={elsewhere(error, ['expect_head'])} />
          {job.busy ? (
            <JobProgressBar job={job} label={t('verify-running')} />
          ) : (
            <div>
              <Button tone="main" type="submit">
                <ShieldCheck aria-hidden="true" size={16} />
                {t('verify-do')}
              </Button>
            </div>
          )}
        </form>
        {job.cancelled ? <p className="text-soft text-sm">{t('verify-cancelled')}</p> : null}
      </Section>
      {job.answer ? <Result found={job.answer} /> : null}
    </div>
  );
}

function Result({ found }: { found: Verification }) {
  const t = useText();
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
        <ExpectedHead found={found} />
      </div>
      <Faults faults={found.faults} />
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

function Faults({ faults }: { faults: readonly Found[] }) {
  const t = useText();
  if (faults.length === 0) return null;
  return (
    <Section title={t('verify-faults')}>
      <p className="max-w-prose text-sm">{t('verify-faults-next')}</p>
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
      <Cell className="whitespace-nowrap">
        {fault.entity ? <EntityLink entity={fault.entity} /> : <span className="text-soft">{t('verify-file')}</span>}
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
      <ul className="flex flex-col gap-1 text-sm">
        {fields.slice(0, MOST).map((redacted) => (
          <li key={`${redacted.hash}/${redacted.field}`} className="flex flex-wrap items-center gap-x-3">
            <span>
              {t('verify-redacted-field', {
                field: redacted.field,
                kind: t(wordId('kind', entityParts(redacted.entity).kind)),
              })}
            </span>
            <EntityLink entity={redacted.entity} />
            <bdi dir="ltr" className="font-mono text-soft text-xs">
              {redacted.hash.slice(0, 12)}
            </bdi>
          </li>
        ))}
      </ul>
      {fields.length > MOST ? (
        <p className="text-soft text-sm">{t('verify-more', { count: fields.length - MOST })}</p>
      ) : null}
    </Section>
  );
}

/* Verifying the journal: started here, with progress. What came out stays for as long as the workspace is open. */

import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import { verify } from '../ipc/journal';
import type { Verification } from '../ipc/types';
import { Button } from '../shared/Button';
import { changeCount, useChangeCount } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { ErrorNote } from '../shared/ErrorNote';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextField } from '../shared/fields/TextField';
import { JobProgressBar, useJob } from '../shared/job';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { headline, VerifyResult } from './VerifyResult';

/** What was found, and since when that is so. */
interface Kept {
  found: Verification;
  at: string;
  /** How many changes there had been when it was begun. */
  changes: number;
}

const KEPT = ['verification'];

export function VerifySection() {
  const t = useText();
  const [expected, setExpected] = useState('');
  const job = useJob('verify', verify, {
    said: (found) => headline(found, t),
  });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, job.error, { expect_head: expected });
  const client = useQueryClient();
  const { data: kept } = useQuery<Kept>({ queryKey: KEPT, queryFn: skipToken, gcTime: Number.POSITIVE_INFINITY });
  const changes = useChangeCount();
  const run = async () => {
    const begun = changeCount();
    const found = await job.run(expected.trim() || null);
    if (found) client.setQueryData<Kept>(KEPT, { found, at: new Date().toISOString(), changes: begun });
  };
  const start = () => void run();
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
      {kept && !job.busy ? <VerifyResult found={kept.found} at={kept.at} changed={kept.changes !== changes} /> : null}
    </div>
  );
}

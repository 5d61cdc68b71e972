/* What a submission of the claim needs: a verdict with its reasons, another one than before where its correction says so,
   and each point of the desk's policy, met or not. */

import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { asIpcError } from '../ipc/invoke';
import { policyChecklist } from '../ipc/reviews';
import type { ClaimView, Permission, PolicyCheck } from '../ipc/types';
import { ErrorNote } from '../shared/ErrorNote';
import { Section } from '../shared/Section';
import { type Text, useText, wordId } from '../shared/text';
import { isReasoned } from '../verdicts/reasoned';
import { useAllowed } from './allowed';
import { disputed } from './disputed';

interface Point {
  id: string;
  met: boolean;
  words: string;
}

export function ClaimPolicy({ view }: { view: ClaimView }) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['policy', view.id], queryFn: () => policyChecklist(view.id) });
  const { permission } = useAllowed(view.id);
  const corrected = correctionPoint(permission('review.submit'));
  const points = [
    verdictPoint(t, view),
    ...corrected,
    ...(data ?? []).map((check) => policyPoint(t, check)),
    ...disputes(t, view),
  ];
  const unmet = points.filter((point) => !point.met).length;
  return (
    <Section title={t('claim-policy')} note={unmet > 0 ? t('claim-policy-unmet', { count: unmet }) : null}>
      <ErrorNote error={error ? asIpcError(error) : null} />
      <ul className="flex flex-col gap-1.5 text-sm">
        {points.map((point) => (
          <PointRow key={point.id} point={point} />
        ))}
      </ul>
    </Section>
  );
}

function PointRow({ point }: { point: Point }) {
  const t = useText();
  const Icon = point.met ? CircleCheck : CircleAlert;
  return (
    <li className="flex items-start gap-2">
      <Icon
        role="img"
        aria-label={t(point.met ? 'claim-policy-met' : 'claim-policy-open')}
        size={15}
        className={point.met ? 'mt-0.5 shrink-0 text-good' : 'mt-0.5 shrink-0 text-bad'}
      />
      <span className={point.met ? 'text-soft first-letter:uppercase' : 'first-letter:uppercase'}>{point.words}</span>
    </li>
  );
}

function verdictPoint(t: Text, { verdict }: ClaimView): Point {
  const reasoned = isReasoned(verdict);
  const missing = verdict ? 'refusal-rationale-missing' : 'refusal-verdict-missing';
  return { id: 'verdict', met: reasoned, words: t(reasoned ? 'claim-policy-verdict' : missing) };
}

function correctionPoint(submission: Permission | undefined): Point[] {
  if (submission?.why?.kind !== 'verdict_unchanged') return [];
  return [{ id: 'correction', met: false, words: submission.reason ?? '' }];
}

function policyPoint(t: Text, { point, met, reason }: PolicyCheck): Point {
  const words = met ? t(wordId('claim-policy', point.kind), { ...point }) : reason;
  return { id: point.kind, met, words };
}

function disputes(t: Text, view: ClaimView): Point[] {
  return disputed(view) ? [{ id: 'disputes', met: false, words: t('claim-disputed-why') }] : [];
}

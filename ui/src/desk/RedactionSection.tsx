/* How a value is taken out of history for ever, where that is done, and what it does not reach. */

import { useDeskReason } from '../session/session';
import { Link } from '../shared/Link';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';

const STEPS = ['find', 'choose', 'reason'] as const;
const LIMITS = ['copies', 'others', 'fact'] as const;

export function RedactionSection() {
  const t = useText();
  const refused = useDeskReason('redact');
  return (
    <div className="flex flex-col gap-8 text-sm">
      <p className="max-w-prose text-soft">{t('redaction-intro')}</p>
      <Section title={t('redaction-how')}>
        <ol className="flex max-w-prose list-decimal flex-col gap-1 ps-5">
          {STEPS.map((step) => (
            <li key={step}>{t(`redaction-step-${step}`)}</li>
          ))}
        </ol>
        <p className={refused ? 'text-warn' : 'text-soft'}>{refused ?? t('redaction-who')}</p>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <span className="text-soft">{t('redaction-where')}</span>
          <Link to="/claims">{t('redaction-where-claims')}</Link>
          <Link to="/articles">{t('redaction-where-articles')}</Link>
          <Link to="/sources">{t('redaction-where-sources')}</Link>
        </p>
      </Section>
      <Section title={t('redaction-limits')}>
        <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5">
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`redaction-limit-${limit}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('redaction-done')}>
        <p>
          {t('redaction-done-text')} <Link to="/desk/verify">{t('desk-verify')}</Link>
        </p>
      </Section>
    </div>
  );
}

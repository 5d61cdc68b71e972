/* What has to be read before anything else on a claim: whether readers may have it, why it came back, what is being
   corrected, what changed since its approval, and whether somebody approved their own work. */

import { EyeOff, FilePen, Globe, Hourglass, type LucideIcon, MessageSquareQuote, UserCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ClaimView, CorrectionRecord, Stale } from '../ipc/types';
import { Link } from '../shared/Link';
import type { To } from '../shared/router';
import { Time } from '../shared/Time';
import { useText, wordId } from '../shared/text';
import { CorrectionNotice } from './ClaimCorrections';
import { openCorrectionOf } from './flow';

export function ClaimNotices({ view }: { view: ClaimView }) {
  const t = useText();
  const open = openCorrectionOf(view);
  return (
    <>
      {view.redacted.includes('statement') ? (
        <Notice icon={EyeOff} title={t('claim-statement-gone')}>
          <p>{t('claim-statement-gone-next')}</p>
        </Notice>
      ) : null}
      {view.perhaps_public ? (
        <Notice icon={Globe} title={t('claim-perhaps-public')} note={<By {...view.perhaps_public} view={view} />}>
          <p>{t('claim-perhaps-public-why', { name: view.people[view.perhaps_public.by] ?? '' })}</p>
        </Notice>
      ) : null}
      {view.reason ? (
        <Notice
          plain={view.upheld !== null}
          icon={MessageSquareQuote}
          title={t(wordId('claim-reason', view.status))}
          note={view.reason_given ? <By {...view.reason_given} view={view} /> : null}
        >
          <p dir="auto" className="whitespace-pre-line font-serif text-base">
            {view.reason}
          </p>
        </Notice>
      ) : null}
      {open ? <OpenCorrection correction={open} view={view} /> : null}
      {view.approval_stale.length > 0 ? (
        <Notice icon={Hourglass} title={t('claim-stale-why')}>
          <StaleLines view={view} />
        </Notice>
      ) : null}
      {view.self_approved ? (
        <Notice icon={UserCheck} title={t('claim-self-approved')}>
          <p>{t('claim-self-approved-why')}</p>
        </Notice>
      ) : null}
    </>
  );
}

interface NoticeProps {
  icon: LucideIcon;
  title: string;
  /** Beside the title. */
  note?: ReactNode;
  /** Where it warns of nothing. */
  plain?: boolean;
  children: ReactNode;
}

function Notice({ icon: Icon, title, note, plain = false, children }: NoticeProps) {
  const frame = plain ? 'border-edge' : 'border-warn bg-warn-wash';
  const tone = plain ? 'text-soft' : 'text-warn';
  return (
    <div role="note" className={`flex items-start gap-2 border-s-2 px-3 py-2 text-sm ${frame}`}>
      <Icon aria-hidden="true" size={16} className={`mt-0.5 shrink-0 ${tone}`} />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className={`font-semibold ${tone}`}>{title}</span>
          {note}
        </p>
        <div className="mt-1">{children}</div>
      </div>
    </div>
  );
}

/** What is to be corrected, and what readers will be told. */
function OpenCorrection({ correction, view }: { correction: CorrectionRecord; view: ClaimView }) {
  const t = useText();
  return (
    <Notice
      icon={FilePen}
      title={t('claim-correction-open')}
      note={<By by={correction.created_by} at={correction.created_at} view={view} />}
    >
      <p>{t(wordId('claim-correction', correction.class))}</p>
      <p className="mt-1 text-soft text-xs">{t('claim-correction-notice-help')}</p>
      <CorrectionNotice correction={correction} />
    </Notice>
  );
}

function By({ by, at, view }: { by: string; at: string; view: ClaimView }) {
  return (
    <span className="text-soft text-xs">
      <bdi>{view.people[by]}</bdi>, <Time at={at} />
    </span>
  );
}

interface Changed {
  kind: string;
  name: string | null;
  to: To;
}

/** What a stale approval relied on, by its name, and where its change is shown. */
function changed(stale: Stale, view: ClaimView): Changed {
  const [kind = '', id = ''] = stale.entity.split('/');
  if (kind === 'source') {
    const source = view.evidence.find((each) => each.source_id === id)?.source;
    return { kind, name: source?.title ?? null, to: `/sources/${id}` };
  }
  if (kind === 'rating_scale') return { kind, name: view.verdict?.scale ?? null, to: '/desk/scales' };
  return { kind, name: null, to: `/claims/${view.id}?tab=history` };
}

/** What was changed since the approval, and by whom. */
export function StaleLines({ view }: { view: ClaimView }) {
  return (
    <ul className="flex flex-col gap-1">
      {view.approval_stale.map((stale) => (
        <StaleLine key={`${stale.entity} ${stale.by}`} stale={stale} view={view} />
      ))}
    </ul>
  );
}

function StaleLine({ stale, view }: { stale: Stale; view: ClaimView }) {
  const t = useText();
  const { kind, name, to } = changed(stale, view);
  return (
    <li className="flex flex-wrap items-baseline gap-x-1.5">
      {name ? (
        <>
          <span className="inline-block first-letter:uppercase">{t(wordId('kind', kind))}</span>
          <Link to={to}>{t('evidence-quoted', { title: name })}</Link>
        </>
      ) : (
        <Link to={to} className="inline-block first-letter:uppercase">
          {t(wordId('kind', kind))}
        </Link>
      )}
      <span>{t('claim-stale-by', { name: stale.by_name })}</span>
      <span className="text-soft">
        <Time at={stale.at} />
      </span>
    </li>
  );
}

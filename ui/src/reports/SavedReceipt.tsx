/* The receipt of a saved report: what shows later that a file is this report, of this state of the workspace. */

import { Receipt } from '../desk/Receipt';
import type { SavedReport } from '../ipc/types';
import { Copyable } from '../shared/Copyable';
import { Count } from '../shared/Count';
import { Fact } from '../shared/Facts';
import { useSizeFormat } from '../shared/Size';
import { exactUtc } from '../shared/Time';
import { useText } from '../shared/text';

export function SavedReceipt({ saved, onClose }: { saved: SavedReport; onClose: () => void }) {
  const t = useText();
  const size = useSizeFormat();
  const exact = t('reports-exact-bytes', { count: saved.bytes });
  return (
    <section aria-label={t('reports-receipt')}>
      <Receipt title={t('reports-saved', { name: saved.name })} onClose={onClose}>
        {saved.layout ? <Fact name={t('reports-layout')}>{t(`reports-layout-${saved.layout}`)}</Fact> : null}
        {saved.as_of ? (
          <Fact name={t('reports-then')}>
            <time dateTime={saved.as_of.at}>{exactUtc(saved.as_of.at)}</time>
            {saved.as_of.revisions === 0 ? ` · ${t('reports-before-all')}` : null}
          </Fact>
        ) : null}
        {saved.profile ? <Fact name={t('reports-profile')}>{t(`reports-profile-${saved.profile}`)}</Fact> : null}
        <Fact name={t(saved.layout ? 'reports-rows' : 'reports-claims')}>
          <Count of={saved.rows} />
        </Fact>
        {saved.not_published > 0 ? (
          <Fact name={t('reports-not-published')}>
            <Count of={saved.not_published} />
          </Fact>
        ) : null}
        {saved.unsettled > 0 ? (
          <Fact name={t('reports-unsettled')}>
            <Count of={saved.unsettled} />
          </Fact>
        ) : null}
        {saved.cut > 0 ? (
          <Fact name={t('reports-cut')}>
            <Count of={saved.cut} />
          </Fact>
        ) : null}
        <Fact name={t('reports-bytes')}>{saved.bytes < 1000 ? exact : `${size(saved.bytes)} (${exact})`}</Fact>
        <Fact name={t('reports-sha256')}>
          <Copyable mono label={t('reports-sha256')} text={saved.sha256} />
        </Fact>
        <Fact name={t('reports-head')}>
          <Copyable mono label={t('reports-head')} text={saved.head} />
        </Fact>
        {saved.as_of ? (
          <Fact name={t('reports-head-now')}>
            <Copyable mono label={t('reports-head-now')} text={saved.as_of.head_now} />
          </Fact>
        ) : null}
      </Receipt>
      <p className="mt-1 text-soft text-xs">{t('reports-receipt-help')}</p>
    </section>
  );
}

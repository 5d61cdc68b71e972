/* What an import came to: the counts, each row that was not taken, and how to take all of it back; and that it was. */

import { TriangleAlert, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ImportedClaims, LapsedClaim } from '../ipc/types';
import { Button } from '../shared/Button';
import { Count } from '../shared/Count';
import { runOffered } from '../shared/commands/offered';
import { useKeysOf } from '../shared/commands/registry';
import { Fact } from '../shared/Facts';
import { shortcutText } from '../shared/Kbd';
import { Link } from '../shared/Link';
import { Receipt } from '../shared/Receipt';
import { useText } from '../shared/text';
import { cameTo, undoneBy } from './setup';
import { Conversions, FromMerged, RejectedRows, RepeatedRows, UnreadCells } from './Told';

interface ImportResultProps {
  done: ImportedClaims;
  /** Nothing was changed or taken back since: an undo now takes back this import. */
  last: boolean;
  onClose: () => void;
}

export function ImportResult({ done, last, onClose }: ImportResultProps) {
  const t = useText();
  const changed = done.imported + done.updated;
  const undoKeys = useKeysOf('undo');
  // The buttons that lead here are gone or refused afterwards.
  const result = useRef<HTMLElement>(null);
  useEffect(() => result.current?.focus(), []);
  const undo = () => {
    result.current?.focus();
    runOffered('undo');
  };
  return (
    <section ref={result} tabIndex={-1} aria-label={t('imports-result')} className="flex flex-col gap-2 outline-none">
      <Receipt title={cameTo(t, done)} onClose={onClose}>
        <Fact name={t('imports-result-rows')}>
          <Count of={done.rows} />
        </Fact>
        <Fact name={t('imports-result-imported')}>
          <Count of={done.imported} />
        </Fact>
        <Fact name={t('imports-result-updated')}>
          <Count of={done.updated} />
        </Fact>
        <Fact name={t('imports-result-skipped')}>
          <Count of={done.skipped} />
        </Fact>
        <Fact name={t('imports-result-rejected')}>
          <Count of={done.rejected_total} />
        </Fact>
        <Fact name={t('imports-result-unread')}>
          <Count of={done.unread_total} />
        </Fact>
      </Receipt>
      {done.lapsed > 0 ? <Lapsed claims={done.lapsed_claims} total={done.lapsed} /> : null}
      <RepeatedRows rows={done.repeated} total={done.repeated_total} />
      <RejectedRows rows={done.rejected} total={done.rejected_total} />
      <UnreadCells cells={done.unread} total={done.unread_total} />
      <FromMerged merged={done.merged} />
      <Conversions conversions={done.conversions} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        {changed > 0 && last ? (
          <>
            {done.lapsed === 0 && undoKeys ? <p>{undoneBy(t, done, shortcutText(undoKeys))}</p> : null}
            <Button small onPress={undo}>
              <Undo2 aria-hidden="true" size={14} />
              {t('shell-undo')}
            </Button>
          </>
        ) : null}
        <Link to="/claims">{t('shell-to-claims')}</Link>
      </div>
    </section>
  );
}

/** Claims that are to be reviewed once more, each with the way to it. */
function Lapsed({ claims, total }: { claims: readonly LapsedClaim[]; total: number }) {
  const t = useText();
  return (
    <div className="flex items-start gap-2 border-warn border-s-2 bg-warn-wash px-3 py-2 text-sm text-warn">
      <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
      <div className="min-w-0">
        <p>{t('imports-lapsed', { count: total })}</p>
        <ul className="mt-1 flex list-disc flex-col ps-5 font-serif">
          {claims.map(({ claim, statement }) => (
            <li key={claim} dir="auto">
              <Link to={`/claims/${claim}`}>{statement}</Link>
            </li>
          ))}
        </ul>
        {total > claims.length ? (
          <p className="text-xs">{t('imports-more', { count: total - claims.length })}</p>
        ) : null}
      </div>
    </div>
  );
}

/** In the place of the result once it was taken back; the focus would go down with the result. */
export function ImportUndone() {
  const t = useText();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) note.current?.focus();
  }, []);
  return (
    <p ref={note} tabIndex={-1} className="text-sm outline-none">
      {t('imports-undone')}
    </p>
  );
}

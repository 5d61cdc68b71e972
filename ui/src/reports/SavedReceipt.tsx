/* The receipt of a saved report: what shows later that a file is this report, of this state of the workspace, and what it
   is of. It is copied as a whole, too. */

import { Copy } from 'lucide-react';
import { Button } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useCopy } from '../shared/copy';
import { Fact } from '../shared/Facts';
import { withoutIsolates } from '../shared/isolates';
import { Receipt } from '../shared/Receipt';
import { useText } from '../shared/text';
import { type Saved, useReceiptFacts } from './receipt';

export function SavedReceipt({ saved, onClose }: { saved: Saved; onClose: () => void }) {
  const t = useText();
  const copy = useCopy();
  const facts = useReceiptFacts(saved);
  const title = t('reports-saved', { name: saved.report.name });
  const whole = withoutIsolates([title, ...facts.map(({ name, text }) => `${name}: ${text}`)].join('\n'));
  return (
    <section aria-label={t('reports-receipt')}>
      <Receipt title={title} onClose={onClose}>
        {facts.map(({ name, text, digits }) => (
          <Fact key={name} name={name}>
            {digits ? <Copyable mono label={name} text={text} /> : text}
          </Fact>
        ))}
      </Receipt>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-soft text-xs">{t('reports-receipt-help')}</p>
        <Button small onPress={() => void copy(t('reports-receipt'), whole)}>
          <Copy aria-hidden="true" size={14} />
          {t('reports-receipt-copy')}
        </Button>
      </div>
    </section>
  );
}

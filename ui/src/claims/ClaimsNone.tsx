/* What stands in the table's place where it lists nothing: the first claim to record, or a filter to clear. */

import { FilterX, Table2 } from 'lucide-react';
import { ActionButton, Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/text';

interface ClaimsNoneProps {
  /** Whether there are claims that the filter leaves out. */
  filtered: boolean;
  recordReason: string | null;
  onRecord: () => void;
  onClear: () => void;
}

export function ClaimsNone({ filtered, recordReason, onRecord, onClear }: ClaimsNoneProps) {
  const t = useText();
  if (filtered) {
    return (
      <EmptyState
        icon={FilterX}
        title={t('claims-no-match')}
        action={<Button onPress={onClear}>{t('claims-filter-clear')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={Table2}
      title={t('claims-empty')}
      text={t('claims-empty-text')}
      action={
        <ActionButton tone="main" reason={recordReason} onPress={onRecord}>
          {t('claims-record')}
        </ActionButton>
      }
    />
  );
}

/* What stands in the table's place where it lists nothing: the first claim to record, or a filter to clear. */

import { FilterX, Table2 } from 'lucide-react';
import type { Ref } from 'react';
import { ActionButton, Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';
import { useText } from '../shared/text';

interface ClaimsNoneProps {
  /** Whether there are claims that the filter leaves out. */
  filtered: boolean;
  recordReason: string | null;
  onRecord: () => void;
  onClear: () => void;
  actionRef: Ref<HTMLButtonElement>;
}

export function ClaimsNone({ filtered, recordReason, onRecord, onClear, actionRef }: ClaimsNoneProps) {
  const t = useText();
  if (filtered) {
    return (
      <EmptyState
        icon={FilterX}
        title={t('claims-no-match')}
        action={
          <Button ref={actionRef} onPress={onClear}>
            {t('claims-filter-clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={Table2}
      title={t('claims-empty')}
      text={t('claims-empty-text')}
      action={
        <ActionButton ref={actionRef} tone="main" reason={recordReason} onPress={onRecord}>
          {t('claims-record')}
        </ActionButton>
      }
    />
  );
}

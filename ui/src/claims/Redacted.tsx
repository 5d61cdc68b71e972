/* What stands where an owner had the words destroyed. */

import { EyeOff } from 'lucide-react';
import { Badge } from '../shared/Badge';
import { useText } from '../shared/text';

export function Redacted() {
  const t = useText();
  return (
    <Badge icon={EyeOff} title={t('claim-redacted-why')}>
      {t('claim-redacted')}
    </Badge>
  );
}

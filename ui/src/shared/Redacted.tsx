/* What stands where an owner had the words destroyed. */

import { EyeOff } from 'lucide-react';
import { Badge } from './Badge';
import { useText } from './text';

export function Redacted() {
  const t = useText();
  return (
    <Badge icon={EyeOff} title={t('shell-redacted-why')}>
      {t('shell-redacted')}
    </Badge>
  );
}

/* What to do once a backup stands in its place, told until somebody takes it away. */

import type { Restored } from '../ipc/types';
import { runAtHome } from '../shared/commands/offered';
import { toast } from '../shared/Toasts';
import type { Text } from '../shared/text';

export function tellRestored(t: Text, { kept }: Restored): void {
  const text = [
    t('backups-restored'),
    ...(kept ? [t('backups-kept', { name: kept })] : []),
    t('backups-restored-next'),
  ];
  toast({
    text: text.join(' '),
    stays: true,
    action: { label: t('backups-verify'), run: () => runAtHome('verify-do', '/desk/verify') },
  });
}

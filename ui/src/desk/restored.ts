/* What to do once a backup stands in its place, told until somebody takes it away. */

import type { Restored } from '../ipc/types';
import { commandNow, runCommand, runOnceThere } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { toast } from '../shared/Toasts';
import type { Text } from '../shared/text';

export function tellRestored(t: Text, { kept }: Restored): void {
  const text = [
    t('backups-restored'),
    ...(kept ? [t('backups-kept', { name: kept })] : []),
    t('backups-restored-next'),
  ];
  const verify = () => {
    if (commandNow('verify-do')) return runCommand('verify-do');
    navigate('/desk/verify');
    runOnceThere('verify-do');
  };
  toast({ text: text.join(' '), stays: true, action: { label: t('backups-verify'), run: verify } });
}

/* What a backup is of, told before it takes the place of the open workspace. */

import { restoreBackup } from '../ipc/backups';
import type { ChosenBackup, Replaced } from '../ipc/types';
import { useSession } from '../session/session';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { Fact, Facts } from '../shared/Facts';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { tellRestored } from './restored';

interface RestoreDialogProps {
  chosen: ChosenBackup;
  onClose: () => void;
}

export function RestoreDialog({ chosen: { name, backup, replaces }, onClose }: RestoreDialogProps) {
  const t = useText();
  const { adopt } = useSession();
  const restore = useChange(restoreBackup, {
    asks: true,
    onDone: (restored) => {
      if (!restored) return;
      onClose();
      adopt(restored.state);
      tellRestored(t, restored);
    },
  });
  return (
    <Confirm
      open
      danger
      title={t('backups-restore-title', { name })}
      action={t('backups-restore-put')}
      busy={restore.busy}
      error={restore.error}
      onConfirm={() => void restore.run()}
      onClose={() => {
        restore.forget();
        onClose();
      }}
    >
      <Facts>
        <Fact name={t('backups-restore-desk')}>{backup.desk}</Fact>
        <Fact name={t('backups-restore-holds')}>{t('backups-restore-holds-value', { count: backup.revisions })}</Fact>
        {backup.last_at ? (
          <Fact name={t('backups-restore-last')}>
            <Time at={backup.last_at} />
          </Fact>
        ) : null}
        <Fact name={t('verify-head')}>
          <Copyable mono label={t('verify-head')} text={backup.head} />
        </Fact>
      </Facts>
      {replaces ? <Replacing replaces={replaces} desk={backup.desk} /> : null}
      <p>{t('backups-restore-text')}</p>
      <p>{t('backups-restore-import')}</p>
    </Confirm>
  );
}

function Replacing({ replaces: { desk: before, lacks }, desk: now }: { replaces: Replaced; desk: string }) {
  const t = useText();
  if (lacks !== null) return <p className="font-semibold">{t('backups-restore-lacks', { count: lacks })}</p>;
  const other = now === before ? t('backups-restore-other-copy') : t('backups-restore-other-desk', { now, before });
  return <p className="border-bad border-s-2 bg-bad-wash px-3 py-2 text-bad">{other}</p>;
}

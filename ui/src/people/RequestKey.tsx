/* The button that makes a key on this computer, and then its public half, to be sent to an owner. */

import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { requestDevice } from '../ipc/people';
import { Button } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { useText } from '../shared/text';

export function RequestKey() {
  const t = useText();
  const [key, setKey] = useState<string | null>(null);
  const request = useChange(requestDevice, { saves: false, said: t('devices-requested'), onDone: setKey });
  if (key) {
    return (
      <div className="flex min-w-0 flex-col gap-1 border border-rule bg-raised p-3">
        <p className="text-soft text-xs">{t('devices-requested')}</p>
        <Copyable mono label={t('devices-requested')} text={key} />
        <p className="text-sm">{t('devices-requested-next')}</p>
      </div>
    );
  }
  return (
    <>
      <ErrorNote error={request.error} />
      <Button isPending={request.busy} onPress={() => void request.run()}>
        <KeyRound aria-hidden="true" size={16} />
        {t('devices-request-do')}
      </Button>
    </>
  );
}

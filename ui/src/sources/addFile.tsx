/* Adding a file to a source: chosen in a native dialog, after a question where a claim was approved on the source. */

import { type ReactNode, useState } from 'react';
import { addAttachment } from '../ipc/attachments';
import type { IpcError } from '../ipc/invoke';
import type { AddedAttachment, SourceId } from '../ipc/types';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { toast } from '../shared/Toasts';
import { type Text, useText } from '../shared/text';
import { StaleWarning } from './StaleWarning';
import { unlike } from './Unlike';
import { useApprovalsOn } from './uses';

/** What is to be known besides that it was added. */
function known(t: Text, added: AddedAttachment): string {
  const { name, added_as, already } = added;
  const given = { name, given: added_as };
  const as = added_as ? t('sources-attached-as', given) : '';
  const there = t(added_as ? 'sources-attached-there-as' : 'sources-attached-there', given);
  return [already ? there : as, unlike(t, added)].filter(Boolean).join(' ');
}

interface AddFile {
  add: () => void;
  busy: boolean;
  error: IpcError | null;
  /** To be drawn: what is asked before. */
  question: ReactNode;
}

export function useAddFile(source: SourceId): AddFile {
  const t = useText();
  const approved = useApprovalsOn(source);
  const [asking, setAsking] = useState(false);
  const change = useChange(addAttachment, {
    asks: true,
    said: (added) => (added && !added.already ? t('sources-attached', { name: added.name }) : ''),
    onDone: (added) => {
      const text = added ? known(t, added) : '';
      if (text) toast({ text, stays: Boolean(added?.mismatch) });
    },
  });
  const choose = () => {
    setAsking(false);
    void change.run(source);
  };
  return {
    add: () => (approved.length > 0 ? setAsking(true) : choose()),
    busy: change.busy,
    error: change.error,
    question: asking ? (
      <Confirm
        open
        warns
        title={t('sources-attach-title')}
        action={t('sources-attach')}
        onConfirm={choose}
        onClose={() => setAsking(false)}
      >
        <StaleWarning approved={approved} />
      </Confirm>
    ) : null,
  };
}

/* The files kept with a source: added and saved in native dialogs, each with its size and SHA-256, and taken off it. */

import { useQuery } from '@tanstack/react-query';
import { Download, File, Paperclip, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { attachmentsOf, removeAttachment, saveAttachment } from '../ipc/attachments';
import { asIpcError } from '../ipc/invoke';
import type { Attachment, SourceId } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, IconButton } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { Confirm } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { Section } from '../shared/Section';
import { useSizeFormat } from '../shared/Size';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { useAddFile } from './addFile';
import { StaleWarning } from './StaleWarning';
import { Unlike } from './Unlike';
import { useApprovalsOn } from './uses';

export function Attachments({ source }: { source: SourceId }) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['attachments', source], queryFn: () => attachmentsOf(source) });
  const refused = useDeskReason('source.edit');
  const [removing, setRemoving] = useState<Attachment | null>(null);
  const adding = useAddFile(source);
  const save = useChange(saveAttachment, {
    saves: false,
    onDone: (saved) => {
      if (saved) toast({ text: t('sources-attachment-saved', { name: saved.name }) });
    },
  });
  const failed = adding.error ?? save.error ?? (error ? asIpcError(error) : null);
  return (
    <Section
      title={t('sources-attachments')}
      headingRef={useFallenFocus()}
      actions={
        <ActionButton small reason={refused} isPending={adding.busy} onPress={adding.add}>
          <Paperclip aria-hidden="true" size={14} />
          {t('sources-attach')}
        </ActionButton>
      }
    >
      <ErrorNote error={failed} />
      {data?.length === 0 ? <p className="text-soft text-sm">{t('sources-attachments-none')}</p> : null}
      <ul className="flex flex-col divide-y divide-rule">
        {(data ?? []).map((file) => (
          <Row
            key={file.sha256}
            file={file}
            busy={save.busy}
            refused={refused}
            onSave={() => void save.run(file.sha256)}
            onRemove={() => setRemoving(file)}
          />
        ))}
      </ul>
      {adding.question}
      {removing ? <Removing source={source} file={removing} onClose={() => setRemoving(null)} /> : null}
    </Section>
  );
}

function Removing({ source, file, onClose }: { source: SourceId; file: Attachment; onClose: () => void }) {
  const t = useText();
  const approved = useApprovalsOn(source);
  const remove = useChange(removeAttachment, {
    said: t('sources-attachment-removed', { name: file.name }),
    onDone: onClose,
  });
  return (
    <Confirm
      open
      danger
      title={t('sources-attachment-remove', { name: file.name })}
      action={t('sources-attachment-remove-do')}
      busy={remove.busy}
      error={remove.error}
      onConfirm={() => void remove.run(source, file.sha256)}
      onClose={onClose}
    >
      <p>{t('sources-attachment-remove-text')}</p>
      <StaleWarning approved={approved} />
    </Confirm>
  );
}

interface RowProps {
  file: Attachment;
  busy: boolean;
  /** Why it can't be taken off. */
  refused: string | null;
  onSave: () => void;
  onRemove: () => void;
}

function Row({ file, busy, refused, onSave, onRemove }: RowProps) {
  const t = useText();
  const size = useSizeFormat();
  return (
    <li className="flex items-start gap-2 py-1.5 text-sm">
      <File aria-hidden="true" size={16} className="mt-1 shrink-0 text-soft" />
      <div className="min-w-0 grow">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <bdi className="min-w-0 break-all leading-row">{file.name}</bdi>
          <span className="text-soft text-xs">
            {t('sources-attachment-size', { size: size(file.size), type: file.media_type })}
          </span>
        </div>
        <Unlike file={file} />
        <Copyable mono label={t('sources-sha256', { name: file.name })} text={file.sha256} />
      </div>
      <IconButton small label={t('sources-attachment-save', { name: file.name })} isDisabled={busy} onPress={onSave}>
        <Download aria-hidden="true" size={16} />
      </IconButton>
      <IconButton small label={t('sources-attachment-remove', { name: file.name })} reason={refused} onPress={onRemove}>
        <Trash2 aria-hidden="true" size={16} />
      </IconButton>
    </li>
  );
}

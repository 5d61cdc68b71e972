/* The files kept with a source: added and saved in native dialogs, each with its size and SHA-256. */

import { useQuery } from '@tanstack/react-query';
import { Download, File, Paperclip } from 'lucide-react';
import { addAttachment, attachmentsOf, saveAttachment } from '../ipc/attachments';
import { asIpcError } from '../ipc/invoke';
import type { Attachment, SourceId } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { ActionButton, IconButton } from '../shared/Button';
import { Copyable } from '../shared/Copyable';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { Section } from '../shared/Section';
import { useSizeFormat } from '../shared/Size';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';

export function Attachments({ source }: { source: SourceId }) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['attachments', source], queryFn: () => attachmentsOf(source) });
  const refused = useDeskReason('source.edit');
  const add = useChange(addAttachment, {
    asks: true,
    said: (added) => (added ? t('sources-attached', { name: added.name }) : ''),
    onDone: (added) => {
      if (added?.added_as) toast({ text: t('sources-attached-as', { name: added.name, given: added.added_as }) });
    },
  });
  const save = useChange(saveAttachment, {
    saves: false,
    onDone: (saved) => {
      if (saved) toast({ text: t('sources-attachment-saved', { name: saved.name }) });
    },
  });
  const failed = add.error ?? save.error ?? (error ? asIpcError(error) : null);
  return (
    <Section
      title={t('sources-attachments')}
      actions={
        <ActionButton small reason={refused} isPending={add.busy} onPress={() => void add.run(source)}>
          <Paperclip aria-hidden="true" size={14} />
          {t('sources-attach')}
        </ActionButton>
      }
    >
      <ErrorNote error={failed} />
      {data?.length === 0 ? <p className="text-soft text-sm">{t('sources-attachments-none')}</p> : null}
      <ul className="flex flex-col divide-y divide-rule">
        {(data ?? []).map((file) => (
          <Row key={file.sha256} file={file} onSave={() => void save.run(file.sha256)} busy={save.busy} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ file, onSave, busy }: { file: Attachment; onSave: () => void; busy: boolean }) {
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
        <Copyable mono label={t('sources-sha256', { name: file.name })} text={file.sha256} />
      </div>
      <IconButton small label={t('sources-attachment-save', { name: file.name })} isDisabled={busy} onPress={onSave}>
        <Download aria-hidden="true" size={16} />
      </IconButton>
    </li>
  );
}

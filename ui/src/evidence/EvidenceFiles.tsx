/* The files of a piece of evidence's source: each is saved with a press, another one can be attached. */

import { useQuery } from '@tanstack/react-query';
import { Download, Paperclip } from 'lucide-react';
import { attachmentsOf, saveAttachment } from '../ipc/attachments';
import { asIpcError } from '../ipc/invoke';
import type { SourceRecord } from '../ipc/types';
import { useDeskReason } from '../session/session';
import { Button, IconButton } from '../shared/Button';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { useSizeFormat } from '../shared/Size';
import { toast } from '../shared/Toasts';
import { useText } from '../shared/text';
import { useAddFile } from '../sources/addFile';
import { Unlike } from '../sources/Unlike';

export function EvidenceFiles({ source }: { source: SourceRecord }) {
  const t = useText();
  const size = useSizeFormat();
  const { data = [], error } = useQuery({
    queryKey: ['attachments', source.id],
    queryFn: () => attachmentsOf(source.id),
    enabled: source.attachments.length > 0,
  });
  const save = useChange(saveAttachment, {
    saves: false,
    onDone: (saved) => {
      if (saved) toast({ text: t('evidence-file-saved', { name: saved.name }) });
    },
  });
  return (
    <>
      {data.length > 0 ? (
        <ul className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {data.map((file) => (
            <li key={file.sha256} className="flex flex-wrap items-center gap-1 text-soft text-xs">
              <Button
                small
                aria-label={t('evidence-file-save', { name: file.name })}
                onPress={() => void save.run(file.sha256)}
              >
                <Download aria-hidden="true" size={13} />
                <bdi>{file.name}</bdi>
              </Button>
              {size(file.size)}
              <Unlike file={file} />
            </li>
          ))}
        </ul>
      ) : null}
      <ErrorNote error={save.error ?? (error ? asIpcError(error) : null)} />
    </>
  );
}

/** Chooses a file in a native dialog and keeps it with the source. */
export function AttachFile({ source }: { source: SourceRecord }) {
  const t = useText();
  const refused = useDeskReason('source.edit');
  const { add, busy, error, question } = useAddFile(source.id);
  return (
    <>
      <ErrorNote error={error} />
      {question}
      <IconButton
        small
        label={t('evidence-file-add-to', { title: source.title })}
        reason={refused}
        isPending={busy}
        onPress={add}
      >
        <Paperclip aria-hidden="true" size={14} />
      </IconButton>
    </>
  );
}

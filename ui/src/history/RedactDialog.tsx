/* Destroying values of one revision: which fields, why, that it is for ever, and what goes with them. The rule who may do
   it is the core's. */

import { TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { redact } from '../ipc/journal';
import type { FieldChange, HistoryEntry, Redaction } from '../ipc/types';
import { useChange } from '../shared/change';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextArea } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { byField, fieldName } from './fields';
import { opName } from './ops';
import { StillHeld } from './StillHeld';
import { Value } from './Value';

interface RedactDialogProps {
  entry: HistoryEntry;
  onClose: () => void;
}

export function RedactDialog({ entry, onClose }: RedactDialogProps) {
  const t = useText();
  const time = useTimeFormat();
  const fields = entry.changes.filter((change) => change.redactable).sort(byField);
  const [chosen, setChosen] = useState<readonly string[]>(fields.length === 1 ? fields.map(({ field }) => field) : []);
  const [reason, setReason] = useState('');
  const [after, setAfter] = useState<Redaction | null>(null);
  const change = useChange(redact, { said: t('history-redacted-done') });
  const form = useRef<HTMLFormElement>(null);
  const error = useRefusal(form, change.error, { reason });
  const take = async () => {
    const done = await change.run(entry.hash, [...chosen], reason);
    if (!done) return;
    if (done.also_in.length > 0 || !done.scrubbed) setAfter(done);
    else onClose();
  };
  const missing = missingIn(chosen, reason);
  if (after) return <StillHeld done={after} reason={reason} onClose={onClose} />;
  return (
    <FormDialog
      form={form}
      role="alertdialog"
      title={t('history-redact-title')}
      action={t('history-redact-do')}
      tone="danger"
      reason={missing ? t(missing) : null}
      unkept={reason !== ''}
      busy={change.busy}
      onSave={() => void take()}
      onClose={onClose}
    >
      <p className="text-soft text-sm">
        {t('history-entry', {
          op: opName(t, entry),
          name: entry.author_name || t('history-unnamed'),
          when: time(entry.recorded_at),
        })}
      </p>
      <Fields fields={fields} entry={entry} chosen={chosen} onChoose={setChosen} />
      <TextArea
        required
        autoFocus={fields.length === 1}
        label={t('history-redact-reason')}
        help={t('history-redact-reason-help')}
        value={reason}
        onChange={setReason}
        rows={2}
        error={atField(error, 'reason')}
      />
      <div className="flex items-start gap-2 border-bad border-s-2 bg-bad-wash px-3 py-2 text-bad text-sm">
        <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        <div className="flex flex-col gap-1">
          <p>{t('history-redact-forever')}</p>
          <p>{t('history-redact-drafts')}</p>
        </div>
      </div>
      <ErrorNote error={elsewhere(error, ['reason'])} />
    </FormDialog>
  );
}

function missingIn(chosen: readonly string[], reason: string): string | null {
  if (chosen.length === 0) return 'history-redact-no-field';
  return reason.trim() === '' ? 'history-redact-no-reason' : null;
}

interface FieldsProps {
  fields: readonly FieldChange[];
  entry: HistoryEntry;
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}

function Fields({ fields, entry, chosen, onChoose }: FieldsProps) {
  const t = useText();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold text-sm">{t('history-redact-fields')}</legend>
      {fields.map(({ field, after }) => (
        <div key={field} className="flex flex-col items-start gap-1">
          <Checkbox
            checked={chosen.includes(field)}
            onChange={(on) => onChoose(on ? [...chosen, field] : chosen.filter((each) => each !== field))}
          >
            {fieldName(t, entry.entity.kind, field)}
          </Checkbox>
          <div className="max-h-24 overflow-hidden ps-6 text-soft text-sm">
            <Value field={field} value={after} />
          </div>
        </div>
      ))}
    </fieldset>
  );
}

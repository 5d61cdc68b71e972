/* Destroying values of one revision: which fields, why, and that it is for ever. Afterwards, where it or its words
   still stand. The rule who may do it is the core's. */

import { TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { redact } from '../ipc/journal';
import type { FieldChange, HistoryEntry, Redaction } from '../ipc/types';
import { Button } from '../shared/Button';
import { useChange } from '../shared/change';
import { Dialog } from '../shared/Dialog';
import { ErrorNote } from '../shared/ErrorNote';
import { FormDialog } from '../shared/FormDialog';
import { atField, elsewhere, useRefusal } from '../shared/fieldErrors';
import { TextArea } from '../shared/fields/TextField';
import { Checkbox } from '../shared/fields/toggles';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { byField, fieldName } from './fields';
import { opName } from './ops';
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
  if (after) return <Afterwards done={after} reason={reason} onClose={onClose} />;
  return (
    <FormDialog
      form={form}
      role="alertdialog"
      title={t('history-redact-title')}
      action={t('history-redact-do')}
      tone="danger"
      reason={missing ? t(missing) : null}
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
      <p className="flex items-start gap-2 border-bad border-s-2 bg-bad-wash px-3 py-2 text-bad text-sm">
        <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0" />
        {t('history-redact-forever')}
      </p>
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
        <div key={field} className="flex flex-col">
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

/** As many are shown at once; from the first on, each that is taken makes room for another. */
const SHOWN_MOST = 100;

interface AfterwardsProps {
  done: Redaction;
  reason: string;
  onClose: () => void;
}

/** What still holds the value or its words: from each place it can be taken as well, for the same reason. */
function Afterwards({ done, reason, onClose }: AfterwardsProps) {
  const t = useText();
  const [left, setLeft] = useState(done.also_in);
  const change = useChange(redact, { said: t('history-redacted-done') });
  const take = async (revision: string, field: string) => {
    if (!(await change.run(revision, [field], reason))) return;
    setLeft((now) => now.filter((each) => each.revision !== revision || each.field !== field));
  };
  return (
    <Dialog
      open
      title={t('history-redacted-done')}
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('shell-close')}</Button>}
    >
      <div className="flex flex-col gap-3 text-sm">
        {done.scrubbed ? null : <p className="text-warn">{t('history-not-scrubbed')}</p>}
        {left.length > 0 ? <p>{t('history-held', { count: left.length })}</p> : <p>{t('history-held-none')}</p>}
        <ul className="flex flex-col gap-1">
          {left.slice(0, SHOWN_MOST).map(({ revision, entity, field }) => (
            <li key={`${revision} ${field}`} className="flex flex-wrap items-center gap-2">
              <span>{fieldName(t, entity.kind, field)}</span>
              <bdi dir="ltr" className="font-mono text-soft text-xs">
                {revision.slice(0, 16)}…
              </bdi>
              <Button
                small
                tone="danger"
                isPending={change.busy}
                aria-label={t('history-held-take-from', {
                  field: fieldName(t, entity.kind, field),
                  revision: revision.slice(0, 16),
                })}
                onPress={() => void take(revision, field)}
              >
                {t('history-held-take')}
              </Button>
            </li>
          ))}
        </ul>
        <ErrorNote error={change.error} />
      </div>
    </Dialog>
  );
}

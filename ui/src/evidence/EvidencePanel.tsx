/* The evidence of a claim: each source with how it bears on it, and how many of them are independent.
   Attaching, editing and detaching begin here. */

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAllowed } from '../claims/allowed';
import type { ClaimView, EvidenceView } from '../ipc/types';
import { ActionButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { Section } from '../shared/Section';
import { useText } from '../shared/text';
import { useFallenFocus } from '../shared/useFallenFocus';
import { AttachDialog } from './AttachDialog';
import { DetachDialog } from './DetachDialog';
import { EditDialog } from './EditDialog';
import { EvidenceItem } from './EvidenceItem';
import { countedWith } from './independence';

type Doing = { what: 'attach'; adding?: boolean } | { what: 'edit' | 'detach'; evidence: EvidenceView };

export function EvidencePanel({ view }: { view: ClaimView }) {
  const t = useText();
  const { why } = useAllowed(view.id);
  const [doing, setDoing] = useState<Doing | null>(null);
  // The button stands elsewhere once there is a first source.
  const heading = useFallenFocus();
  const refused = why('evidence.attach');
  const attach = () => setDoing({ what: 'attach' });
  const edits = view.evidence.map((evidence) => [
    `evidence-edit:${view.id}:${evidence.id}`,
    () => setDoing({ what: 'edit', evidence }),
  ]);
  useAskedDraft({
    ...Object.fromEntries(edits),
    [`evidence-attach:${view.id}`]: attach,
    [`source-add:${view.id}`]: () => setDoing({ what: 'attach', adding: true }),
  });
  useCommands([
    {
      id: 'evidence-attach',
      label: t('evidence-attach'),
      keys: 'E',
      group: t('evidence-title'),
      run: attach,
      disabledReason: refused,
    },
  ]);
  const button = (
    <ActionButton small reason={refused} onPress={attach}>
      <Plus aria-hidden="true" size={14} />
      {t('evidence-attach')}
    </ActionButton>
  );
  const alike = countedWith(view);
  const none = view.evidence.length === 0;
  return (
    <Section
      title={t('evidence-title')}
      count={view.evidence.length}
      note={none ? null : t('evidence-independent', { count: view.independent_sources })}
      actions={none ? null : button}
      headingRef={heading}
    >
      {none ? (
        <div className="flex flex-wrap items-center gap-3 text-sm">
          <p className="text-soft">{t('evidence-none')}</p>
          {button}
        </div>
      ) : (
        <ul className="flex flex-col divide-y divide-rule">
          {view.evidence.map((evidence) => (
            <EvidenceItem
              key={evidence.id}
              evidence={evidence}
              alike={alike.get(evidence.id)}
              stale={view.approval_stale.filter(({ entity }) => entity === `source/${evidence.source_id}`)}
              editing={{
                why,
                onEdit: () => setDoing({ what: 'edit', evidence }),
                onDetach: () => setDoing({ what: 'detach', evidence }),
              }}
            />
          ))}
        </ul>
      )}
      <Dialogs doing={doing} view={view} onClose={() => setDoing(null)} />
    </Section>
  );
}

interface DialogsProps {
  doing: Doing | null;
  view: ClaimView;
  onClose: () => void;
}

function Dialogs({ doing, view, onClose }: DialogsProps) {
  if (!doing) return null;
  if (doing.what === 'attach') return <AttachDialog view={view} begun={doing.adding ?? false} onClose={onClose} />;
  const evidence = view.evidence.find(({ id }) => id === doing.evidence.id) ?? doing.evidence;
  if (doing.what === 'edit') return <EditDialog view={view} evidence={evidence} onClose={onClose} />;
  return <DetachDialog view={view} evidence={evidence} onClose={onClose} />;
}

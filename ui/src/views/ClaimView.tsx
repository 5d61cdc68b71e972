/* The screen of one claim: what is said and where it stands above; the work and the history below.
   It puts parts together; what each of them does is theirs. */

import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useAllowed } from '../claims/allowed';
import { ClaimActions } from '../claims/ClaimActions';
import { ClaimCorrections } from '../claims/ClaimCorrections';
import { ClaimEdit } from '../claims/ClaimEdit';
import { ClaimFacts } from '../claims/ClaimFacts';
import { ClaimNotices } from '../claims/ClaimNotices';
import { ClaimPolicy } from '../claims/ClaimPolicy';
import { ClaimQuote } from '../claims/ClaimQuote';
import { ClaimStatus } from '../claims/ClaimStatus';
import { CommentsPanel } from '../comments/CommentsPanel';
import { ClaimDrafts } from '../drafts/ClaimDrafts';
import { EvidencePanel } from '../evidence/EvidencePanel';
import { Conflicts } from '../history/Conflicts';
import { HistoryPanel } from '../history/HistoryPanel';
import { claim } from '../ipc/claims';
import { asIpcError } from '../ipc/invoke';
import type { ClaimView as View } from '../ipc/types';
import { ActionButton } from '../shared/Button';
import { useCommands } from '../shared/commands/registry';
import { useAskedDraft } from '../shared/drafts';
import { ErrorNote } from '../shared/ErrorNote';
import { Redacted } from '../shared/Redacted';
import { navigate, usePlace } from '../shared/router';
import { Screen } from '../shared/Screen';
import { Tabs } from '../shared/Tabs';
import { useText } from '../shared/text';
import { useNarrow } from '../shared/useNarrow';
import { Revealed } from '../shared/VisibleText';
import { VerdictPanel } from '../verdicts/VerdictPanel';

export default function ClaimView({ params: { id } }: { params: { id: string } }) {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['claim', id], queryFn: () => claim(id) });
  // What is deferred is drawn in slices, between which keys are heard: this screen has more parts than any other.
  const found = useDeferredValue(data !== undefined, false);
  if (data && found) return <Claim view={data} />;
  return (
    <Screen title={t('claim-commands')} back="/claims">
      <div className="p-4">
        {error ? <ErrorNote error={asIpcError(error)} /> : <p className="text-soft">{t('shell-loading')}</p>}
      </div>
    </Screen>
  );
}

const TABS = ['work', 'history'] as const;

function Claim({ view }: { view: View }) {
  const t = useText();
  const { query } = usePlace();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const end = () => {
    setEditing(false);
    button.current?.querySelector('button')?.focus();
  };
  const tab = query.get('tab') === 'history' ? 'history' : 'work';
  const { why } = useAllowed(view.id);
  const refused = ['claim.edit', 'claim.assign', 'claim.tag'] as const;
  const reason = refused.every((op) => why(op) !== null) ? why('claim.edit') : null;
  const show = (chosen: string) =>
    navigate(`/claims/${view.id}${chosen === 'work' ? '' : `?tab=${chosen}`}`, { replace: true });
  const edit = () => {
    if (tab !== 'work') navigate(`/claims/${view.id}`, { replace: true });
    setEditing(true);
  };
  useAskedDraft({ [`claim-edit:${view.id}`]: () => setEditing(true) });
  useCommands([
    {
      id: 'claim-edit',
      label: t('claim-edit'),
      keys: 'F2',
      group: t('claim-commands'),
      run: edit,
      disabledReason: reason,
    },
    ...TABS.map((id) => ({
      id: `claim-tab-${id}`,
      label: t(`claim-tab-${id}`),
      group: t('claim-commands'),
      run: () => show(id),
      checked: id === tab,
    })),
  ]);
  const gone = view.redacted.includes('statement');
  return (
    <Screen
      whole
      title={gone ? t('shell-redacted') : view.statement}
      heading={gone ? <Redacted /> : <Revealed text={view.statement} />}
      back="/claims"
      note={<ClaimStatus view={view} />}
      actions={
        <div ref={button}>
          <ActionButton reason={reason} onPress={edit}>
            <Pencil aria-hidden="true" size={14} />
            {t('claim-edit')}
          </ActionButton>
        </div>
      }
    >
      <Tabs
        label={t('claim-tabs')}
        selected={tab}
        onSelect={show}
        tabs={[
          { id: 'work', label: t('claim-tab-work'), content: <Work view={view} editing={editing} onEdited={end} /> },
          { id: 'history', label: t('claim-tab-history'), content: <History view={view} /> },
        ]}
      />
    </Screen>
  );
}

function History({ view }: { view: View }) {
  const t = useText();
  return (
    <>
      <h2 className="sr-only">{t('claim-tab-history')}</h2>
      <HistoryPanel claimId={view.id} />
    </>
  );
}

interface WorkProps {
  view: View;
  editing: boolean;
  onEdited: () => void;
}

/** From here on two columns stand beside one another: the classes call it `@4xl`. */
const BESIDE = 56;

/** Focus goes as one reads: what can be done stands above all in a narrow window, and begins the second column otherwise. */
function Work({ view, editing, onEdited }: WorkProps) {
  const t = useText();
  const body = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(body, BESIDE);
  const actions = <ClaimActions view={view} />;
  return (
    <div className="@container relative min-h-0 grow overflow-auto">
      <div ref={body} className="mx-auto flex max-w-7xl flex-col gap-6 px-4 py-4">
        <Conflicts view={view} />
        {editing ? <ClaimEdit view={view} onClose={onEdited} /> : null}
        <ClaimDrafts id={view.id} />
        <ClaimNotices view={view} />
        <div className="grid grid-cols-1 gap-x-10 gap-y-6 @4xl:grid-cols-[minmax(0,1fr)_20rem]">
          {narrow ? actions : null}
          <div className="flex min-w-0 flex-col gap-8">
            <ClaimQuote view={view} />
            <EvidencePanel view={view} />
            <VerdictPanel view={view} />
            <CommentsPanel view={view} />
          </div>
          <div className="flex min-w-0 flex-col gap-6">
            {narrow ? null : actions}
            <aside
              aria-label={t('claim-about')}
              className="flex flex-col gap-6 @2xl:@max-4xl:grid @2xl:@max-4xl:grid-cols-2"
            >
              <ClaimPolicy view={view} />
              <ClaimFacts view={view} />
              <ClaimCorrections view={view} />
            </aside>
          </div>
        </div>
      </div>
    </div>
  );
}

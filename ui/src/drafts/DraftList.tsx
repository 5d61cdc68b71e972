/* Forms that were begun and not saved: what each is and is about, the way back into it, and throwing it away after a question. */

import { useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { article } from '../ipc/articles';
import { claim } from '../ipc/claims';
import { scales } from '../ipc/scales';
import { source } from '../ipc/sources';
import { Button, IconButton } from '../shared/Button';
import { DiscardQuestion } from '../shared/drafts';
import { navigate } from '../shared/router';
import { Time } from '../shared/Time';
import { useText } from '../shared/text';
import { type About, type Begun, whereOf } from './where';

export interface DraftListProps {
  drafts: readonly Begun[];
  /** Whether what each is about is told; not where all are about what is on the screen. */
  named: boolean;
  /** Whether the focus begins here. */
  autoFocus?: boolean;
  onContinue?: () => void;
  onDiscard: (keys: readonly string[]) => void;
}

export function DraftList({ drafts, named, autoFocus = false, onContinue, onDiscard }: DraftListProps) {
  const t = useText();
  const [asked, setAsked] = useState<Begun | null>(null);
  const leave = useFocusAfterLast();
  return (
    <>
      <ul className="flex flex-col divide-y divide-rule">
        {drafts.map((draft, index) => {
          const { kind, about, to } = whereOf(draft.key);
          return (
            <li key={draft.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
              <div className="min-w-48 flex-1">
                <p className="flex flex-wrap items-baseline gap-x-2 text-soft text-xs">
                  <span className="font-semibold text-ink first-letter:uppercase">{t(kind)}</span>
                  <Time at={draft.keptAt} />
                </p>
                {named && about ? <Name about={about} /> : null}
                {draft.excerpt ? (
                  <p dir="auto" className="truncate text-soft text-sm">
                    {draft.excerpt}
                  </p>
                ) : null}
              </div>
              <Button
                small
                autoFocus={autoFocus && index === 0}
                onPress={() => {
                  navigate(to);
                  onContinue?.();
                }}
              >
                {t('shell-draft-continue')}
              </Button>
              <IconButton small label={t('shell-draft-discard')} onPress={() => setAsked(draft)}>
                <Trash2 aria-hidden="true" size={14} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {asked ? (
        <DiscardQuestion
          onDiscard={() => {
            setAsked(null);
            leave();
            onDiscard(asked.keys);
          }}
          onClose={() => setAsked(null)}
        >
          {asked.excerpt ? (
            <p dir="auto" className="font-serif">
              {asked.excerpt}
            </p>
          ) : null}
        </DiscardQuestion>
      ) : null}
    </>
  );
}

/** With the last draft its list goes: then focus goes to the screen, once whoever throws one away has told so. */
function useFocusAfterLast(): () => void {
  const thrown = useRef(false);
  useEffect(
    () => () => {
      if (!thrown.current) return;
      setTimeout(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('main')?.focus();
      });
    },
    [],
  );
  return () => {
    thrown.current = true;
  };
}

async function nameOf({ kind, id }: About): Promise<string> {
  if (kind === 'claim') return (await claim(id)).statement;
  if (kind === 'article') return (await article(id)).title;
  if (kind === 'source') return (await source(id)).title;
  return (await scales()).find((scale) => scale.id === id)?.name ?? '';
}

function Name({ about }: { about: About }) {
  const { data } = useQuery({ queryKey: ['draft-name', about.kind, about.id], queryFn: () => nameOf(about) });
  if (!data) return null;
  return (
    <p dir="auto" className="line-clamp-2 font-serif">
      {data}
    </p>
  );
}

/* Which workspace is open and who acts in it: read once, and again whenever it changes.
   Every screen asks here; nobody else keeps a copy. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect } from 'react';
import { onEvent } from '../ipc/invoke';
import type { OpenWorkspace, Permission, Profile, Settings, WorkspaceState } from '../ipc/types';
import { allowedAtDesk, workspaceState } from '../ipc/workspace';
import { beginAnew, STEADY, sayAnew } from '../shared/change';
import { forgetJobs } from '../shared/jobs';
import { forgetSaves } from '../shared/SaveState';
import { clearToasts } from '../shared/Toasts';
import { asSentence, useText } from '../shared/text';
import { whyUnknown } from './acting';

const KEY = ['session'];

interface Session {
  state: WorkspaceState;
  /** To be called with the answer of every command that gives back the state. */
  adopt: (state: WorkspaceState | null) => void;
  /** To be called with the settings when they were saved. */
  keep: (settings: Settings) => void;
}

const Context = createContext<Session | null>(null);

interface SessionProviderProps {
  /** What is to be ready before anything is drawn. */
  ahead: (state: WorkspaceState) => Promise<void>;
  children: (session: Session) => ReactNode;
  waiting: ReactNode;
  failed: (error: Error, retry: () => void) => ReactNode;
}

export function SessionProvider({ ahead, children, waiting, failed }: SessionProviderProps) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: async () => {
      const state = await workspaceState();
      await ahead(state);
      return state;
    },
    meta: STEADY,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const adopt = useCallback(
    (state: WorkspaceState | null) => {
      if (!state) return;
      const before = client.getQueryData<WorkspaceState>(KEY);
      client.setQueryData(KEY, state);
      const another = before?.workspace?.opening !== state.workspace?.opening;
      if (another) forgetSaves();
      if (!another && before?.acting?.person === state.acting?.person) return;
      clearToasts();
      forgetJobs();
      beginAnew(client);
    },
    [client],
  );
  useEffect(() => onEvent('workspace-changed', adopt), [adopt]);
  const keep = useCallback(
    (settings: Settings) => {
      const before = client.getQueryData<WorkspaceState>(KEY);
      if (!before) return;
      const language = settings.language ?? before.language;
      client.setQueryData<WorkspaceState>(KEY, { ...before, settings, language });
      if (language !== before.language) sayAnew(client);
    },
    [client],
  );
  if (error) return failed(error, () => void refetch());
  if (!data) return waiting;
  const session = { state: data, adopt, keep };
  return <Context value={session}>{children(session)}</Context>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('a component that needs the session stands outside of it');
  return session;
}

/** The open workspace; only screens that need one are shown without asking. */
export function useWorkspace(): OpenWorkspace | null {
  return useSession().state.workspace;
}

export function useActing(): Profile | null {
  return useSession().state.acting;
}

/** What whoever acts may do that concerns no claim, or begins one; the reason why not, as a sentence. */
export function useDeskReason(op: string): string | null {
  const t = useText();
  const { data, error } = useQuery<Permission[]>({ queryKey: ['allowed-at-desk'], queryFn: allowedAtDesk });
  if (error) return whyUnknown(t, error);
  const permission = data?.find((each) => each.op === op);
  return permission && !permission.allowed && permission.reason ? asSentence(permission.reason) : null;
}

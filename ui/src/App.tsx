/* The window's root: session, settings, frame, and the screen that the path names. */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openingClaims } from './claims/firstClaims';
import { asIpcError } from './ipc/invoke';
import type { Settings } from './ipc/types';
import { SessionProvider, useSession } from './session/session';
import { Button } from './shared/Button';
import { DraftsOf } from './shared/drafts';
import { EmptyState } from './shared/EmptyState';
import { ErrorNote } from './shared/ErrorNote';
import { Loaded, Part } from './shared/Loaded';
import { navigate, Routes, usePlace } from './shared/router';
import { Screen } from './shared/Screen';
import { SettingsProvider } from './shared/settings';
import { useTabbing } from './shared/tabbing';
import { TextProvider, useText } from './shared/text';
import { useClosing } from './shell/closing';
import { Frame } from './shell/Frame';
import { goOnLoading, ROUTES } from './views/routes';

const WELCOME = new Part(() => import('./views/WelcomeView'));

function newClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: 0, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** No longer does the first screen wait for its claims. */
const PATIENCE = 150;

/** By then the first screen stands, and other parts of the program can be loaded. */
const DRAWN = 1_000;

/** Reads the first claims, so that they are there when the first screen is drawn. */
function begin(client: QueryClient, settings: Settings): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, PATIENCE));
  return Promise.race([client.prefetchQuery(openingClaims(settings)), late]);
}

export function App() {
  const [client] = useState(newClient);
  useClosing();
  useTabbing();
  return (
    <QueryClientProvider client={client}>
      <SessionProvider
        ahead={({ workspace, settings }) => (workspace ? begin(client, settings) : Promise.resolve())}
        waiting={null}
        failed={(error, retry) => <Failed error={error} onRetry={retry} />}
      >
        {({ state, keep }) => (
          <SettingsProvider settings={state.settings} language={state.language} onSaved={keep}>
            <DraftsOf value={{ workspace: state.workspace?.id ?? '', person: state.acting?.person ?? null }}>
              <Frame>
                <Main />
              </Frame>
            </DraftsOf>
          </SettingsProvider>
        )}
      </SessionProvider>
    </QueryClientProvider>
  );
}

function Main() {
  const t = useText();
  const { state } = useSession();
  const { path } = usePlace();
  const open = state.workspace !== null;
  useEffect(() => {
    if (open && path === '/') navigate('/claims', { replace: true });
  }, [open, path]);
  useEffect(() => {
    if (!open) return undefined;
    const timer = setTimeout(goOnLoading, DRAWN);
    return () => clearTimeout(timer);
  }, [open]);
  const waiting = <p className="p-4 text-soft text-sm">{t('shell-loading')}</p>;
  if (!state.workspace) return <Loaded part={WELCOME} given={{}} waiting={waiting} />;
  const otherwise = (
    <Screen title={t('shell-no-such-screen')}>
      <EmptyState
        icon={CircleHelp}
        title={t('shell-no-such-screen-text')}
        action={<Button onPress={() => navigate('/claims')}>{t('shell-to-claims')}</Button>}
      />
    </Screen>
  );
  // What one person has begun on a screen, or in one file, is not to be finished by the next one, or in another.
  const whose = `${state.workspace.opening} ${state.acting?.person ?? ''}`;
  return <Routes key={whose} routes={ROUTES} waiting={waiting} otherwise={otherwise} />;
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  return (
    <TextProvider language="en">
      <div className="m-6">
        <ErrorNote error={asIpcError(error)}>
          <Retry onPress={onRetry} />
        </ErrorNote>
      </div>
    </TextProvider>
  );
}

function Retry({ onPress }: { onPress: () => void }) {
  const t = useText();
  return <Button onPress={onPress}>{t('shell-try-again')}</Button>;
}

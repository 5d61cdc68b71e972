/* Draws a part as the window would: with text, settings and queries. */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import type { Settings } from '../ipc/types';
import { LiveRegion } from '../shared/announce';
import { Hotkeys } from '../shared/commands/Hotkeys';
import { PLAIN_SETTINGS, SettingsProvider } from '../shared/settings';
import type { Language } from '../shared/text';

interface Surroundings {
  settings?: Partial<Settings>;
  language?: Language;
}

function Around({ children, settings, language = 'en' }: Surroundings & { children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const [kept] = useState({ ...PLAIN_SETTINGS, ...settings });
  return (
    <QueryClientProvider client={client}>
      <SettingsProvider settings={kept} language={language} onSaved={() => undefined}>
        {children}
        <Hotkeys />
        <LiveRegion />
      </SettingsProvider>
    </QueryClientProvider>
  );
}

export function renderIn(part: ReactNode, surroundings: Surroundings = {}) {
  return render(part, { wrapper: ({ children }) => <Around {...surroundings}>{children}</Around> });
}

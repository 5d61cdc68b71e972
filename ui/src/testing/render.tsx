/* Draws a part as the window would: with text, settings and queries. */

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { expect } from 'vitest';
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

/** How a full disk refuses what is to be kept. */
export const FULL = { code: 'disk_full', message: 'The disk is full.', details: {} };

/** Esc in a form that is filled in asks; then the form is gone on with. */
export async function escapeAndStay() {
  await userEvent.keyboard('{Escape}');
  await screen.findByRole('alertdialog', { name: 'Close without saving?' });
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog', { name: 'Close without saving?' })).toBeNull());
}

import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { Palette } from '../shared/commands/Palette';
import { useCommands } from '../shared/commands/registry';
import { renderIn } from '../testing/render';
import { useViewCommands } from './viewCommands';

beforeEach(() => {
  window.location.hash = '#/desk/people';
});

function Window({ open }: { open: boolean }) {
  const [asked, setAsked] = useState(false);
  useViewCommands(open);
  useCommands([{ id: 'palette', label: 'Palette', keys: 'Mod+K', keysOnly: true, run: () => setAsked(true) }]);
  return <Palette open={asked} onClose={() => setAsked(false)} />;
}

const VIEW = { name: 'Coal of June', query: 'tag:coal due:<2022-07-01', columns: ['statement', 'due'] };

test('a saved view is found by its name, and opens its list', async () => {
  renderIn(<Window open />, { settings: { views: [VIEW] } });
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox');
  await userEvent.keyboard('june{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/claims?q=tag%3Acoal+due%3A%3C2022-07-01'));
});

test('a ready-made view is found beside them, and leaves the columns as they are', async () => {
  renderIn(<Window open />, { settings: { views: [VIEW] } });
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox');
  await userEvent.keyboard('stale appr{Enter}');
  await waitFor(() => expect(window.location.hash).toBe('#/claims?q=is%3Astale'));
});

test('without a workspace there are no views', async () => {
  renderIn(<Window open={false} />, { settings: { views: [VIEW] } });
  fireEvent.keyDown(document.body, { key: 'k', code: 'KeyK', ctrlKey: true });
  await screen.findByRole('combobox');
  expect(screen.queryByText('Coal of June')).toBeNull();
  expect(screen.queryByText('Overdue')).toBeNull();
});

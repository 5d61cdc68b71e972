import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { changeSettings } from '../ipc/settings';
import { PLAIN_SETTINGS } from '../shared/settings';
import { renderIn } from '../testing/render';
import { ViewsMenu } from './ViewsMenu';

vi.mock('../ipc/settings');

test('a view without a name is asked for one at its field', async () => {
  vi.mocked(changeSettings).mockResolvedValue(PLAIN_SETTINGS);
  renderIn(<ViewsMenu query="status:draft" own={null} onView={() => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: 'Views' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /^Save this view/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Save the view' }));
  const name = screen.getByRole('textbox', { name: /^Name of the view/, description: /is empty/ });
  expect(document.activeElement).toBe(name);
  await userEvent.type(name, 'Drafts{Enter}');
  const views = [{ name: 'Drafts', query: 'status:draft', columns: [] }];
  expect(changeSettings).toHaveBeenCalledWith(expect.objectContaining({ views }));
});

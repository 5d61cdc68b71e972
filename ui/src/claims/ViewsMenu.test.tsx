import { screen, within } from '@testing-library/react';
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

test('a new desk has ready-made views, which keep the columns and can not be removed', async () => {
  const onView = vi.fn();
  const own: [string, number][] = [['statement', 300]];
  const { rerender } = renderIn(<ViewsMenu query="" own={own} onView={onView} />);
  await userEvent.click(screen.getByRole('button', { name: 'Views' }));
  const ready = await screen.findByRole('group', { name: 'Ready-made' });
  const names = within(ready).getAllByRole('menuitemradio');
  expect(names.map((each) => each.textContent)).toEqual([
    expect.stringMatching(/^Assigned to me.*assignee:me/),
    expect.stringMatching(/^Overdue.*due:overdue/),
    expect.stringMatching(/^Waiting for review.*status:in_review/),
    expect.stringMatching(/^Stale approvals.*is:stale/),
  ]);
  await userEvent.click(within(ready).getByRole('menuitemradio', { name: /^Overdue/ }));
  expect(onView).toHaveBeenCalledWith({ query: 'due:overdue', shown: own });
  rerender(<ViewsMenu query="due:overdue" own={own} onView={onView} />);
  await userEvent.click(screen.getByRole('button', { name: 'Overdue' }));
  expect((await screen.findByRole('menuitemradio', { name: /^Overdue/ })).getAttribute('aria-checked')).toBe('true');
  expect(screen.queryByRole('menuitem', { name: /^Remove/ })).toBeNull();
});

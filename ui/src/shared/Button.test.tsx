import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { ActionButton, IconButton } from './Button';
import { Menu } from './Menu';

test('a refused action can be focused, tells its reason, and does nothing', async () => {
  const act = vi.fn();
  const { container } = renderIn(
    <ActionButton reason="Only editors approve." onPress={act}>
      Approve
    </ActionButton>,
  );
  const button = screen.getByRole('button', { name: 'Approve', description: 'Only editors approve.' });
  await userEvent.tab();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await userEvent.click(button);
  await userEvent.keyboard('{Enter}');
  expect(act).not.toHaveBeenCalled();
  expect(await axe(container)).toEqual([]);
});

test('an allowed action acts', async () => {
  const act = vi.fn();
  renderIn(
    <ActionButton reason={null} onPress={act}>
      Approve
    </ActionButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
  expect(act).toHaveBeenCalledOnce();
});

test('the tooltip of a refused action is its reason', async () => {
  renderIn(
    <IconButton label="Undo" reason="There is nothing to take back.">
      <svg aria-hidden="true" />
    </IconButton>,
  );
  await userEvent.tab();
  expect((await screen.findByRole('tooltip')).textContent).toBe('There is nothing to take back.');
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('a tooltip goes when its button is pressed, and does not come back with the focus', async () => {
  renderIn(
    <Menu label="Looks" groups={[{ entries: [{ id: 'dark', label: 'Dark', run: () => undefined }] }]}>
      <IconButton label="Looks">
        <svg aria-hidden="true" />
      </IconButton>
    </Menu>,
  );
  await userEvent.tab();
  await screen.findByRole('tooltip');
  for (const end of ['{Escape}', '{Enter}']) {
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu');
    expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull();
    await userEvent.keyboard(end);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Looks' })));
    expect(screen.queryByRole('tooltip')).toBeNull();
  }
});

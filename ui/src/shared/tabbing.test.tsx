import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderIn } from '../testing/render';
import { Dialog } from './Dialog';
import { useTabbing } from './tabbing';

function Form() {
  useTabbing();
  return (
    <Dialog open title="Record" onClose={() => undefined}>
      <input aria-label="Statement" />
      <a href="#/claims/a">An earlier claim</a>
    </Dialog>
  );
}

test('the page knows that one goes through a form by Tab, until the mouse is used again', async () => {
  renderIn(<Form />);
  const tabbing = () => document.documentElement.matches('[data-tabbing]');
  const heard: boolean[] = [];
  const link = screen.getByRole('link');
  link.addEventListener('focus', () => heard.push(tabbing()));
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.keyboard('Coal');
  expect(tabbing()).toBe(false);
  await userEvent.tab();
  expect(document.activeElement).toBe(link);
  expect(heard).toEqual([true]);
  await userEvent.click(screen.getByRole('textbox'));
  expect(tabbing()).toBe(false);
});

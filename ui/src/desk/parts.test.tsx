import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { Palette } from '../shared/commands/Palette';
import { renderIn } from '../testing/render';
import { useDeskCommands } from './parts';

function Anywhere() {
  const [open, setOpen] = useState(false);
  useDeskCommands(true);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Commands
      </button>
      <Palette open={open} onClose={() => setOpen(false)} />
    </>
  );
}

test.each([
  ['export', 'Exchange'],
  ['restore', 'Backups'],
  ['revoke', 'Devices'],
  ['add a person', 'People'],
])('what is done at the desk is found from anywhere by its words: %s', async (typed, part) => {
  renderIn(<Anywhere />);
  await userEvent.click(screen.getByRole('button', { name: 'Commands' }));
  await userEvent.type(await screen.findByRole('combobox'), typed);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([`Desk · ${part}`]);
});

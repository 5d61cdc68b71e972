import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { completeQuery } from '../ipc/search';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { LanguageField } from './LanguageField';

vi.mock('../ipc/search');

beforeEach(() => {
  vi.mocked(completeQuery).mockResolvedValue({ from: 0, to: 0, suggestions: [] });
});

function Field() {
  const [tag, setTag] = useState('');
  return <LanguageField label="Language" value={tag} onChange={setTag} />;
}

const offered = async () =>
  within(await screen.findByRole('listbox'))
    .getAllByRole('option')
    .map((option) => option.textContent);

test.each(['Kazakh', 'казах', 'Қазақ', 'kk', 'kz'])(
  'a language is found by its name or its code: %s',
  async (typed) => {
    renderIn(<Field />);
    const field = screen.getByRole('combobox', { name: 'Language' });
    await userEvent.type(field, typed);
    expect((await offered())[0]).toBe('kkKazakh');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(field).toHaveProperty('value', 'kk');
  },
);

test('a code of a country is told of with the language that is meant, and stays as it is typed', async () => {
  const { container } = renderIn(<Field />);
  const field = screen.getByRole('combobox', { name: 'Language' });
  await userEvent.type(field, 'KZ-Cyrl');
  await screen.findByRole('combobox', { description: /KZ.*country's code.*Kazakh.*kk-Cyrl/ });
  expect(field).toHaveProperty('value', 'KZ-Cyrl');
  expect(await axe(container)).toEqual([]);
  await userEvent.clear(field);
  await userEvent.type(field, 'kk-Cyrl');
  expect(screen.queryByText(/country/)).toBeNull();
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { axe } from '../testing/axe';
import { renderIn } from '../testing/render';
import { RichText } from './RichText';

test('Markdown comes in as text that can be edited, and the editor is a labelled text box', async () => {
  const { container } = renderIn(<RichText label="Rationale" value={'**Fake**\n\n- one'} onChange={() => undefined} />);
  const box = await screen.findByRole('textbox', { name: 'Rationale' });
  expect(box.querySelector('strong')?.textContent).toBe('Fake');
  expect(box.querySelector('li')?.textContent).toBe('one');
  expect(await axe(container)).toEqual([]);
});

test('HTML that somebody wrote stays text, and comes out as it went in', async () => {
  const change = vi.fn();
  const hostile = 'A <b onclick="x()">bold</b> word\n\n<script>alert(1)</script>';
  renderIn(<RichText label="Rationale" value={hostile} onChange={change} />);
  const box = await screen.findByRole('textbox');
  expect(box.querySelector('b, strong, script')).toBeNull();
  expect(box.textContent).toContain('<b onclick="x()">bold</b>');
  expect(box.textContent).toContain('<script>alert(1)</script>');
});

test('the toolbar changes what is selected', async () => {
  const change = vi.fn();
  renderIn(<RichText label="Rationale" value="" onChange={change} />);
  await userEvent.click(await screen.findByRole('button', { name: 'List' }));
  await waitFor(() => expect(screen.getByRole('textbox').querySelector('ul')).toBeTruthy());
  await waitFor(() => expect(screen.getByRole('button', { name: 'List' }).getAttribute('aria-pressed')).toBe('true'));
});

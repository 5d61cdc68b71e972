import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderIn } from '../testing/render';
import { Diff } from './Diff';
import { Revealed } from './VisibleText';

test('what turns or hides words stands in running text as a sign, and breaks and joiners as they are', () => {
  const { container } = renderIn(
    <p>
      <Revealed text={'not\u202e eslaf\u202c, fal\u200bse\nمی\u200cخواهم'} />
    </p>,
  );
  expect(container.textContent).toBe('notU+202E eslafU+202C, falU+200Bse\nمی\u200cخواهم');
  expect(screen.getByText('U+202E').title).toContain('U+202E');
});

test('a character that came or went unseen is seen where two texts are compared', () => {
  const parts = [
    { kind: 'same', text: 'fal' },
    { kind: 'added', text: '\u200b' },
    { kind: 'same', text: 'se' },
  ] as const;
  renderIn(<Diff parts={parts} />);
  expect(screen.getByText('U+200B').closest('ins')).toBeTruthy();
});

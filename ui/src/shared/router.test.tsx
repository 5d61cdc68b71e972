import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { renderIn } from '../testing/render';
import { Link } from './Link';
import { navigate, Routes, route } from './router';
import { Screen } from './Screen';

function List() {
  return (
    <Screen title="List">
      <main>
        <Link to="/things/a%20b">a thing</Link>
      </main>
    </Screen>
  );
}

function Thing({ params }: { params: { id: string } }) {
  return (
    <Screen title={`Thing ${params.id}`} back="/things">
      <p>inside</p>
    </Screen>
  );
}

const SLOW = route('/slow', async () => ({ default: () => <Screen title="Slow">{null}</Screen> }));

const ROUTES = [
  route('/things', async () => ({ default: List })),
  route('/things/:id', async () => ({ default: Thing })),
];

async function go(step: () => void) {
  await act(async () => {
    step();
    await new Promise((resolve) => setTimeout(resolve, 60));
  });
}

beforeEach(() => go(() => navigate('/things')));

test('a new screen gets focus on its heading, and going back gives it to what was left', async () => {
  renderIn(<Routes routes={ROUTES} waiting="…" otherwise="nowhere" />);
  const link = await screen.findByRole('link', { name: 'a thing' });
  // A screen is seen before it takes focus.
  await waitFor(() => expect(document.activeElement?.textContent).toBe('List'));
  link.focus();
  await go(() => navigate('/things/a%20b'));
  const heading = await screen.findByRole('heading', { name: 'Thing a b' });
  expect(document.activeElement).toBe(heading);
  expect(document.title).toBe('Thing a b');
  await go(() => window.history.back());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('a thing'));
});

test('coming back takes the focus from nobody who has gone on meanwhile', async () => {
  const late = document.createElement('a');
  late.href = '#/things/a%20b';
  renderIn(
    <>
      <input aria-label="elsewhere" />
      <Routes routes={[SLOW, ...ROUTES]} waiting="…" otherwise="nowhere" />
      <main />
    </>,
  );
  await go(() => navigate('/slow'));
  document.querySelector('main')?.append(late);
  late.focus();
  await go(() => navigate('/things/a%20b'));
  late.remove();
  await go(() => window.history.back());
  await screen.findByRole('heading', { name: 'Slow' });
  screen.getByRole('textbox', { name: 'elsewhere' }).focus();
  await act(async () => {
    document.querySelector('main')?.append(late);
  });
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'elsewhere' }));
});

test('a screen that is built anew where it stands leaves the focus where it is', async () => {
  const screens = (key: string) => (
    <>
      <button type="button">who acts</button>
      <Routes key={key} routes={ROUTES} waiting="…" otherwise="nowhere" />
    </>
  );
  const { rerender } = renderIn(screens('one'));
  await go(() => navigate('/things/a%20b'));
  const heading = await screen.findByRole('heading', { name: 'Thing a b' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  screen.getByRole('button', { name: 'who acts' }).focus();
  rerender(screens('two'));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Thing a b' })).not.toBe(heading));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'who acts' }));
  screen.getByRole('heading', { name: 'Thing a b' }).focus();
  rerender(screens('three'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Thing a b' })));
});

test('an unknown path shows what stands for it', async () => {
  renderIn(<Routes routes={ROUTES} waiting="…" otherwise="nowhere" />);
  await go(() => navigate('/else/where'));
  expect(screen.getByText('nowhere')).toBeTruthy();
});

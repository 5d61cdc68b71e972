import { expect, test } from 'vitest';
import { IpcError } from '../ipc/invoke';
import { whyUnknown } from './acting';

test('where nobody acts the reason is in the words of the window, otherwise what failed', () => {
  const t = (id: string) => id;
  const nobody = new IpcError({ code: 'no_profile', message: '“claimtrail …”', details: { person: null, here: [] } });
  expect(whyUnknown(t, nobody)).toBe('people-act-none');
  expect(whyUnknown(t, new Error('The disk is full.'))).toBe('The disk is full.');
});

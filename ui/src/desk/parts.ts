/* The parts of the desk, each a screen of its own, and the commands that go there from anywhere: found by what is done
   in them, too. */

import { useCommands } from '../shared/commands/registry';
import { navigate } from '../shared/router';
import { useText } from '../shared/text';

export const PARTS = [
  'people',
  'devices',
  'scales',
  'policy',
  'backups',
  'exchange',
  'verify',
  'redaction',
  'about',
] as const;

export type Part = (typeof PARTS)[number];

export function useDeskCommands(open: boolean): void {
  const t = useText();
  const group = t('desk-heading');
  const commands = PARTS.map((part) => ({
    id: `desk-${part}`,
    label: t(`desk-${part}`),
    also: t(`desk-${part}-also`),
    group,
    run: () => navigate(`/desk/${part}`),
  }));
  useCommands(open ? commands : []);
}

/* What can be set about how the window looks and reads: language, appearance, text size, direction, single keys. */

import type { Appearance } from '../ipc/types';
import type { Command } from '../shared/commands/registry';
import { useLanguageNames } from '../shared/LanguageName';
import type { MenuGroup } from '../shared/Menu';
import { TEXT_SIZE, TEXT_SIZES, useKept, useSettings } from '../shared/settings';
import { LANGUAGES, useText } from '../shared/text';

const APPEARANCES: readonly Appearance[] = ['system', 'light', 'dark', 'contrast'];

export function useLooksMenu(): MenuGroup[] {
  const t = useText();
  const { settings, language, change } = useSettings();
  const [size, setSize] = useKept<number>(TEXT_SIZE, 100);
  return [
    {
      title: t('shell-language'),
      pick: 'one',
      entries: LANGUAGES.map(({ code, name }) => ({
        id: `language-${code}`,
        label: name,
        checked: code === language,
        run: () => change({ language: code }),
      })),
    },
    {
      title: t('shell-appearance'),
      pick: 'one',
      entries: APPEARANCES.map((appearance) => ({
        id: `appearance-${appearance}`,
        label: t(`shell-appearance-${appearance}`),
        checked: settings.appearance === appearance,
        run: () => change({ appearance }),
      })),
    },
    {
      title: t('shell-text-size'),
      pick: 'one',
      entries: TEXT_SIZES.map((percent) => ({
        id: `size-${percent}`,
        label: t('shell-percent', { percent }),
        checked: size === percent,
        run: () => setSize(percent),
      })),
    },
    {
      title: t('shell-direction-keys'),
      entries: [
        {
          id: 'mirrored',
          label: t('shell-mirrored'),
          checked: settings.mirrored,
          run: () => change({ mirrored: !settings.mirrored }),
        },
        {
          id: 'single-keys',
          label: t('shell-single-keys'),
          checked: settings.single_keys,
          run: () => change({ single_keys: !settings.single_keys }),
        },
      ],
    },
  ];
}

/** The menu's entries as commands. A language is found by what it calls itself, in English, and in that of the window. */
export function useLooksCommands(groups: readonly MenuGroup[]): Command[] {
  const nameOf = useLanguageNames();
  const names = new Map(LANGUAGES.map(({ code, english }) => [`language-${code}`, `${english} ${nameOf(code)}`]));
  return groups.flatMap(({ title, entries }) =>
    entries.map(({ id, label, checked, run }) => ({
      id: `looks-${id}`,
      label,
      also: names.get(id),
      ...(title ? { group: title } : {}),
      checked,
      last: true,
      run,
    })),
  );
}

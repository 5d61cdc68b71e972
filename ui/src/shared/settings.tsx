/* What the user set for this computer, and its effect on the page: language, looks, size of text, direction, keys.
   What a screen remembers (`useKept`) is stored beside it. What is shown is held here: a field is drawn with what was typed
   into it in the same turn, or the caret jumps. */

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { asIpcError } from '../ipc/invoke';
import { changeSettings } from '../ipc/settings';
import type { JsonValue, Settings, SettingsEdit } from '../ipc/types';
import { toast } from './Toasts';
import { type Language, TextProvider } from './text';

interface SettingsState {
  settings: Settings;
  /** The language in use, whether chosen or taken from the system. */
  language: Language;
  change: (edit: SettingsEdit) => void;
}

export const PLAIN_SETTINGS: Settings = {
  language: null,
  appearance: 'system',
  density: 'comfortable',
  single_keys: true,
  mirrored: false,
  views: [],
  kept: {},
};

const Context = createContext<SettingsState>({
  settings: PLAIN_SETTINGS,
  language: 'en',
  change: () => undefined,
});

export const TEXT_SIZE = 'shell.text_size';
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;

export function useSettings(): SettingsState {
  return useContext(Context);
}

/** So that `36` is remembered as any number. */
type Kind<Value> = Value extends number
  ? number
  : Value extends string
    ? string
    : Value extends boolean
      ? boolean
      : Value;

/** What a screen remembers on this computer. */
export function keptIn<Value extends JsonValue>(settings: Settings, key: string, otherwise: Value): Kind<Value> {
  const kept = settings.kept[key];
  const fits =
    kept !== undefined &&
    kept !== null &&
    typeof kept === typeof otherwise &&
    Array.isArray(kept) === Array.isArray(otherwise);
  return (fits ? kept : otherwise) as Kind<Value>;
}

/** How much larger the text is than usual. */
export function textScale(settings: Settings): number {
  return keptIn(settings, TEXT_SIZE, 100) / 100;
}

/** `const [width, setWidth] = useKept('claims.preview', 36)`. */
export function useKept<Value extends JsonValue>(
  key: string,
  otherwise: Value,
): [Kind<Value>, (value: Kind<Value>) => void] {
  const { settings, change } = useSettings();
  return [keptIn(settings, key, otherwise), (next) => change({ kept: { [key]: next as JsonValue } })];
}

/** A language as it is written somewhere: `en-GB`. */
const REGIONAL = /^([a-z]{2})-([A-Z]{2})$/;

/** Days and numbers are written as in the person's own country, where the system tells it.
    The locale's script decides on the direction; a mirrored window is the language in a script from right to left. */
export function localeOf(language: Language, mirrored: boolean): string {
  const own = navigator.languages.find((each) => REGIONAL.exec(each)?.[1] === language);
  const region = own ? `-${REGIONAL.exec(own)?.[2]}` : '';
  return `${language}${mirrored ? '-Arab' : ''}${region}`;
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const follow = () => setMatches(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return matches;
}

function useLooks(settings: Settings, language: Language): void {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more)');
  const { appearance, mirrored } = settings;
  const scale = textScale(settings);
  useEffect(() => {
    const page = document.documentElement;
    const isDark = appearance === 'dark' || ((appearance === 'system' || appearance === 'contrast') && dark);
    page.dataset.theme = isDark ? 'dark' : 'light';
    page.dataset.contrast = appearance === 'contrast' || contrast ? 'more' : 'normal';
    page.lang = language;
    page.dir = mirrored ? 'rtl' : 'ltr';
    page.style.setProperty('--text-scale', String(scale));
  }, [appearance, mirrored, scale, dark, contrast, language]);
}

function edited(settings: Settings, { kept, ...rest }: SettingsEdit): Settings {
  return { ...settings, ...rest, kept: { ...settings.kept, ...kept } } as Settings;
}

/** A change is shown at once and saved after those before it; what can't be saved is taken back, and told. */
function useChanges(settings: Settings, onSaved: (settings: Settings) => void) {
  const [shown, setShown] = useState(settings);
  const saved = useRef(settings);
  const waiting = useRef<readonly SettingsEdit[]>([]);
  const last = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    if (waiting.current.length > 0) return;
    saved.current = settings;
    setShown(settings);
  }, [settings]);
  const change = (edit: SettingsEdit) => {
    const show = () => setShown(waiting.current.reduce(edited, saved.current));
    waiting.current = [...waiting.current, edit];
    show();
    last.current = last.current
      .then(() => changeSettings(edit))
      .then(
        (answer) => {
          saved.current = answer;
          onSaved(answer);
        },
        (thrown: unknown) => toast({ text: asIpcError(thrown).message }),
      )
      .then(() => {
        waiting.current = waiting.current.filter((each) => each !== edit);
        show();
      });
  };
  return { shown, change };
}

interface SettingsProviderProps {
  /** As they were saved. */
  settings: Settings;
  /** Of the system, where none is chosen. */
  language: Language;
  onSaved: (settings: Settings) => void;
  children: ReactNode;
}

export function SettingsProvider({ settings, language: spoken, onSaved, children }: SettingsProviderProps) {
  const { shown, change } = useChanges(settings, onSaved);
  const language = shown.language ?? spoken;
  useLooks(shown, language);
  return (
    <Context value={{ settings: shown, language, change }}>
      <I18nProvider locale={localeOf(language, shown.mirrored)}>
        <TextProvider language={language}>{children}</TextProvider>
      </I18nProvider>
    </Context>
  );
}

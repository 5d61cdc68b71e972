/* Where the user is: a path after the `#`, typed by its pattern. Focus goes to the new screen's heading,
   and on the way back to what was left. It knows no screen. */

import { type ComponentType, type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Loaded, Part } from './Loaded';

type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export type Params<Path extends string> = Record<Names<Path>, string>;
type View = Part<{ params: Record<string, string> }>;

export interface Route {
  path: string;
  view: View;
}

/** `route('/claims/:id', () => import('./ClaimView'))`: the view's default export gets `params.id`. */
export function route<Path extends string>(
  path: Path,
  load: () => Promise<{ default: ComponentType<{ params: Params<Path> }> }>,
): Route {
  return { path, view: new Part(load) as unknown as View };
}

export type To = `/${string}`;

interface Place {
  path: string;
  query: URLSearchParams;
}

function read(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { path: path || '/', query: new URLSearchParams(query) };
}

let place = read(window.location.hash);
const visited: { hash: string; focus: string | null }[] = [{ hash: window.location.hash, focus: null }];
let returning: string | null = null;
let moved = false;
/** Whether a heading of this screen had the focus already. */
let arrived = false;
const listeners = new Set<() => void>();

/** How to find an element again once its screen is rebuilt: a key of its own, or where its link goes. */
function focusKey(element: Element | null): string | null {
  const keyed = element?.closest('[data-focus-key]');
  if (keyed) return `[data-focus-key="${CSS.escape(keyed.getAttribute('data-focus-key') ?? '')}"]`;
  const href = element?.closest('a[href]')?.getAttribute('href');
  return href ? `main a[href="${CSS.escape(href)}"]` : null;
}

window.addEventListener('hashchange', () => {
  const { hash } = window.location;
  const here = visited.at(-1);
  const next = read(hash);
  moved = next.path !== place.path;
  arrived = false;
  if (here && moved) here.focus = focusKey(document.activeElement);
  if (visited.at(-2)?.hash === hash) {
    visited.pop();
    returning = visited.at(-1)?.focus ?? null;
  } else {
    visited.push({ hash, focus: null });
    returning = null;
  }
  place = next;
  for (const listener of listeners) listener();
});

export function navigate(to: To, { replace = false }: { replace?: boolean } = {}): void {
  if (!replace) {
    window.location.hash = to;
    return;
  }
  const here = visited.at(-1);
  if (here) here.hash = `#${to}`;
  window.history.replaceState(null, '', `#${to}`);
  place = read(`#${to}`);
  for (const listener of listeners) listener();
}

/** Back to where the user came from, or to `otherwise` when the window began here. */
export function goBack(otherwise: To): void {
  if (visited.length > 1) window.history.back();
  else navigate(otherwise);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place);
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return null;
  }
  return params;
}

interface RoutesProps {
  routes: readonly Route[];
  waiting: ReactNode;
  otherwise: ReactNode;
}

/** Shows the view whose pattern fits; another path begins a new view. */
export function Routes({ routes, waiting, otherwise }: RoutesProps) {
  const { path } = usePlace();
  for (const { path: pattern, view } of routes) {
    const params = match(pattern, path);
    if (params) return <Loaded key={path} part={view} given={{ params }} waiting={waiting} />;
  }
  return otherwise;
}

/** Looks for what had focus until it is there, the person has gone elsewhere, or the time is up. */
function refocus(selector: string, heading: HTMLElement): () => void {
  const begun = document.activeElement;
  const attempt = () => {
    const now = document.activeElement;
    if (now !== begun && now !== document.body) return true;
    const found = document.querySelector<HTMLElement>(selector);
    found?.focus();
    return Boolean(found);
  };
  if (attempt()) return () => undefined;
  const observer = new MutationObserver(() => attempt() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => {
    observer.disconnect();
    if (document.activeElement === document.body) heading.focus();
  }, 1500);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

function arrive(heading: HTMLElement): (() => void) | undefined {
  const selector = returning;
  const first = !arrived;
  returning = null;
  arrived = true;
  if (moved && selector) return refocus(selector, heading);
  // A screen that is built anew where it stands takes the focus from nothing but what it had itself.
  if (moved && (first || document.activeElement === document.body)) heading.focus();
  return undefined;
}

/** For a screen's heading: takes focus when its screen opens, or gives it back to what was left. */
export function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) return arrive(heading.current);
    return undefined;
  }, []);
  return heading;
}

/* A form that survives a crash: what is typed is kept on disk a moment later, and is there again when the form opens.
   It knows a form by its key, and whose it is; saving the form for good is the caller's. */

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { discardDraft } from '../ipc/drafts';
import { asIpcError, type IpcError } from '../ipc/invoke';
import type { Draft, Drafter, JsonValue } from '../ipc/types';
import { announce } from './announce';
import { Button } from './Button';
import { Confirm } from './Dialog';
import { allDrafts, type Fields, findDraft, idOf, inTurn, unread, unwritten, useKeeper } from './draftKeeper';
import { ErrorNote } from './ErrorNote';
import { FIELD } from './fields/frame';
import { navigate, type To, usePlace } from './router';
import { giveUp } from './SaveState';
import { useTimeFormat } from './Time';
import { useText } from './text';

const Whose = createContext<Drafter>({ workspace: '', person: null });

/** Whose drafts the forms in here keep. */
export const DraftsOf = Whose.Provider;

export function useDrafter(): Drafter {
  return useContext(Whose);
}

export interface DraftOf<Form extends Fields> {
  value: Form;
  /** How the form began; of a record's form, the record as it is now. */
  begun: Form;
  /** What stands now in the fields of the record that others changed since they were changed here. */
  meanwhile: Partial<Form>;
  /** Sets some fields. */
  set: (change: Partial<Form>) => void;
  /** Sets those of these fields that hold no text by now. */
  fill: (change: Partial<Form>) => void;
  /** Whether anything differs from how the form began. */
  dirty: boolean;
  /** Whether the draft was looked for: until then it may still come. */
  looked: boolean;
  /** When the restored draft was kept, until the user decides; see `DraftNote`. */
  restored: string | null;
  /** Why what was typed last is not on disk. */
  failed: IpcError | null;
  /** Whether anything that differs is not on disk. */
  unkept: boolean;
  resume: () => void;
  /** Back to how the form began; the draft is gone. */
  discard: () => void;
  /** After the form was saved for good, as it was when this was given, but for some fields: the draft is gone, what is
      shown stays. What was left out, or typed since, stays a draft: answers whether there is none. */
  done: (unsaved?: readonly (keyof Form)[]) => boolean;
}

interface DraftOptions {
  /** The form is a record's: only what differs from it is kept, and what nobody touched follows it. So a draft sets
      nothing back that was changed elsewhere meanwhile, and tells of the fields that it would. */
  ofRecord?: boolean;
  /** The form is a part of another one, by whose key it is asked for. */
  partOf?: string;
}

/** Where the draft of a record keeps what its fields were changed from. No field has this name. */
const FROM = '$from';

/** What is kept may be of an older form: only fields of the same kind are taken. */
function fitting<Form extends Fields>(begun: Form, kept: JsonValue | undefined): Partial<Form> {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  const fields = Object.entries(kept).filter(([name, value]) => {
    const before = begun[name];
    return before !== undefined && (before === null || value === null || typeof before === typeof value);
  });
  return Object.fromEntries(fields) as Partial<Form>;
}

function same(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The fields in which a form differs from another. */
function differing<Form extends Fields>(form: Form, from: Form): Partial<Form> {
  const fields = Object.entries(form).filter(([name, value]) => !same(value, from[name]));
  return Object.fromEntries(fields) as Partial<Form>;
}

interface Held<Form extends Fields> {
  value: Form;
  begun: Form;
  /** How each field that differs stood in the record when it was changed. */
  from: Partial<Form>;
}

/** Of fields that `from` does not know the change begins now. */
function held<Form extends Fields>(value: Form, begun: Form, from: Partial<Form> = {}): Held<Form> {
  const before = { ...begun, ...from };
  const fields = Object.keys(differing(value, begun)).map((name) => [name, before[name]]);
  return { value, begun, from: Object.fromEntries(fields) as Partial<Form> };
}

function restore<Form extends Fields>(begun: Form, content: JsonValue): Held<Form> {
  const { [FROM]: from } = { ...(content as Fields) };
  return held({ ...begun, ...fitting(begun, content) }, begun, fitting(begun, from));
}

/** What was typed before the draft was there goes where it would have gone: text after the draft's own. */
function joined<Form extends Fields>({ value, begun, from }: Held<Form>, typed: Partial<Form>): Held<Form> {
  const fields = Object.entries(typed).map(([name, now]) => {
    const kept = value[name];
    const both = typeof kept === 'string' && typeof now === 'string' && !same(kept, begun[name]);
    return [name, both ? kept + now : now];
  });
  return held({ ...value, ...(Object.fromEntries(fields) as Partial<Form>) }, begun, from);
}

/** The forms that stand open, by their drafts, and what can be decided of each. */
const open = new Map<string, Pick<DraftOf<Fields>, 'resume' | 'discard'>>();
/** The drafts that somebody chose to continue: until they are left again, their forms do not ask about them. */
const continued = new Set<string>();
const listeners = new Set<() => void>();
let opened: ReadonlySet<string> = new Set();

function note(): void {
  opened = new Set(open.keys());
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `initial` is how the form begins without a draft; for another thing to edit, give another key. */
export function useDraft<Form extends Fields>(
  key: string,
  initial: Form,
  { ofRecord = false, partOf = key }: DraftOptions = {},
): DraftOf<Form> {
  const [form, setForm] = useState(() => held(initial, initial));
  const [record, setRecord] = useState(initial);
  const [restored, setRestored] = useState<string | null>(null);
  const of = useDrafter();
  const { workspace, person } = of;
  const [last, setLast] = useState({ of, key });
  const id = idOf(of, key);
  const { keep, fail, failed } = useKeeper(of, key);
  const [lookedFor, setLookedFor] = useState<string | null>(null);
  /** What was typed while the draft was not there yet; nothing once it is. */
  const early = useRef<Partial<Form> | null>({});
  /** Reads a draft again that could not be read. */
  const lookAgain = useRef<(() => void) | null>(null);
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });

  if (last.key !== key || last.of.workspace !== workspace || last.of.person !== person) {
    setLast({ of, key });
    setForm(held(initial, initial));
    setRecord(initial);
    setRestored(null);
  } else if (ofRecord && !same(record, initial)) {
    setRecord(initial);
    setForm(held({ ...initial, ...differing(form.value, form.begun) }, initial, form.from));
  }

  const show = (next: Held<Form>) => {
    latest.current = next;
    setForm(next);
  };
  const change = (next: Held<Form>) => {
    show(next);
    const { value, begun, from } = next;
    if (same(value, begun)) keep(null);
    else keep(ofRecord ? ({ ...differing(value, begun), [FROM]: from } as Fields) : value);
    if (unread.has(id)) lookAgain.current?.();
  };
  const arrive = (content: JsonValue) => {
    const kept = restore(latest.current.begun, content);
    const typed = early.current ?? {};
    if (Object.keys(typed).length === 0) show(kept);
    else change(joined(kept, typed));
  };
  const acts = { arrive, change, fail };
  const acting = useRef(acts);
  useEffect(() => {
    acting.current = acts;
  });
  useEffect(() => {
    let wanted = true;
    let busy = false;
    early.current = {};
    const whose = { workspace, person };
    const here = idOf(whose, key);
    const found = (draft: Draft | null) => {
      const again = unread.delete(here);
      if (again) {
        unwritten.delete(here);
        acting.current.fail(null);
      }
      // At once: a key that is pressed before the draft is seen would be typed into the field as it was.
      if (draft) flushSync(() => acting.current.arrive(draft.content));
      else if (again) acting.current.change(latest.current);
      // What could not be written when it was typed is written now, or told of again.
      if (unwritten.has(here)) acting.current.change(latest.current);
      if (draft && !continued.has(idOf(whose, partOf))) setRestored(draft.kept_at);
      early.current = null;
    };
    const look = () => {
      if (busy) return;
      busy = true;
      const ended = (end: () => void) => {
        busy = false;
        if (!wanted) return;
        end();
        setLookedFor(here);
      };
      findDraft(whose, key).then(
        (draft) => ended(() => found(draft)),
        (thrown: unknown) => {
          const error = asIpcError(thrown);
          unread.set(here, error);
          ended(() => acting.current.fail(error));
        },
      );
    };
    lookAgain.current = look;
    look();
    return () => {
      wanted = false;
      // What is typed over a draft that nobody has seen goes with its form, which told so.
      if (unread.has(here)) unwritten.delete(here);
    };
  }, [workspace, person, key, partOf]);

  const set = (fields: Partial<Form>) => {
    if (early.current) early.current = { ...early.current, ...fields };
    const { value, begun, from } = latest.current;
    change(held({ ...value, ...fields }, begun, from));
  };
  const fill = (fields: Partial<Form>) => {
    const empty = Object.entries(fields).filter(([name]) => String(latest.current.value[name] ?? '').trim() === '');
    if (empty.length > 0) set(Object.fromEntries(empty) as Partial<Form>);
  };
  const discard = () => {
    giveUp();
    setRestored(null);
    change(held(form.begun, form.begun));
  };
  const done = (unsaved: readonly (keyof Form)[] = []) => {
    const saved = { ...form.value };
    for (const field of unsaved) saved[field] = form.begun[field];
    const settled = differing(saved, form.begun);
    const { value, begun, from } = latest.current;
    const next = held(value, { ...begun, ...settled }, { ...from, ...settled });
    setRestored(null);
    change(next);
    return same(next.value, next.begun);
  };
  const resume = () => setRestored(null);
  useOpened(id, { resume, discard });
  const { value, begun, from } = form;
  const dirty = !same(value, begun);
  const meanwhile = differing(begun, { ...begun, ...from });
  useTold(Object.keys(meanwhile).length);
  return {
    value,
    begun,
    meanwhile,
    set,
    fill,
    dirty,
    looked: lookedFor === id,
    restored,
    failed,
    unkept: dirty && failed !== null,
    resume,
    discard,
    done,
  };
}

/** Tells how many fields others changed: each says what stands there now. */
function useTold(count: number): void {
  const t = useText();
  useEffect(() => {
    if (count > 0) announce(t('shell-meanwhile-told', { count }));
  }, [t, count]);
}

function useOpened(id: string, form: Pick<DraftOf<Fields>, 'resume' | 'discard'>): void {
  useEffect(() => {
    open.set(id, form);
  });
  useEffect(() => {
    note();
    return () => {
      open.delete(id);
      continued.delete(id);
      note();
    };
  }, [id]);
}

/** The draft of a form that need not stand open, once what was begun with it has ended. */
export function useKeptDraft(key: string): Draft | null {
  const of = useDrafter();
  const queryFn = () => findDraft(of, key);
  return useQuery({ queryKey: ['drafts', of, key], queryFn, gcTime: 0 }).data ?? null;
}

/** Every draft of whoever acts, the last first; which of them stand in an open form; and throwing some away. */
export function useDrafts() {
  const of = useDrafter();
  const client = useQueryClient();
  const standing = useSyncExternalStore(subscribe, () => opened);
  const { data = [], refetch } = useQuery({ queryKey: ['drafts', of], queryFn: () => allDrafts(of) });
  const [error, setError] = useState<IpcError | null>(null);
  const throwAway = async (keys: readonly string[]) => {
    const gone = keys.map((key) => {
      const id = idOf(of, key);
      const form = open.get(id);
      if (form) return form.discard();
      unwritten.delete(id);
      return inTurn(id, () => discardDraft(of, key));
    });
    await Promise.all(gone).then(
      () => setError(null),
      (thrown: unknown) => setError(asIpcError(thrown)),
    );
    await client.invalidateQueries({ queryKey: ['drafts'] });
  };
  return { drafts: data, refetch, throwAway, error, isOpen: (key: string) => standing.has(idOf(of, key)) };
}

/** Opens the form whose draft the address asks for, `?draft=<key>`, where it is one of these, to continue with it. Then
    the address asks no more, so that it can again. */
export function useAskedDraft(forms: Readonly<Record<string, () => void>>): void {
  const { path, query } = usePlace();
  const of = useDrafter();
  const asked = query.get('draft');
  useEffect(() => {
    const show = asked === null ? undefined : forms[asked];
    if (asked === null || !show) return;
    const id = idOf(of, asked);
    continued.add(id);
    open.get(id)?.resume();
    show();
    const rest = new URLSearchParams(query);
    rest.delete('draft');
    navigate(`${path}${rest.size > 0 ? `?${rest}` : ''}` as To, { replace: true });
  });
}

function firstBeside(note: HTMLElement | null): HTMLElement | undefined {
  const fields = note?.parentElement?.querySelectorAll<HTMLElement>(FIELD) ?? [];
  return [...fields].find((field) => !note?.contains(field));
}

/** "Draft from …: continue / discard", while the user has not decided; discarding is asked about. Then focus goes to the
    form's first field. Where what is typed can't be kept, that is told instead. */
export function DraftNote<Form extends Fields>({ draft }: { draft: DraftOf<Form> }) {
  const t = useText();
  const format = useTimeFormat();
  const note = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const decide = (decision: () => void) => () => {
    flushSync(() => setAsking(false));
    firstBeside(note.current)?.focus();
    decision();
  };
  if (draft.failed) {
    return <ErrorNote error={{ ...draft.failed, message: t('shell-draft-failed', { why: draft.failed.message }) }} />;
  }
  if (!draft.restored) return null;
  return (
    <div
      ref={note}
      role="status"
      className="flex flex-wrap items-center gap-2 border-accent border-s-2 bg-info-wash px-3 py-1.5 text-info text-sm"
    >
      <span className="grow">{t('shell-draft-from', { when: format(draft.restored) })}</span>
      <span className="flex gap-2">
        <Button small onPress={decide(draft.resume)}>
          {t('shell-draft-continue')}
        </Button>
        <Button small onPress={() => setAsking(true)}>
          {t('shell-draft-discard')}
        </Button>
      </span>
      {asking ? <DiscardQuestion onDiscard={decide(draft.discard)} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

interface DiscardQuestionProps {
  onDiscard: () => void;
  onClose: () => void;
  /** What would be gone. */
  children?: ReactNode;
}

export function DiscardQuestion({ onDiscard, onClose, children }: DiscardQuestionProps) {
  const t = useText();
  return (
    <Confirm
      open
      danger
      title={t('shell-draft-discard-ask')}
      action={t('shell-draft-discard')}
      onConfirm={onDiscard}
      onClose={onClose}
    >
      {children}
      <p>{t('shell-draft-discard-text')}</p>
    </Confirm>
  );
}

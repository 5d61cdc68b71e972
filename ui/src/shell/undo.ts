/* Undo and redo, as new revisions: what they would take back, why they can't, and doing it. */

import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { IpcError } from '../ipc/invoke';
import type { JobProgress, Staying, UndoStep } from '../ipc/types';
import { redo, undo, undoable } from '../ipc/undo';
import { noteUndo } from '../shared/change';
import { commandNow, useCommands } from '../shared/commands/registry';
import { useJob } from '../shared/job';
import { toast, untell } from '../shared/Toasts';
import { type Text, useText, wordId } from '../shared/text';
import { useRested } from '../shared/useRested';

export interface UndoSteps {
  undo: () => void;
  redo: () => void;
  undoLabel: string;
  redoLabel: string;
  undoReason: string | null;
  redoReason: string | null;
  /** What goes on for a while. */
  long: { label: string; progress: JobProgress | null; cancel: () => void } | null;
  error: IpcError | null;
  forget: () => void;
}

function reason(t: Text, step: UndoStep | null | undefined, none: string, earlier?: UndoStep | null): string | null {
  if (!step) return t(none);
  if (step.possible) return null;
  const why = step.reason ?? t('shell-undo-impossible', { op: t(wordId('op', step.op)) });
  return earlier ? `${why} ${t('shell-undo-earlier-how')}` : why;
}

/** So much of what a thing is called tells which one it is. */
const TITLE = 60;

function clipped(title: string): string {
  const letters = [...title];
  return letters.length > TITLE ? `${letters.slice(0, TITLE).join('').trimEnd()}…` : title;
}

/** What would be undone or redone: what was done, and to what. */
function named(
  t: Text,
  id: 'shell-undo' | 'shell-redo' | 'shell-undo-earlier',
  step: UndoStep | null | undefined,
): string {
  if (!step) return t(id);
  // Several claims are recorded at once by an import alone.
  if (step.several && step.op === 'claim.record') return t(`${id}-what`, { op: t('imports-title') });
  const op = t(wordId('op', step.op));
  if (step.several) return t(`${id}-several`, { op });
  return step.title ? t(`${id}-titled`, { op, title: clipped(step.title) }) : t(`${id}-what`, { op });
}

function stays({ withdrawn, kept, changed }: Staying): boolean {
  return withdrawn + kept + changed > 0;
}

/** What was done, and what of the change stays. */
function told(t: Text, { withdrawn, kept, changed }: Staying): string {
  const sentences = [t('shell-undone')];
  if (withdrawn > 0) sentences.push(t('shell-undone-withdrawn', { count: withdrawn }));
  if (changed > 0) sentences.push(t('shell-undone-changed', { count: changed }));
  if (kept > 0) sentences.push(t('shell-undone-kept', { count: kept }));
  return sentences.join(' ');
}

/** So long, in milliseconds, no progress is shown: most are done by then. */
const SHORT = 300;

/** What is told of an undo holds until it is done again. */
const UNDO = 'undo';

export function useUndo(open: boolean): UndoSteps {
  const t = useText();
  const { data, isFetching } = useQuery({ queryKey: ['undoable'], queryFn: undoable, enabled: open });
  const back = useJob('undo', undo, {
    changes: true,
    said: (staying) => told(t, staying),
    onDone: (staying) => {
      noteUndo();
      if (stays(staying)) toast({ text: told(t, staying), about: UNDO });
    },
  });
  const again = useJob('redo', redo, {
    changes: true,
    said: () => t('shell-redone'),
    onDone: () => {
      if (untell(UNDO)) toast({ text: t('shell-redone'), about: UNDO });
    },
  });
  // What it was done to need not be on the screen.
  const takeEarlier = async () => {
    const staying = await back.run(true);
    if (staying && !stays(staying)) toast({ text: told(t, staying), about: UNDO });
  };
  const busy = back.busy || again.busy;
  const long = useRested(busy, SHORT) && busy;
  const labels = { undo: named(t, 'shell-undo', data?.undo), redo: named(t, 'shell-redo', data?.redo) };
  const { progress, cancel } = back.busy ? back : again;
  const steps: UndoSteps = {
    undo: () => void back.run(),
    redo: () => void again.run(),
    undoLabel: labels.undo,
    redoLabel: labels.redo,
    undoReason: busy ? t('shell-saving') : reason(t, data?.undo, 'shell-undo-nothing', data?.earlier),
    redoReason: busy ? t('shell-saving') : reason(t, data?.redo, 'shell-redo-nothing'),
    long: long ? { label: back.busy ? labels.undo : labels.redo, progress, cancel } : null,
    error: back.error ?? again.error,
    forget: () => {
      back.forget();
      again.forget();
    },
  };
  // A dialog covers the place of the error.
  const { error } = steps;
  useEffect(() => {
    if (error && !commandNow('undo')) toast({ text: error.message });
  }, [error]);
  // While it is read anew what can be undone, that is not known: it is tried, and refused where it can't be.
  const unknown = data !== undefined && isFetching && !busy;
  useCommands(
    open
      ? [
          {
            id: 'undo',
            label: steps.undoLabel,
            foundBy: t('shell-undo-words'),
            last: true,
            keys: 'Mod+Z',
            run: steps.undo,
            disabledReason: unknown ? null : steps.undoReason,
            whileTyping: false,
          },
          ...(data?.earlier
            ? [
                {
                  id: 'undo-earlier',
                  label: named(t, 'shell-undo-earlier', data.earlier),
                  foundBy: t('shell-undo-words'),
                  last: true,
                  run: () => void takeEarlier(),
                  disabledReason: busy ? t('shell-saving') : null,
                },
              ]
            : []),
          {
            id: 'redo',
            label: steps.redoLabel,
            foundBy: t('shell-redo-words'),
            last: true,
            keys: ['Mod+Shift+Z', 'Mod+Y'],
            run: steps.redo,
            disabledReason: unknown ? null : steps.redoReason,
            whileTyping: false,
          },
        ]
      : [],
  );
  return steps;
}

/* Undo and redo, as new revisions: what they would take back, why they can't, and doing it. */

import { useQuery } from '@tanstack/react-query';
import type { IpcError } from '../ipc/invoke';
import type { Staying, UndoStep } from '../ipc/types';
import { redo, undo, undoable } from '../ipc/undo';
import { useChange } from '../shared/change';
import { useCommands } from '../shared/commands/registry';
import { toast } from '../shared/Toasts';
import { type Text, useText, wordId } from '../shared/text';

export interface UndoSteps {
  undo: () => void;
  redo: () => void;
  undoLabel: string;
  redoLabel: string;
  undoReason: string | null;
  redoReason: string | null;
  error: IpcError | null;
  forget: () => void;
}

function reason(t: Text, step: UndoStep | null | undefined, none: string): string | null {
  if (!step) return t(none);
  if (step.possible) return null;
  return step.reason ?? t('shell-undo-impossible', { op: t(wordId('op', step.op)) });
}

/** So much of what a thing is called tells which one it is. */
const TITLE = 60;

function clipped(title: string): string {
  const letters = [...title];
  return letters.length > TITLE ? `${letters.slice(0, TITLE).join('').trimEnd()}…` : title;
}

/** What would be undone or redone: what was done, and to what. */
function named(t: Text, id: 'shell-undo' | 'shell-redo', step: UndoStep | null | undefined): string {
  if (!step) return t(id);
  const op = t(wordId('op', step.op));
  if (step.several) return t(`${id}-several`, { op });
  return step.title ? t(`${id}-titled`, { op, title: clipped(step.title) }) : t(`${id}-what`, { op });
}

/** What was done, and what of the change stays. */
function told(t: Text, { kept, changed }: Staying): string {
  const sentences = [t('shell-undone')];
  if (changed > 0) sentences.push(t('shell-undone-changed', { count: changed }));
  if (kept > 0) sentences.push(t('shell-undone-kept', { count: kept }));
  return sentences.join(' ');
}

export function useUndo(open: boolean): UndoSteps {
  const t = useText();
  const { data } = useQuery({ queryKey: ['undoable'], queryFn: undoable, enabled: open });
  const back = useChange(undo, {
    said: (staying) => told(t, staying),
    onDone: (staying) => {
      if (staying.kept + staying.changed > 0) toast({ text: told(t, staying) });
    },
  });
  const again = useChange(redo, { said: t('shell-redone') });
  const run = (change: { run: () => Promise<unknown> }) => () => {
    void change.run();
  };
  const steps: UndoSteps = {
    undo: run(back),
    redo: run(again),
    undoLabel: named(t, 'shell-undo', data?.undo),
    redoLabel: named(t, 'shell-redo', data?.redo),
    undoReason: back.busy ? t('shell-saving') : reason(t, data?.undo, 'shell-undo-nothing'),
    redoReason: again.busy ? t('shell-saving') : reason(t, data?.redo, 'shell-redo-nothing'),
    error: back.error ?? again.error,
    forget: () => {
      back.forget();
      again.forget();
    },
  };
  useCommands(
    open
      ? [
          {
            id: 'undo',
            label: steps.undoLabel,
            keys: 'Mod+Z',
            run: steps.undo,
            disabledReason: steps.undoReason,
            whileTyping: false,
          },
          {
            id: 'redo',
            label: steps.redoLabel,
            keys: ['Mod+Shift+Z', 'Mod+Y'],
            run: steps.redo,
            disabledReason: steps.redoReason,
            whileTyping: false,
          },
        ]
      : [],
  );
  return steps;
}

/* The one way to the core: a command by its name, its answer typed, its failure as an `IpcError`.
   It knows no command and no screen, and never changes what it passes on. */

import { invoke as call } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';

import type { Events } from './events';
import type { Failure, Wrong } from './failure';

/** What a failed command tells: a code to branch on, and a sentence for the person. */
export class IpcError extends Error {
  readonly code: Failure['code'];
  readonly details: Failure['details'];

  constructor(readonly failure: Failure) {
    super(failure.message);
    this.name = 'IpcError';
    this.code = failure.code;
    this.details = failure.details;
  }

  /** The fields that were refused, where it was for what was given. */
  get wrong(): readonly Wrong[] {
    const { failure } = this;
    const { message } = failure;
    if (failure.code === 'not_allowed' && failure.details.why.kind === 'reason_missing') {
      return [{ field: 'reason', message }];
    }
    if (failure.code !== 'invalid') return [];
    const { field, item, fields } = failure.details;
    return fields ?? [{ field, message, ...(item ? { item } : {}) }];
  }
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

/** Whatever was thrown, as an error that can be shown. */
export function asIpcError(thrown: unknown): IpcError {
  if (thrown instanceof IpcError) return thrown;
  if (isFailure(thrown)) return new IpcError(thrown);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new IpcError({ code: 'window', message: reason, details: { reason } });
}

/** Calls a command. It fails with an `IpcError` and nothing else. */
export async function invoke<Answer>(command: string, given: Record<string, unknown> = {}): Promise<Answer> {
  try {
    return await call<Answer>(command, given);
  } catch (thrown) {
    throw asIpcError(thrown);
  }
}

/** Hears an event until the function that it gives back is called. */
export function onEvent<Name extends keyof Events>(name: Name, hear: (payload: Events[Name]) => void): () => void {
  const heard = listen<Events[Name]>(name, (event) => hear(event.payload));
  return () => {
    void heard.then((stop) => stop());
  };
}

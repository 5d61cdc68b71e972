/* A part of the program that is loaded when it is first shown, or ahead of that.
   Suspense would hold a part back that comes within 300 ms of what stands in its place. */

import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** `new Part(() => import('./ClaimView'))`: what is shown is the module's default export. */
export class Part<Props extends object> {
  #found: ComponentType<Props> | null = null;
  readonly #load: () => Promise<{ default: ComponentType<Props> }>;

  constructor(load: () => Promise<{ default: ComponentType<Props> }>) {
    this.#load = load;
  }

  /** What is shown, once it is here. */
  get found(): ComponentType<Props> | null {
    return this.#found;
  }

  async find(): Promise<ComponentType<Props>> {
    this.#found ??= (await this.#load()).default;
    return this.#found;
  }

  /** Begins to load it. What fails ahead fails again, and is told, where it is shown. */
  ahead(): void {
    void this.find().catch(() => undefined);
  }
}

interface LoadedProps<Props extends object> {
  part: Part<Props>;
  given: Props;
  waiting: ReactNode;
}

export function Loaded<Props extends object>({ part, given, waiting }: LoadedProps<Props>) {
  const [Found, setFound] = useState(() => part.found);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    let wanted = true;
    part.find().then(
      (found) => wanted && setFound(() => found),
      (thrown: unknown) => wanted && setFailed(thrown),
    );
    return () => {
      wanted = false;
    };
  }, [part]);
  if (failed !== null) throw failed;
  return Found ? <Found {...given} /> : waiting;
}

/**
 * People's store in another thread: a writer that waits for another one of the same file waits there, and not where
 * readers are served.
 */
import type { AccessStore } from './access-store.ts';

type Method = keyof AccessStore;

/** A question with the number that its answer will carry. */
interface Question {
  readonly id: number;
  readonly ask: Method;
  readonly with: readonly unknown[];
}

type Said = { readonly id: number } & ({ readonly value: unknown } | { readonly fault: unknown });

/** One end of the line; a worker and a worker's `parentPort` both are. */
export interface AccessLine {
  postMessage(message: unknown): void;
  on(event: 'message', heard: (message: unknown) => void): unknown;
}

/** Answers the questions that come over a line, in the order in which they come. */
export function hostAccess(line: AccessLine, store: AccessStore): void {
  let last: Promise<unknown> = Promise.resolve();
  line.on('message', (message) => {
    const { id, ask, with: given } = message as Question;
    const method = store[ask] as (...some: readonly unknown[]) => Promise<unknown>;
    last = last.then(async () => {
      const said: Said = await method(...given).then(
        (value) => ({ id, value }),
        (fault: unknown) => ({ id, fault }),
      );
      line.postMessage(said);
    });
  });
}

/** The store at the other end of a line. `gone`: to be called when that is dead; what was asked then rejects. */
export function remoteAccess(line: AccessLine): { readonly store: AccessStore; gone(cause: unknown): void } {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let last = 0;
  let lost: { readonly cause: unknown } | null = null;
  line.on('message', (message) => {
    const said = message as Said;
    const asked = waiting.get(said.id);
    waiting.delete(said.id);
    if ('fault' in said) asked?.reject(said.fault);
    else asked?.resolve(said.value);
  });
  const ask = <M extends Method>(method: M): AccessStore[M] =>
    ((...given: readonly unknown[]) => {
      if (lost) return Promise.reject(lost.cause);
      const asked = Promise.withResolvers<unknown>();
      const id = ++last;
      waiting.set(id, asked);
      line.postMessage({ id, ask: method, with: given } satisfies Question);
      return asked.promise;
    }) as AccessStore[M];
  return {
    store: {
      get: ask('get'),
      list: ask('list'),
      write: ask('write'),
      log: ask('log'),
      head: ask('head'),
      forget: ask('forget'),
      adopt: ask('adopt'),
      close: ask('close'),
    },
    gone(cause) {
      lost ??= { cause };
      for (const asked of waiting.values()) asked.reject(cause);
      waiting.clear();
    },
  };
}

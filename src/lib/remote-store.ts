/**
 * A store in another thread, where waiting for a disk or for another writer holds up nobody who is served here. Its
 * questions are methods that answer with promises; what goes over the line has to survive a structured clone.
 */

/** A question with the number that its answer will carry. */
interface Question {
  readonly id: number;
  readonly ask: string;
  readonly with: readonly unknown[];
}

type Said = { readonly id: number } & ({ readonly value: unknown } | { readonly fault: unknown });
type Answering = Readonly<Record<string, (...given: readonly unknown[]) => Promise<unknown>>>;

/** One end of the line; workers, their `parentPort` and the ports of a channel are. */
export interface StoreLine {
  postMessage(message: unknown): void;
  on(event: 'message', heard: (message: unknown) => void): unknown;
}

/**
 * Answers the questions that come over a line, in the order in which they come. Those of `aside` may take long: they are
 * answered when they are done, and keep none waiting that came after them.
 */
export function hostStore<S extends object>(
  line: StoreLine,
  store: S,
  aside: readonly (keyof S & string)[] = [],
): void {
  let last: Promise<unknown> = Promise.resolve();
  const isAside = (ask: string): boolean => aside.some((name) => name === ask);
  line.on('message', (message) => {
    const { id, ask, with: given } = message as Question;
    const answered = last.then(async () => {
      const said: Said = (await (store as unknown as Answering)[ask]?.(...given).then(
        (value) => ({ id, value }),
        (fault: unknown) => ({ id, fault }),
      )) ?? { id, fault: new Error(`the store knows no "${ask}"`) };
      line.postMessage(said);
    });
    if (!isAside(ask)) last = answered;
  });
}

/**
 * The store at the other end of a line, of which all methods are named. `gone`: to be called when that is dead; what was
 * asked then rejects.
 */
export function remoteStore<S extends object>(
  line: StoreLine,
  methods: Readonly<Record<keyof S & string, boolean>>,
): { readonly store: S; gone(cause: unknown): void } {
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
  const asking =
    (ask: string) =>
    (...given: readonly unknown[]) => {
      if (lost) return Promise.reject(lost.cause);
      const asked = Promise.withResolvers<unknown>();
      const id = ++last;
      waiting.set(id, asked);
      line.postMessage({ id, ask, with: given } satisfies Question);
      return asked.promise;
    };
  return {
    store: Object.fromEntries(Object.keys(methods).map((name) => [name, asking(name)])) as unknown as S,
    gone(cause) {
      lost ??= { cause };
      for (const asked of waiting.values()) asked.reject(cause);
      waiting.clear();
    },
  };
}

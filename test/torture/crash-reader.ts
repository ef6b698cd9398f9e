/** A plain client that follows one coverage through every death of what serves it. */
import { follow } from '../../src/client/follow.ts';
import { emptyMirror, type Mirror, materialise } from '../../src/client/materialise.ts';

export interface Reader {
  mirror(): Mirror;
  /** From now on the server is at this port of 127.0.0.1; resolves once the reader has had an answer there. */
  at(port: number): Promise<void>;
  /** The server is dead: what is asked waits for the next. */
  gone(): void;
  end(): void;
}

/** Follows by a stream, or by `changes` alone; `fail` hears of everything that a reader must never see. */
export function readOn(slug: string, fail: (what: string) => void, streams = true): Reader {
  let port = Promise.withResolvers<number>();
  let reached = Promise.withResolvers<void>();
  let dead = true;
  let mirror = emptyMirror;
  const ending = new AbortController();
  void follow(`http://stet.test/live/${slug}`, {
    signal: ending.signal,
    async fetch(address, options) {
      const here = `http://127.0.0.1:${await port.promise}`;
      if (!streams && String(address).includes('/stream')) return Response.error();
      const answer = await fetch(String(address).replace('http://stet.test', here), options);
      reached.resolve();
      // Before the coverage is started there is nothing to follow; the reader is there from the first moment.
      return answer.status === 404 ? Response.error() : answer;
    },
    wait: (_, signal) =>
      new Promise((resolve) => {
        setTimeout(resolve, 5);
        signal.addEventListener('abort', () => resolve(), { once: true });
      }),
    onSet(set) {
      const next = materialise(mirror, set);
      if (next === 'hole') return fail(`a hole before ${set.from} on the way to a reader`);
      if (next === mirror) return fail(`set ${set.from}–${set.to} was given twice`);
      mirror = next;
    },
    onReset: () => fail('a reader was told that its history is gone'),
  });
  return {
    mirror: () => mirror,
    at(given) {
      dead = false;
      port.resolve(given);
      return reached.promise;
    },
    gone() {
      // A process that died before it listened leaves nothing to renew.
      if (!dead) [port, reached] = [Promise.withResolvers(), Promise.withResolvers()];
      dead = true;
    },
    end: () => ending.abort(),
  };
}

import { err } from '../lib/result.ts';
import { NewsroomGone } from './newsroom-gone.ts';
import type { NewsroomPort } from './newsroom-port.ts';
import type { Line, Question, Said } from './remote-messages.ts';

/** A newsroom in another thread. */
export interface RemoteNewsroom extends NewsroomPort {
  /** Resolves when the other side has said that it is ready. */
  readonly ready: Promise<void>;
  /** To be called when the other side is dead: what was asked and what will be asked is answered `unavailable`. */
  gone(cause: unknown): void;
}

/** Who is told of each commit. */
export interface Told {
  /** Of one that changed what is public. */
  readonly moved: (slug: string) => void;
  /** Of each coverage with an entry in it: the number of its last one. */
  readonly committed?: (slug: string, head: number) => void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(fault: unknown): void;
}

type Asked = Question extends infer One ? (One extends Question ? Omit<One, 'id'> : never) : never;

/**
 * Speaks to a newsroom over a line (see remote-host.ts). Every question gets an answer: the newsroom's, its fault, or
 * that it has gone.
 */
export function remoteNewsroom(line: Line, { moved, committed }: Told): RemoteNewsroom {
  const waiting = new Map<number, Waiting>();
  const ready = Promise.withResolvers<void>();
  let last = 0;
  let lost: NewsroomGone | null = null;

  line.on('message', (message) => {
    const said = message as Said;
    if ('moved' in said) moved(said.moved);
    else if ('committed' in said) committed?.(said.committed, said.head);
    else if ('ready' in said) ready.resolve();
    else {
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if ('fault' in said) asked?.reject(new Error('the newsroom failed', { cause: said.fault }));
      else asked?.resolve(said.value);
    }
  });

  /** The value is what the host of the same version made for this question. */
  function ask<T>(asked: Asked): Promise<T> {
    if (lost) return Promise.reject(lost);
    const id = ++last;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    waiting.set(id, { resolve: (value) => resolve(value as T), reject });
    line.postMessage({ ...asked, id });
    return promise;
  }

  return {
    ready: ready.promise,
    act: (request) =>
      ask<Awaited<ReturnType<NewsroomPort['act']>>>({ ask: 'act', request }).catch(unavailable),
    preview: (request) =>
      ask<Awaited<ReturnType<NewsroomPort['preview']>>>({ ask: 'preview', request }).catch(unavailable),
    view: (slug, by) => ask({ ask: 'view', slug, by }),
    board: (slug, by, after) => ask({ ask: 'board', slug, by, after }),
    head: (slug, by) => ask({ ask: 'head', slug, by }),
    log: (slug, by, after) => ask({ ask: 'log', slug, by, after }),
    history: (slug, by, of) => ask({ ask: 'history', slug, by, of }),
    impact: (slug, by, of) => ask({ ask: 'impact', slug, by, of }),
    media: (slug, by, media) => ask({ ask: 'media', slug, by, media }),
    lost: (slug) => ask({ ask: 'lost', slug }),
    search: (request) => ask({ ask: 'search', request }),
    list: (by) => ask({ ask: 'list', by }),
    overview: (by, page) => ask({ ask: 'overview', by, page }),
    close: () => ask({ ask: 'close' }),
    gone(cause) {
      lost ??= new NewsroomGone({ cause });
      ready.reject(lost);
      ready.promise.catch(() => {});
      for (const asked of waiting.values()) asked.reject(lost);
      waiting.clear();
    },
  };
}

function unavailable(fault: unknown): ReturnType<typeof err<{ code: 'unavailable'; message: string }>> {
  if (fault instanceof NewsroomGone) return err({ code: 'unavailable', message: fault.message });
  throw fault;
}

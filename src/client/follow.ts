/**
 * Follows a coverage: every change set once, in order, through any disconnection. Runs in browsers and programs alike
 * (fetch and streams only). `Last-Event-ID` carries the place over a reconnect; where streams do not get through, the
 * cacheable addresses of `changes` are followed instead.
 */
import type { ChangeSet } from '../wire/change-set.ts';
import type { ChangesAnswer, FetchNotice, HtmlChangeSet, ResetNotice } from '../wire/stream.ts';
import { parseStream, type StreamEvent } from './parse-sse.ts';
import { pause } from './pause.ts';
import { placeSet } from './place-set.ts';

export interface FollowOptions {
  /** The cursor to go on from; without it, everything from the beginning comes first. */
  readonly after?: string;
  /** 'html' adds rendered pieces of the page to each set. */
  readonly as?: 'json' | 'html';
  /** The language of those pieces, where it is not the coverage's. */
  readonly language?: string;
  /** Ends the following. */
  readonly signal: AbortSignal;
  readonly onSet: (set: ChangeSet | HtmlChangeSet) => void;
  /** What was had is not of this history: forget it. The following goes on from the beginning, unless it is ended. */
  readonly onReset: (notice: ResetNotice) => void;
  readonly fetch?: typeof globalThis.fetch;
  /** Waits; resolves early on abort. For tests. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The address answered that there is no such coverage. */
export class NoSuchCoverage extends Error {
  override readonly name = 'NoSuchCoverage';
}

/** Streams that fail so often in a row are given up for a while in favour of `changes`, */
const STREAM_TRIES = 3;
/** for so many answers. */
const POLLS = 10;
/** An answer of `changes` that has not begun in this time (milliseconds) never will: slots end sooner. */
const PATIENCE = 60_000;
/** A stream that is silent for so long (milliseconds) is dead: heartbeats come at least every 25 s. */
const SILENCE = 60_000;

/**
 * Follows the coverage at `address` (`https://host/live/slug`) until aborted. Rejects with NoSuchCoverage and with what
 * `onSet` and `onReset` throw, and with nothing else.
 */
export async function follow(address: string, options: FollowOptions): Promise<void> {
  const { signal, fetch = globalThis.fetch, wait = pause } = options;
  const base = address.replace(/\/$/, '');
  let has: number | null = options.after === undefined ? 0 : null;
  let cursor: string | null = options.after ?? null;
  let retry = 2_000;
  let failures = 0;
  /** What the program threw: it is the program's to know, and no trouble of the way. */
  let thrown: { readonly fault: unknown } | null = null;

  function told(tell: () => void): void {
    try {
      tell();
    } catch (fault) {
      thrown = { fault };
      throw fault;
    }
  }

  function addressOf(kind: 'stream' | 'changes'): string {
    const query = new URLSearchParams();
    if (cursor !== null && kind === 'changes') query.set('after', cursor);
    if (options.as === 'html') query.set('as', 'html');
    if (options.as === 'html' && options.language !== undefined) query.set('lang', options.language);
    return `${base}/${kind}${query.size > 0 ? `?${query}` : ''}`;
  }

  async function ask(url: string, headers: Record<string, string>, ending: AbortSignal): Promise<Response> {
    const response = await fetch(url, { headers, signal: ending });
    if (response.status === 404) throw new NoSuchCoverage(`nothing is followed at ${base}`);
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response;
  }

  /** Asks `changes`; what has begun to come may take as long as it takes. */
  async function askPatiently(url: string): Promise<Response> {
    const given = new AbortController();
    const timer = setTimeout(() => given.abort(), PATIENCE);
    try {
      const ending = AbortSignal.any([signal, given.signal]);
      return await ask(url, { accept: 'application/json' }, ending);
    } finally {
      clearTimeout(timer);
    }
  }

  async function reset(notice: ResetNotice): Promise<void> {
    told(() => options.onReset(notice));
    has = 0;
    cursor = null;
    await wait(Math.random() * notice.within * 1000, signal);
  }

  /** Asks `changes` until `upTo` is had (null: once), and returns the address to ask next. */
  async function take(upTo: number | null, first = addressOf('changes')): Promise<string> {
    for (let url = first; ; ) {
      const response = await askPatiently(url);
      const answer = (await response.json()) as ChangesAnswer<ChangeSet | HtmlChangeSet>;
      url = new URL(answer.next, base).href;
      if ('reset' in answer) {
        await reset(answer);
        return url;
      }
      if (!apply(answer)) url = addressOf('changes');
      if (upTo === null || signal.aborted || (has ?? 0) >= upTo) return url;
    }
  }

  function apply(set: ChangeSet | HtmlChangeSet): boolean {
    if (signal.aborted) return true;
    const place = placeSet(has, set);
    if (place === 'apply') {
      has = set.to;
      cursor = set.cursor;
      if (set.to > set.from) told(() => options.onSet(set));
    }
    return place !== 'hole';
  }

  async function receive(event: StreamEvent): Promise<'go on' | 'over'> {
    if (event.name === 'reset') {
      await reset(JSON.parse(event.data) as ResetNotice);
      return 'over';
    }
    if (event.name !== 'message') return 'go on';
    const message = JSON.parse(event.data) as ChangeSet | HtmlChangeSet | FetchNotice;
    if ('fetch' in message) {
      const place = placeSet(has, message);
      if (place === 'apply') await take(message.to, new URL(message.fetch, base).href);
      if (place === 'hole') await take(message.to);
    } else if (!apply(message)) await take(message.to);
    return 'go on';
  }

  async function stream(): Promise<void> {
    const ending = new AbortController();
    const end = (): void => ending.abort();
    signal.addEventListener('abort', end, { once: true });
    let silence = setTimeout(end, SILENCE);
    try {
      const headers = {
        accept: 'text/event-stream',
        ...(cursor === null ? {} : { 'last-event-id': cursor }),
      };
      const response = await ask(addressOf('stream'), headers, ending.signal);
      if (!response.body) throw new Error('no stream');
      const parser = parseStream();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        failures = 0;
        clearTimeout(silence);
        silence = setTimeout(end, SILENCE);
        for (const event of parser.feed(value)) {
          if (signal.aborted || (await receive(event)) === 'over') return;
        }
        retry = parser.retry() ?? retry;
      }
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', end);
      end();
    }
  }

  async function poll(): Promise<void> {
    let next = addressOf('changes');
    for (let asked = 0; asked < POLLS && !signal.aborted; asked += 1) next = await take(null, next);
  }

  while (!signal.aborted) {
    try {
      if (failures < STREAM_TRIES) await stream();
      else {
        await poll();
        failures = 0;
      }
    } catch (fault) {
      if (thrown !== null || fault instanceof NoSuchCoverage) throw fault;
      failures += 1;
    }
    if (!signal.aborted) await wait(retry * (0.5 + Math.random()), signal);
  }
}

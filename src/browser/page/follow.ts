/**
 * Keeps an open page at the head of its coverage. Order and completeness come from set numbers alone: a set is applied
 * when `from` <= what the page has < `to`, ignored when the page has it, and asked for again on a hole. The world is
 * handed in, so that tests can give it any schedule.
 */
import type { ChangeSet } from '../../wire/change-set.ts';
import type { ChangesAnswer, FetchNotice, HtmlChangeSet, ResetNotice } from '../../wire/stream.ts';

/** The part of an EventSource that is used. */
export interface Stream {
  readonly readyState: number;
  close(): void;
  addEventListener(type: string, listener: (event: { data?: string }) => void): void;
}

export interface World {
  /** Opens a stream; null where the browser knows none. */
  readonly open: ((address: string) => Stream) | null;
  /** Gets an answer of `changes`. */
  get(address: string): Promise<ChangesAnswer<HtmlChangeSet>>;
  /** Applies a set to the page, in one go. */
  apply(set: HtmlChangeSet): void;
  /** The page's cursor is not of this history. */
  reset(notice: ResetNotice): void;
  /** Whether the page is out of touch. */
  trouble(is: boolean): void;
  /** Calls once after some milliseconds; returns the way to forget it. */
  after(milliseconds: number, then: () => void): () => void;
  /** 0 to 1. */
  random(): number;
}

export interface Follower {
  /** Opens the stream anew from what the page has: at the start, after sleep, when the page shows again. */
  wake(): void;
  /** Closes it: the page is hidden. */
  rest(): void;
}

/** A stream that does not answer in this time is behind something that holds it back (milliseconds). */
const OPENS = 10_000;
/** After this silence `changes` is asked once whether the stream has missed something. */
const SILENCE = 60_000;
/** A question that is not answered in this time goes out into nothing: a slot ends sooner (milliseconds). */
const HELD = 30_000;
/** Between an answer that brought nothing and the next question, whatever caches and clocks say (milliseconds). */
const PACE = 1000;

/** Follows from a cursor. `stream` and `changes` are addresses with at least one parameter. */
export function follow(world: World, start: string, stream: string, changes: string): Follower {
  let cursor = start;
  let source: Stream | null = null;
  let round = 0;
  let failures = 0;
  /** The round in which `changes` is being asked, 0 for none: what an earlier one never got holds nothing up. */
  let asking = 0;
  /** The highest number that this round was told of; it asks until it has that. */
  let told = 0;
  let forget = () => {};
  const has = (): number => Number.parseInt(cursor, 10);
  const from = (address: string): string => address.replace('?', `?after=${cursor}&`);

  function take(set: HtmlChangeSet | (FetchNotice & Partial<ChangeSet>)): void {
    if (set.to <= has()) return;
    told = Math.max(told, set.to);
    if ('fetch' in set || set.from > has())
      return void ask('fetch' in set && set.from === has() ? set.fetch : from(changes));
    cursor = set.cursor;
    world.apply(set as HtmlChangeSet);
  }

  /**
   * Asks `changes` once, and on until the page has what it was told of: a cache may answer with what was so two seconds
   * ago. Answers whether there was something.
   */
  async function ask(address: string): Promise<boolean> {
    if (asking === round) return false;
    const mine = round;
    asking = mine;
    const start = cursor;
    try {
      for (let next = address; mine === round; next = from(changes)) {
        const before = cursor;
        receive(await question(next, mine), mine);
        if (has() >= told) break;
        if (cursor === before) await pause(PACE);
      }
    } catch {
      if (mine === round) wakeLater();
    }
    if (asking === mine) asking = 0;
    return cursor !== start;
  }

  /** One question of `changes`, and whether that tells that the page is out of touch. */
  async function question(address: string, mine: number): Promise<ChangesAnswer<HtmlChangeSet>> {
    const tell = (is: boolean) => mine === round && world.trouble(is);
    const answered = world.after(HELD, () => void tell(true));
    try {
      const answer = await world.get(address);
      tell(false);
      return answer;
    } finally {
      answered();
    }
  }

  function receive(answer: ChangesAnswer<HtmlChangeSet>, mine: number): void {
    if (!('reset' in answer)) take(answer);
    else if (mine === round) {
      stop();
      world.reset(answer);
    }
  }

  function listen(): void {
    const mine = stop();
    if (!world.open) return void poll(mine, from(changes));
    const opened = world.open(from(stream));
    source = opened;
    forget = world.after(OPENS, () => {
      world.trouble(true);
      poll(mine, from(changes));
    });
    const alive = (): void => {
      if (mine !== round) return;
      failures = 0;
      world.trouble(false);
      forget();
      forget = world.after(SILENCE, () => void check(mine));
    };
    opened.addEventListener('open', alive);
    opened.addEventListener('message', ({ data = '' }) => {
      if (mine !== round) return;
      alive();
      take(JSON.parse(data));
    });
    opened.addEventListener('reset', ({ data = '' }) => {
      if (mine !== round) return;
      stop();
      world.reset(JSON.parse(data));
    });
    opened.addEventListener('error', () => {
      if (mine !== round) return;
      world.trouble(true);
      if (opened.readyState === 2) wakeLater();
    });
  }

  /** A stream that was silent while something happened is held back on its way. */
  async function check(mine: number): Promise<void> {
    const missed = await ask(from(changes));
    if (mine !== round) return;
    if (missed) poll(mine, from(changes));
    else forget = world.after(SILENCE, () => void check(mine));
  }

  /** Long-polling: each answer names the next address. The stream is tried again after ten minutes. */
  async function poll(mine: number, first: string): Promise<void> {
    if (mine !== round) return;
    source?.close();
    source = null;
    forget();
    if (world.open) forget = world.after(600_000, listen);
    for (let address = first; mine === round; ) {
      try {
        const answer = await question(address, mine);
        if (mine !== round) return;
        failures = 0;
        const before = cursor;
        receive(answer, mine);
        address = answer.next;
        if (cursor === before) await pause(PACE);
      } catch {
        if (mine !== round) return;
        world.trouble(true);
        address = from(changes);
        await pause(wait());
      }
    }
  }

  function wakeLater(): void {
    stop();
    world.trouble(true);
    forget = world.after(wait(), listen);
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((later) => void world.after(milliseconds, later));
  }

  /** 1 to 2 s at first, up to 30 s. */
  function wait(): number {
    return Math.min(30_000, 1000 * 2 ** failures++) * (1 + world.random());
  }

  /** Ends whatever goes on; answers the number of the round that begins. */
  function stop(): number {
    forget();
    source?.close();
    source = null;
    told = 0;
    round += 1;
    return round;
  }

  return { wake: listen, rest: () => void stop() };
}

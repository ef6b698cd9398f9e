/**
 * The answers of `/live/:slug/changes`: what changed after a cursor, as one set, and the address to ask next. With a
 * slot, the answer waits until there is something or the slot has ended, so that all readers at the head ask the same
 * address at the same time and an HTTP cache asks the origin once for all of them.
 */
import type { Clock } from '../lib/clock.ts';
import { livePage } from '../publish/addresses.ts';
import { formatCursor } from '../wire/cursor.ts';
import type { ResetNotice } from '../wire/stream.ts';
import { changesAddress } from './addresses.ts';
import { type ChangeSource, placeOf, type SourceAnswer } from './change-source.ts';
import type { Moves } from './moves.ts';
import type { Rendition } from './rendition.ts';
import { isCurrentSlot, slotAt, slotEnd } from './slots.ts';
import type { After } from './timers.ts';
import { latchMoves } from './wait-for-move.ts';

export interface ChangesRequest {
  readonly slug: string;
  /** As it came, unchecked; null: from the beginning. */
  readonly after: string | null;
  readonly slot: number | null;
  readonly rendition: Rendition;
}

/**
 * An answer's JSON, and how many seconds any cache may keep it (0: nobody may). `key` is the same for equal bytes, so that
 * who has them compressed need not have them made again: `body` does that, `bytes` is how many there are.
 */
export interface ChangesReply {
  readonly body: () => Buffer;
  readonly bytes: number;
  readonly key: string;
  readonly maxAge: number;
}

/** How long an answer with documents, and any that did not wait, may be kept: seconds. */
const BRIEF = 2;
/** How long the answer of a slot that ended without a change may be kept: seconds. */
const QUIET = 60;
/** Over how many seconds readers of `changes` spread their reload after a reset. */
const RESET_WITHIN = 10;

export interface ChangesOptions {
  readonly source: ChangeSource;
  readonly moves: Moves;
  readonly clock: Clock;
  readonly after: After;
  /** Aborted when the process shuts down: whoever waits is answered at once. */
  readonly closing: AbortSignal;
}

export type AnswerChanges = (request: ChangesRequest, gone: AbortSignal) => Promise<ChangesReply | 'absent'>;

/** Makes the function that answers `changes`. `gone` ends the waiting for a reader who left. */
export function createChanges(options: ChangesOptions): AnswerChanges {
  const { source, clock } = options;

  return async function answer(request, gone) {
    const after = placeOf(request.after);
    const ask = (): Promise<SourceAnswer> => source.catchUp(request.slug, after, request.rendition);
    const held = request.slot !== null && isCurrentSlot(request.slot, clock()) ? request.slot : null;
    const found =
      held === null
        ? await ask()
        : await hold(request.slug, held, ask, AbortSignal.any([gone, options.closing]));
    if (found.kind === 'absent') return 'absent';
    if (found.kind === 'unknown') return reset(request);
    if (found.kind === 'unsent') throw new Error('a change set could not be encoded');
    if (found.kind === 'set') {
      const next = changesAddress(request.slug, found.set.cursor, request.rendition, slotAt(clock()));
      const end = endWith(next);
      const { json } = found.set;
      return {
        body: () => Buffer.concat([json.subarray(0, -1), end]),
        bytes: json.length - 1 + end.length,
        key: `${request.after ?? ''} ${next}`,
        maxAge: BRIEF,
      };
    }
    const ended = held !== null && clock() >= slotEnd(held);
    const slot = ended ? Math.max(held + 1, slotAt(clock())) : slotAt(clock());
    // Cut short, it names the address that it answers: kept anywhere, it would send readers round in a circle.
    const maxAge = ended ? QUIET : held === null ? BRIEF : 0;
    return quiet(request, formatCursor(found.cursor), found.cursor.seq, slot, maxAge);
  };

  async function hold(
    slug: string,
    slot: number,
    ask: () => Promise<SourceAnswer>,
    ending: AbortSignal,
  ): Promise<SourceAnswer> {
    const latch = latchMoves(options.moves, slug, options.after);
    try {
      for (;;) {
        const found = await ask();
        const left = slotEnd(slot) - clock();
        // Nor is a slot waited for that a clock which was set has put far away.
        if (found.kind !== 'quiet' || left <= 0 || !isCurrentSlot(slot, clock()) || ending.aborted)
          return found;
        await latch.wait(left, ending);
      }
    } finally {
      latch.release();
    }
  }
}

function quiet(
  request: ChangesRequest,
  cursor: string,
  seq: number,
  slot: number,
  maxAge: number,
): ChangesReply {
  const next = changesAddress(request.slug, cursor, request.rendition, slot);
  const set = {
    from: seq,
    to: seq,
    cursor,
    docs: [],
    ...(request.rendition.as === 'html' ? { fragments: [] } : {}),
  };
  return { ...whole({ ...set, next }), key: `quiet ${next}`, maxAge };
}

function reset(request: ChangesRequest): ChangesReply {
  const notice: ResetNotice = { reset: true, reload: livePage(request.slug), within: RESET_WITHIN };
  const next = changesAddress(request.slug, null, request.rendition);
  return { ...whole({ ...notice, next }), key: 'reset', maxAge: BRIEF };
}

function whole(answer: object): Pick<ChangesReply, 'body' | 'bytes'> {
  const json = Buffer.from(JSON.stringify(answer));
  return { body: () => json, bytes: json.length };
}

/** What closes a set's JSON in place of its last brace. */
function endWith(next: string): Buffer {
  return Buffer.from(`,"next":${JSON.stringify(next)}}`);
}

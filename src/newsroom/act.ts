/**
 * The one act: decide, fold, project, seal, append, in the caller's transaction. Pure but for the store: clock,
 * randomness and hashing are handed in.
 */
import { heldInstead } from '../desk/decide/decide-feed.ts';
import type { DecisionContext } from '../desk/decide/decision.ts';
import type { Refusal } from '../desk/refusal.ts';
import { changedRows, SEARCH_VERSION } from '../desk/search/search-rows.ts';
import type { State } from '../fold/state.ts';
import type { Clock } from '../lib/clock.ts';
import { instant } from '../lib/clock.ts';
import type { Sha256 } from '../lib/hash.ts';
import { type Random, randomName } from '../lib/random.ts';
import { ok, type Result } from '../lib/result.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { seal, tagOf } from '../record/chain.ts';
import { clearedBy, coversAfter, erasedBy, ledgerLines, orphanedBy } from './consequences.ts';
import { type Considered, consider, weigh } from './consider.ts';
import type { Room } from './desk-room.ts';
import type { Accepted, ActRequest } from './newsroom-port.ts';
import type { Append, TakedownLine } from './ports.ts';

export interface ActTools {
  readonly clock: Clock;
  /** Told by how many milliseconds the clock is behind a record's last entry, which gives its time to the next ones. */
  readonly behind?: (milliseconds: number) => void;
  readonly random: Random;
  readonly sha256: Sha256;
}

export interface Act {
  readonly append: Append;
  readonly room: Room;
  readonly answer: Accepted;
  readonly ledger: readonly TakedownLine[];
  /** Set where the request was refused, and this is what is kept of it. */
  readonly refusal?: Refusal;
}

/** It is so already: nothing is stored. */
export interface Nothing {
  readonly append: null;
  readonly answer: Accepted;
}

/** How long a public id is: 50 bits. */
const PUBLIC_ID = 10;

/**
 * What a request does to a coverage and what has to be stored for it, or why it is refused. An answer alone: it is so
 * already, and nothing has to be stored.
 */
export function plan(
  room: Room,
  request: ActRequest,
  tools: ActTools,
  other: State | null,
): Result<Act | Nothing, Refusal> {
  const context = contextOf(room, request, tools, other);
  const considered = consider(room, request.command, context, minting(tools));
  if (!considered.ok) return considered;
  if (considered.value.entries.length === 0)
    return ok({ append: null, answer: { seq: room.head, wire: null } });
  return ok(appending(room, considered.value, request, tools, context.now));
}

/**
 * What is stored of a request although it was refused: the reading of a machine that waits for a person. Null where
 * nothing is. The command has an id of its own, so that the refused one may come again, mended.
 */
export function planHeld(room: Room, request: ActRequest, refusal: Refusal, tools: ActTools): Act | null {
  const entries = heldInstead(room.state, request.command, refusal);
  if (entries.length === 0) return null;
  const context = contextOf(room, request, tools, null);
  const weighed = weigh(room, entries, request.command, context, minting(tools));
  if (!weighed.ok) return null;
  const command = { ...request.command, id: `held-${hex(tools.random(16))}` };
  return { ...appending(room, weighed.value, { ...request, command }, tools, context.now), refusal };
}

/** By the server's clock, which is never earlier than the record's last entry. */
export function contextOf(
  { state }: Room,
  { by, demonstration = false }: ActRequest,
  { clock, behind }: ActTools,
  other: State | null,
): DecisionContext {
  const read = clock();
  const now = instant(read);
  if (now < state.at) behind?.(Date.parse(state.at) - read);
  return { by, now: now > state.at ? now : state.at, demonstration, other };
}

/** Makes public ids. */
export function minting({ random }: ActTools): () => string {
  return () => randomName(random, PUBLIC_ID);
}

function appending(
  room: Room,
  { entries, state, view, versions, unlinked, minted, touched }: Considered,
  { by, command, slug, payload, via }: ActRequest,
  tools: ActTools,
  at: string,
): Act {
  const seq = versions.length > 0 ? room.wire + 1 : null;
  const sealed = seal(entries, {
    sha256: tools.sha256,
    salt: () => hex(tools.random(16)),
    at,
    by: by.id,
    command: command.id,
    head: { seq: room.head, hash: room.hash },
    wire:
      seq === null
        ? null
        : { seq, projection: PROJECTION_VERSION, docs: versions.map(({ key }) => key), unlinked, minted },
  });
  const covers = coversAfter(room.covers, entries, room.wire);
  const head = room.head + sealed.length;
  const hash = sealed.at(-1)?.hash ?? room.hash;
  const answer: Accepted = { seq: head, wire: seq };
  const salt = hex(tools.random(16));
  return {
    room: { ...room, head, hash, wire: seq ?? room.wire, state, view, covers },
    answer,
    ledger: ledgerLines(entries, { coverage: room.id, slug: room.slug, at, by: by.id }),
    append: {
      coverage: room.id,
      slug: room.head === 0 ? room.slug : null,
      expected: room.head,
      entries: sealed,
      command: {
        by: by.id,
        id: command.id,
        coverage: room.id,
        answer,
        salt,
        fingerprint: fingerprint(tools.sha256, salt, { slug, payload }),
        via: via ?? null,
      },
      wire: seq === null ? null : { seq, tag: tagOf(tools.sha256, hash), at, versions },
      clear: clearedBy(entries),
      orphaned: orphanedBy(
        entries,
        versions.filter(({ key }) => unlinked.includes(key)),
      ),
      // A cover that changed nothing public counts from the set that takes its number.
      veil: covers === room.covers && !(seq !== null && [...covers.values()].includes(seq)) ? null : covers,
      erase: erasedBy(entries),
      search: { version: SEARCH_VERSION, rows: changedRows(room.state, state, touched) },
    },
  };
}

/** What a repeated id is compared by. Salted: the payload may be short and secret. */
export function fingerprint(
  sha256: Sha256,
  salt: string,
  { slug, payload }: Pick<ActRequest, 'slug' | 'payload'>,
): string {
  return sha256(`${salt}\n${slug}\n${payload}`);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The one act: decide, fold, project, seal, append, in the caller's transaction. Pure but for the store: clock,
 * randomness and hashing are handed in.
 */
import type { Refusal } from '../desk/refusal.ts';
import type { State } from '../fold/state.ts';
import type { Clock } from '../lib/clock.ts';
import { instant } from '../lib/clock.ts';
import type { Sha256 } from '../lib/hash.ts';
import { type Random, randomName } from '../lib/random.ts';
import { ok, type Result } from '../lib/result.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { seal, tagOf } from '../record/chain.ts';
import { clearedBy, coversAfter, erasedBy, ledgerLines } from './consequences.ts';
import { consider } from './consider.ts';
import type { Room } from './desk-room.ts';
import type { Accepted, ActRequest } from './newsroom-port.ts';
import type { Append, TakedownLine } from './ports.ts';

export interface ActTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256;
}

export interface Act {
  readonly append: Append;
  readonly room: Room;
  readonly answer: Accepted;
  readonly ledger: readonly TakedownLine[];
}

/** How long a public id is: 50 bits. */
const PUBLIC_ID = 10;

/** What a request does to a coverage and what has to be stored for it, or why it is refused. */
export function plan(
  room: Room,
  request: ActRequest,
  tools: ActTools,
  other: State | null,
): Result<Act, Refusal> {
  const { by, command } = request;
  const now = instant(tools.clock());
  const at = now > room.state.at ? now : room.state.at;
  const mint = () => randomName(tools.random, PUBLIC_ID);
  const context = { by, now: at, demonstration: request.demonstration ?? false, other };
  const considered = consider(room, command, context, mint);
  if (!considered.ok) return considered;
  const { entries, state, view, versions, unlinked, minted } = considered.value;
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
  return ok({
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
        fingerprint: fingerprint(tools.sha256, salt, request),
      },
      wire: seq === null ? null : { seq, tag: tagOf(tools.sha256, hash), at, versions },
      clear: clearedBy(entries),
      veil: covers === room.covers ? null : covers,
      erase: erasedBy(entries),
    },
  });
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

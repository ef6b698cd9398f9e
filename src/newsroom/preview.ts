/** What a command would change for readers, told without doing it: nothing is sealed or stored. */
import type { Refusal } from '../desk/refusal.ts';
import { ok, type Result } from '../lib/result.ts';
import { type Cell, COVERAGE } from '../model/ids.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { type ActTools, contextOf, minting } from './act.ts';
import { consider } from './consider.ts';
import type { Room } from './desk-room.ts';
import type { PreviewRequest } from './newsroom-port.ts';

/** The answer to a command that was looked at and not given. Public ids that it would mint are others each time. */
export interface Previewed {
  /** The public documents that would be others, as on the wire. */
  readonly documents: readonly PublicDocument[];
  /** Those that stay as they are and that the others are rendered with or lead to: the coverage, claims, figures … */
  readonly beside: readonly PublicDocument[];
  readonly would: 'publish' | 'nothing public';
}

/** What is said of a command that changes nothing. */
export const NOTHING: Previewed = { documents: [], beside: [], would: 'nothing public' };

/**
 * For commands that name no other coverage, each on what those before it would have made. Refused with the words with
 * which the first one would be that is. `turn` is waited for between two commands, so that nobody waits for all of them.
 */
export async function preview(
  room: Room,
  { before = [], ...request }: PreviewRequest,
  tools: ActTools,
  turn: () => Promise<unknown>,
): Promise<Result<Previewed, Refusal>> {
  const context = contextOf(room, request, tools, null);
  const changed = new Map<Cell, PublicDocument>();
  let now: Pick<Room, 'state' | 'view'> = room;
  for (const [at, command] of [...before, request.command].entries()) {
    if (at > 0) await turn();
    const considered = consider(now, command, context, minting(tools));
    if (!considered.ok) return considered;
    now = considered.value;
    for (const { cell, document } of considered.value.versions) changed.set(cell, document);
  }
  if (changed.size === 0) return ok(NOTHING);
  const { view } = now;
  const led = [...changed.keys()].flatMap((cell) => view.documents.get(cell)?.links ?? []);
  const beside = new Set<Cell>([COVERAGE, ...led]);
  return ok({
    documents: [...changed.values()],
    beside: [...beside]
      .filter((of) => !changed.has(of))
      .flatMap((of) => view.documents.get(of)?.document ?? []),
    would: 'publish',
  });
}

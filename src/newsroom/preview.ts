/** What a command would change for readers, told without doing it: nothing is sealed or stored. */
import type { Refusal } from '../desk/refusal.ts';
import { ok, type Result } from '../lib/result.ts';
import { type Cell, COVERAGE } from '../model/ids.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { type ActTools, contextOf, minting } from './act.ts';
import { consider } from './consider.ts';
import type { Room } from './desk-room.ts';
import type { ActRequest } from './newsroom-port.ts';

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

/** For commands that name no other coverage. Refused with the words with which the command would be. */
export function preview(room: Room, request: ActRequest, tools: ActTools): Result<Previewed, Refusal> {
  const context = contextOf(room, request, tools, null);
  const considered = consider(room, request.command, context, minting(tools));
  if (!considered.ok) return considered;
  const { versions, view } = considered.value;
  if (versions.length === 0) return ok(NOTHING);
  const changed = new Set(versions.map(({ cell }) => cell));
  const led = versions.flatMap(({ cell }) => view.documents.get(cell)?.links ?? []);
  const beside = new Set<Cell>([COVERAGE, ...led]);
  return ok({
    documents: versions.map(({ document }) => document),
    beside: [...beside.difference(changed)].flatMap((of) => view.documents.get(of)?.document ?? []),
    would: 'publish',
  });
}

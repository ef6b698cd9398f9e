/** What was done in a coverage, for those who work in it: who, when, what, why, and through what it came. */
import { isSealed } from '../desk/view/sealed.ts';
import type { Sight } from '../desk/view/sight.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { Room } from './desk-room.ts';
import type { StoreTransaction } from './ports.ts';

/** So many entries are told at once. */
const PAGE = 200;

/** A line of it. `why` is the reason that was given, null where none was or where its words are gone or sealed. */
export interface DeskLogLine {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly via: string | null;
  readonly kind: string;
  readonly of: string;
  readonly command: string;
  readonly public: number | null;
  readonly why: string | null;
}

/** The entries after a number, as JSON text. */
export async function logOf(
  tx: Pick<StoreTransaction, 'entries' | 'command'>,
  { id, head, state }: Pick<Room, 'id' | 'head' | 'state'>,
  { sealed }: Sight,
  after: number,
): Promise<string> {
  const lines: DeskLogLine[] = [];
  for (const entry of await tx.entries(id, after, PAGE)) {
    const { by, command, kind, subject } = entry.header;
    const line = lineOf(entry, (await tx.command(by, command))?.via ?? null);
    const isKept = !sealed && !sealing.has(kind) && isSealed(state, subject);
    lines.push(isKept ? { ...line, why: null } : line);
  }
  return JSON.stringify({ head, lines });
}

/** What was done with a thing once it was sealed: why says nothing that it said. */
const sealing: ReadonlySet<string> = new Set(['takedown.ordered', 'erasure.proposed', 'erasure.done']);

function lineOf({ header, body }: SealedEntry, via: string | null): DeskLogLine {
  const { seq, at, by, kind, subject, command, wire } = header;
  return { seq, at, by, via, kind, of: subject, command, public: wire?.seq ?? null, why: reasonOf(body) };
}

function reasonOf(body: string | null): string | null {
  const said: unknown = body === null ? null : JSON.parse(body);
  if (typeof said !== 'object' || said === null || !('reason' in said)) return null;
  return typeof said.reason === 'string' && said.reason !== '' ? said.reason : null;
}

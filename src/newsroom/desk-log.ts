/** What was done in a coverage, for those who work in it: who, when, what, why, and through what it came. */
import type { SealedEntry } from '../record/sealed.ts';
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

/** The entries after a number, as JSON text; null where there is no such coverage. */
export async function logOf(
  tx: Pick<StoreTransaction, 'coverage' | 'entries' | 'command'>,
  slug: string,
  after: number,
): Promise<string | null> {
  const row = await tx.coverage(slug);
  if (!row) return null;
  const lines: DeskLogLine[] = [];
  for (const entry of await tx.entries(row.id, after, PAGE)) {
    const { by, command } = entry.header;
    lines.push(lineOf(entry, (await tx.command(by, command))?.via ?? null));
  }
  return JSON.stringify({ head: row.head, lines });
}

function lineOf({ header, body }: SealedEntry, via: string | null): DeskLogLine {
  const { seq, at, by, kind, subject, command, wire } = header;
  return { seq, at, by, via, kind, of: subject, command, public: wire?.seq ?? null, why: reasonOf(body) };
}

function reasonOf(body: string | null): string | null {
  const said: unknown = body === null ? null : JSON.parse(body);
  if (typeof said !== 'object' || said === null || !('reason' in said)) return null;
  return typeof said.reason === 'string' && said.reason !== '' ? said.reason : null;
}

/** Rows of workings as an engine gives them back: numbers may be text, and JSON is. */
import type { Ask, Holder, Lease } from '../workings/lease.ts';
import type { Amount, Working, WorkingSize } from '../workings/working.ts';
import type { Here } from '../workings/workings-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** A working. */
export function workingOf(row: Row): Working {
  return {
    ...{ slug: String(row.slug), post: String(row.post), person: String(row.person), name: String(row.name) },
    ...{ at: Number(row.at), base: Number(row.base), saved: Number(row.saved) },
    content: row.content === null ? null : String(row.content),
  };
}

/** A working without its words, of a row with `bytes` in their place. */
export function sizeOf(row: Row): WorkingSize {
  const { content: _, ...working } = workingOf({ ...row, content: null });
  return { ...working, bytes: row.bytes === null ? null : Number(row.bytes) };
}

/** What somebody has. */
export function amountOf(row: Row | undefined): Amount {
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** Somebody at a coverage. */
export function hereOf(row: Row): Here {
  return {
    ...{ slug: String(row.slug), person: String(row.person), name: String(row.name) },
    ...{ since: Number(row.since), at: Number(row.at) },
    post: row.post === null ? null : String(row.post),
  };
}

/** A lease, written by this program. */
export function leaseOf(row: Row): Lease {
  const { holder, asks } = JSON.parse(String(row.lease)) as { holder: Holder | null; asks: Ask[] };
  return { holder, asks };
}

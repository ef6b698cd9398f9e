/** Rows of the private tables as the ports name them; columns of both engines have the same names. */
import type { CommandRow, CoverageRow } from '../newsroom/ports.ts';
import { decodeHeader } from '../record/codec.ts';
import type { SealedEntry } from '../record/sealed.ts';

type Row = Readonly<Record<string, unknown>>;

/** From `id, slug, head, hash, wire`. */
export function coverageRow(row: Row | undefined): CoverageRow | null {
  if (!row) return null;
  return {
    id: String(row.id),
    slug: String(row.slug),
    head: Number(row.head),
    hash: String(row.hash),
    wire: Number(row.wire),
  };
}

/** From `by, id, coverage, seq, wire, salt, fingerprint, via`. */
export function commandRow(row: Row | undefined): CommandRow | null {
  if (!row) return null;
  return {
    by: String(row.by),
    id: String(row.id),
    coverage: String(row.coverage),
    answer: { seq: Number(row.seq), wire: row.wire === null ? null : Number(row.wire) },
    salt: textOf(row.salt),
    fingerprint: textOf(row.fingerprint),
    via: textOf(row.via),
  };
}

/** From `header, hash, body, salt`. */
export function sealedEntry(row: Row): SealedEntry {
  return {
    header: decodeHeader(String(row.header)),
    hash: String(row.hash),
    body: textOf(row.body),
    salt: textOf(row.salt),
  };
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

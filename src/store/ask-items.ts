import type { Item } from '../intake/items/item.ts';

/** A row of a table of intake; numbers may come back as text. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement of an act; `$1` and so on stand for the values. */
export type AskItems = (
  sql: string,
  ...values: readonly (string | number | null | Uint8Array)[]
) => Promise<readonly Row[]>;

/** The item whose JSON a row has; null where there is no row. */
export function itemOf(row: Row | undefined): Item | null {
  return row ? (JSON.parse(String(row.body)) as Item) : null;
}

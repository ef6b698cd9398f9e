import type { LogLine, NewLine } from './access-log.ts';
import type { Bodies, Row, RowKind } from './rows.ts';

/** A row to be written. `expected` is the version that it must have now; 0: there must be none. */
export interface Put<K extends RowKind = RowKind> {
  readonly kind: K;
  readonly id: string;
  readonly account: string | null;
  readonly expected: number;
  readonly body: Bodies[K];
}

/** A row to be removed; whether there is one does not matter unless `expected` is given. */
export interface Drop {
  readonly kind: RowKind;
  readonly id: string;
  readonly expected?: number;
}

/** All or nothing. What changes anybody's rights or ways in has its line in the log, in the same transaction. */
export interface AccessChange {
  readonly puts?: readonly Put[];
  readonly drops?: readonly Drop[];
  readonly log: readonly NewLine[];
}

/**
 * Where people are kept. Every process that opens the same store sees a change as soon as it was made; nothing is
 * remembered between two questions. What was written is on disk when it resolves.
 */
export interface AccessStore {
  get<K extends RowKind>(kind: K, id: string): Promise<Row<K> | null>;
  /** All rows of a kind, in the order in which they were first written; of one account where it is given. */
  list<K extends RowKind>(kind: K, account?: string): Promise<readonly Row<K>[]>;
  /** 'stale' when a row was not as expected: then nothing was written. */
  write(change: AccessChange): Promise<'written' | 'stale'>;
  /** Lines after a number, oldest first. */
  log(after: number, limit: number): Promise<readonly LogLine[]>;
  /** The number of the last line: it moves when anybody's rights or ways in have changed. */
  head(): Promise<number>;
  /** Destroys what lines say beside their header, of one account or of all up to an instant; the number of lines. */
  forget(what: { readonly of: string } | { readonly until: string }): Promise<number>;
  /** Takes over all that another store holds. Only where there is nothing yet; else it rejects. */
  adopt(rows: readonly Row[], log: readonly LogLine[]): Promise<void>;
  close(): Promise<void>;
}

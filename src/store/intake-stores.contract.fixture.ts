/** Two hands on one store of intake, and the stores that each has of its rows. */
import { createHash } from 'node:crypto';
import type { TestContext } from 'node:test';
import type { ItemsRows } from '../intake/items/items-rows.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { sourceSettings } from '../intake/sources/source.ts';

/** Two hands on one empty store, and its clock. */
export interface IntakeHands {
  readonly hands: readonly [ItemsRows, ItemsRows];
  pass(milliseconds: number): void;
}

export interface IntakeEngine {
  readonly name: string;
  open(t: TestContext): Promise<IntakeHands>;
}

/** In milliseconds. */
export const HOUR = 60 * 60_000;

/** Where its texts are from. */
export const zone = 'Europe/Moscow';

/** SHA-256, in hex. */
export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Both stores of one hand, with ids that are told apart by whose they are. */
export function storesOf(rows: ItemsRows, hand: string) {
  const mint = ids(hand);
  return { items: keepItems(rows, { mint, hash }), sources: keepSources(rows, mint) };
}

/** Ids that are counted. */
export function ids(hand: string): () => string {
  let last = 0;
  return () => `${hand}${++last}`;
}

/** Of a feed that "storm" follows. */
export const settings = (more: object = {}) =>
  sourceSettings.parse({
    ...{ name: 'Wire', kind: 'feed', address: 'https://wire.example/feed', zone, coverages: ['storm'] },
    ...more,
  });

/** A coverage from one store into another, whatever their engines: its record and commands, and its wire byte for byte. */
import type { Sha256 } from '../lib/hash.ts';
import { decodeEntry } from '../record/codec.ts';
import type { Proposed } from '../record/entry.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { ledgerLines } from './consequences.ts';
import { indexCoverage } from './index-coverage.ts';
import type { Append, CoverageRow, NewsroomStore, TakedownLedger, WireAppend, WireRow } from './ports.ts';
import { entriesOf, rebuildSets } from './rebuild.ts';

export interface CopyTo {
  readonly store: NewsroomStore;
  /** Gets a line for all that the record ever ordered out of public. */
  readonly ledger?: TakedownLedger | undefined;
}

/**
 * Copies a coverage that the other store must not have, in one transaction there, and reads the wire again to compare;
 * throws when something is amiss, and then nothing was copied or the difference is told. Nobody may write to either.
 */
export async function copyCoverage(
  from: NewsroomStore,
  row: CoverageRow,
  to: CopyTo,
  sha256: Sha256,
): Promise<{ entries: number; versions: number }> {
  const entries = await Array.fromAsync(entriesOf(from, row.id));
  const { rows, tags } = await from.wireRows(row.id);
  const { veil } = await rebuildSets(entriesOf(from, row.id), sha256);
  const bySeq = Map.groupBy(rows, ({ seq }) => seq);
  const appends = [...appendsOf(entries)];
  const lines = entries.flatMap((sealed) =>
    ledgerLines([decodeEntry(sealed) as Proposed], {
      ...{ coverage: row.id, slug: row.slug, at: sealed.header.at, by: sealed.header.by },
    }),
  );
  const commands = await from.transaction((tx) =>
    inTurn(appends, async ([{ header }]) => {
      const command = await tx.command(header.by, header.command);
      if (!command) throw new Error(`the command of entry ${header.seq} of ${row.slug} is not in the store`);
      return command;
    }),
  );
  await to.store.transaction(async (tx) => {
    for (const [index, group] of appends.entries()) {
      const [{ header }] = group;
      const command = commands[index];
      if (!command) throw new Error('an append without its command');
      const wire = group.find((entry) => entry.header.wire)?.header.wire ?? null;
      const set = wire && tags.find(({ seq }) => seq === wire.seq);
      const append: Append = {
        ...{
          coverage: row.id,
          slug: index === 0 ? row.slug : null,
          expected: header.seq - 1,
          entries: group,
        },
        ...{ command, clear: [], erase: [], search: null, veil: index === appends.length - 1 ? veil : null },
        wire: set ? setOf(set, bySeq.get(set.seq) ?? [], wire.docs) : null,
      };
      const result = await tx.append(append);
      if (result !== 'appended') throw new Error(`${row.slug} could not be copied: ${result}`);
    }
    await indexCoverage(tx, row.slug);
    if (lines.length > 0) await to.ledger?.append(lines);
  });
  const there = await to.store.wireRows(row.id);
  if (JSON.stringify(there) !== JSON.stringify({ rows, tags }))
    throw new Error(`the wire of ${row.slug} is not the same in both stores`);
  return { entries: entries.length, versions: rows.length };
}

type Group = readonly [SealedEntry, ...SealedEntry[]];

/** Entries in the groups in which they were appended: one command each. */
function* appendsOf(entries: readonly SealedEntry[]): Generator<Group> {
  let group: [SealedEntry, ...SealedEntry[]] | null = null;
  for (const entry of entries) {
    const { by, command } = entry.header;
    if (group && group[0].header.command === command && group[0].header.by === by) group.push(entry);
    else {
      if (group) yield group;
      group = [entry];
    }
  }
  if (group) yield group;
}

/** The documents of a set in the order in which they were written: the header's. */
function setOf(
  { seq, tag, at }: { seq: number; tag: string; at: string },
  rows: readonly WireRow[],
  order: readonly string[],
): WireAppend {
  const versions = rows
    .map(({ key, body, ground }) => ({ key, document: JSON.parse(body) as PublicDocument, ground }))
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  return { seq, tag, at, versions };
}

async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of list) done.push(await work(one));
  return done;
}

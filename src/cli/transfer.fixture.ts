/** Histories lived on a store, and its exports as lines. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import { cellId, cellKind } from '../model/ids.ts';
import { ledgerLines } from '../newsroom/consequences.ts';
import { giver, randomHistory } from '../newsroom/history.fixture.ts';
import { createNewsroom } from '../newsroom/newsroom.ts';
import type { NewsroomStore, TakedownLedger, TakedownLine } from '../newsroom/ports.ts';
import { decodeEntry } from '../record/codec.ts';
import type { Proposed } from '../record/entry.ts';
import { exportRecord } from '../transfer/export-record.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A ledger that is gone with the test. */
export function memoryLedger(): TakedownLedger & { readonly lines: TakedownLine[] } {
  const lines: TakedownLine[] = [];
  return { lines, append: async (more) => void lines.push(...more), read: async () => lines };
}

/** A newsroom that takes commands as they are sent; its clock goes on by a second each time. */
export async function newsroomOn(store: NewsroomStore, ledger: TakedownLedger, slug = 'a-story') {
  let now = Date.parse('2026-02-01T00:00:00Z');
  const port = await createNewsroom({
    ...{ store, ledger, sha256, random: (size: number) => randomBytes(size), clock: () => (now += 1000) },
    fault: (fault) => assert.fail(String(fault)),
  });
  const give = (sent: { id: string; kind: string; [field: string]: unknown }, by = 'first') =>
    port.act({
      ...{ slug, payload: JSON.stringify(sent) },
      by: giver(by),
      command: commandSchemas[sent.kind as CommandKind].parse(sent) as Command,
    });
  return { port, give };
}

/** Lives a random history; of what was taken down one in `erased` is erased as well, 0 for none. */
export async function lived(store: NewsroomStore, seed: number, length: number, erased = 2) {
  const ledger = memoryLedger();
  const { give } = await newsroomOn(store, ledger);
  let sent = 0;
  const command = (kind: CommandKind, fields: object) => ({ ...fields, id: `c${++sent}`, kind });
  await give(command('coverage.open', { slug: 'a-story', headline: 'A fire' }));
  await give(command('coverage.start', {}));
  for (const { kind, fields, by } of randomHistory(seed, length)) {
    await give(command(kind, fields), by);
    const last = ledger.lines.at(-1);
    if (last?.act !== 'takedown' || sent % erased !== 1) continue;
    const subject = { kind: cellKind(last.cell), id: cellId(last.cell) };
    await give(command('erasure.propose', { subject, versions: 'all', reason: 'ordered' }), 'first');
    await give(command('erasure.approve', { subject }), 'second');
  }
  return ledger;
}

/** The lines of an export; without a ledger, what the record orders stands for it. */
export function exportedLines(
  store: NewsroomStore,
  slug: string,
  ledger: { readonly lines: readonly TakedownLine[] } | null,
): Promise<readonly string[]> {
  return store.snapshot(async (of) => {
    const row = await of.coverage(slug);
    assert.ok(row);
    const lines = exportRecord(
      { coverage: row.id, slug, head: row.head, hash: row.hash, sets: row.wire },
      {
        entries: (after, limit) => of.entries(row.id, after, limit),
        command: (by, id) => of.command(by, id),
        wireSet: (seq) => of.wireSet(row.id, seq),
      },
      {
        ...{ at: '2026-03-01T00:00:00.000Z', by: 'me', projection: 3, sha256 },
        takedowns: ledger?.lines ?? null,
        derived: (sealed) =>
          ledgerLines([decodeEntry(sealed) as Proposed], {
            ...{ coverage: row.id, slug, at: sealed.header.at, by: sealed.header.by },
          }),
      },
    );
    return Array.fromAsync(lines);
  });
}

/** Whether a store still says what was written: the chain, the bodies, and the wire against the record. */
import type { Sha256 } from '../lib/hash.ts';
import { chainFault, GENESIS } from '../record/chain.ts';
import type { SealedEntry } from '../record/sealed.ts';
import { cleared } from '../wire/cleared.ts';
import { indexFindings } from './index-coverage.ts';
import type { CoverageRow, NewsroomStore, StoreSnapshot } from './ports.ts';
import { entriesIn, layingApart, rebuildSets } from './rebuild.ts';

export interface Verification {
  readonly entries: number;
  readonly erased: number;
  /** The head of the chain: noted elsewhere, it shows a cut tail. */
  readonly head: string;
  readonly versions: number;
  /** Versions that rest on erased bodies and were not compared. */
  readonly uncompared: number;
  /** What is wrong, at most 100 lines; empty when nothing is. */
  readonly findings: readonly string[];
}

/**
 * Reads a coverage whole, as it is at one moment whatever is written meanwhile, and compares; changes nothing. Null where
 * there is no such coverage.
 */
export function verify(
  store: NewsroomStore,
  slug: string,
  sha256: Sha256,
  progress: (entries: number) => void = () => {},
): Promise<Verification | null> {
  return store.snapshot(async (of) => {
    const row = await of.coverage(slug);
    return row && verifyIn(of, row, sha256, progress);
  });
}

async function verifyIn(
  of: StoreSnapshot,
  row: CoverageRow,
  sha256: Sha256,
  progress: (entries: number) => void,
): Promise<Verification> {
  const findings: string[] = [];
  const find = (what: string) => findings.length < 100 && findings.push(what);
  let head = { seq: 0, hash: GENESIS, at: '' };
  let erased = 0;
  const checked = async function* (): AsyncGenerator<SealedEntry> {
    for await (const entry of entriesIn(of, row.id, progress)) {
      const fault = chainFault(sha256, head, entry);
      if (fault) find(fault);
      if (entry.body === null) erased += 1;
      head = { seq: entry.header.seq, hash: entry.hash, at: entry.header.at };
      yield entry;
    }
  };
  const { sets, uncertain, veil } = await rebuildSets(checked(), sha256);
  if (head.seq !== row.head || head.hash !== row.hash)
    find(`the head says entry ${row.head}, the record ends at ${head.seq}`);
  const { rows, tags } = await of.wireRows(row.id);
  const stored = new Map(rows.map((one) => [`${one.seq} ${one.key}`, one]));
  const apart = layingApart(sets, veil);
  let uncompared = 0;
  for (const set of sets) {
    const tag = tags.find((one) => one.seq === set.seq);
    if (tag?.tag !== set.tag) find(`set ${set.seq} of the wire is not of this record`);
    for (const { key, document } of set.versions) {
      const name = `${set.seq} ${key}`;
      const row = stored.get(name);
      stored.delete(name);
      if (!row) find(`the wire lacks ${key} of set ${set.seq}`);
      else if (row.body !== JSON.stringify(document)) {
        if (uncertain.has(name)) uncompared += 1;
        else find(`${key} of set ${set.seq} of the wire differs from the record`);
      } else if (row.shown !== (apart.has(name) ? JSON.stringify(cleared(document, set.at)) : null))
        find(`${key} of set ${set.seq} is covered in the record or to readers, and not in both`);
    }
  }
  for (const name of stored.keys()) find(`the wire holds ${name}, which the record does not`);
  if (tags.length !== sets.length) find(`the wire has ${tags.length} sets, the record ${sets.length}`);
  if (findings.length === 0) for (const fault of await indexFindings(of, row)) find(fault);
  return { entries: head.seq, erased, head: head.hash, versions: rows.length, uncompared, findings };
}

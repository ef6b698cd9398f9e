/**
 * The wire again, from the record alone. Numbers, documents and ids are read from the headers, never derived; what
 * was withdrawn, taken down or closed since is cleared in it as it was in the store.
 */
import { Map as PMap } from 'immutable';
import { fold } from '../fold/fold.ts';
import { restsOn } from '../fold/impact.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import type { Sha256 } from '../lib/hash.ts';
import { type Cell, cellId, cellKind } from '../model/ids.ts';
import { cellsByKey, projectListed } from '../project/project.ts';
import { tagOf } from '../record/chain.ts';
import { decodeEntry } from '../record/codec.ts';
import type { Proposed } from '../record/entry.ts';
import type { SealedEntry } from '../record/sealed.ts';
import { cleared, holdsWords } from '../wire/cleared.ts';
import { type PublicDocument, publicDocument } from '../wire/documents.ts';
import { type Covers, clearedBy, coversAfter } from './consequences.ts';
import { indexCoverage } from './index-coverage.ts';
import type { NewsroomStore, StoreTransaction, WireAppend, WireVersion } from './ports.ts';

export interface Rebuilt {
  readonly sets: readonly WireAppend[];
  /** Versions that rest on erased bodies and cannot be made again word for word, as `seq key`. */
  readonly uncertain: ReadonlySet<string>;
  /** What is covered at the end. */
  readonly veil: Covers;
}

interface Row extends WireVersion {
  readonly seq: number;
  readonly at: string;
  readonly uncertain: boolean;
  /** Whether it has no words because those of its own that it had were destroyed, and nothing cleared it. */
  readonly lost: boolean;
}

/** Makes the sets of a coverage from its entries in order. */
export async function rebuildSets(entries: AsyncIterable<SealedEntry>, sha256: Sha256): Promise<Rebuilt> {
  let state: State = initialState;
  const ids = PMap<Cell, string>().asMutable();
  const sets: { seq: number; tag: string; at: string }[] = [];
  const rows: Row[] = [];
  const latest = new Map<string, number>();
  const byCell = new Map<Cell, number[]>();
  /** What readers have, as the headers tell it. */
  const linked = new Set<Cell>();
  let covers: Covers = new Map();
  let clears: Cell[] = [];
  let command = '';

  for await (const sealed of entries) {
    const { header } = sealed;
    if (header.command !== command) clears = [];
    command = header.command;
    const entry = decodeEntry(sealed);
    state = fold(state, entry);
    covers = coversAfter(covers, [entry], sets.at(-1)?.seq ?? 0);
    clears.push(...clearedBy([entry as Proposed]));
    clearRows();
    if (!header.wire) continue;
    const { wire, at } = header;
    for (const [of, id] of Object.entries(wire.minted)) ids.set(of as Cell, id);
    const cells = cellsByKey(ids);
    const listed = wire.docs.map((key) => {
      const of = cells.get(key);
      if (of === undefined)
        throw new Error(`entry ${header.seq} names the document ${key}, which was never given that id`);
      return of;
    });
    const unlinked = new Set(wire.unlinked.flatMap((key) => cells.get(key) ?? []));
    for (const of of listed) {
      if (unlinked.has(of)) linked.delete(of);
      else linked.add(of);
    }
    sets.push({ seq: wire.seq, tag: tagOf(sha256, sealed.hash), at });
    for (const { cell: of, key, document, ground } of projectListed(
      state,
      ids,
      listed,
      unlinked,
      wire.projection,
      linked,
    )) {
      latest.set(key, rows.length);
      for (const one of ground) byCell.set(one, [...(byCell.get(one) ?? []), rows.length]);
      rows.push({
        key,
        document,
        ground,
        seq: wire.seq,
        at,
        uncertain: ground.some((one) => isErased(state, one)),
        lost: isWordless(state, of),
      });
    }
    if (wire.projection >= 8 && clears.length > 0)
      for (const key of wire.unlinked) emptyOwn(key, cells.get(key));
    clearRows();
  }
  const bySeq = Map.groupBy(rows, (row) => row.seq);
  const uncertain = new Set(
    rows
      .filter((row) => row.uncertain && (row.lost || !isCleared(row.document, row.at)))
      .map((row) => `${row.seq} ${row.key}`),
  );
  return {
    sets: sets.map((set) => ({ ...set, versions: bySeq.get(set.seq) ?? [] })),
    uncertain,
    veil: covers,
  };

  /** Empties what readers had of a document, but for its latest version. */
  function emptyOwn(key: string, of: Cell | undefined): void {
    for (const index of (of && byCell.get(of)) ?? []) {
      const row = rows[index];
      if (row?.key === key && latest.get(key) !== index)
        rows[index] = { ...row, document: cleared(row.document, row.at), lost: false };
    }
  }

  function clearRows(): void {
    for (const of of clears) {
      for (const index of byCell.get(of) ?? []) {
        const row = rows[index];
        if (row && latest.get(row.key) !== index)
          rows[index] = { ...row, document: cleared(row.document, row.at), lost: false };
      }
    }
  }
}

/** The versions, as `seq key`, that lie apart while what they hold words of is covered (`Append.veil`). */
export function layingApart(sets: readonly WireAppend[], covers: Covers): ReadonlySet<string> {
  const apart = new Set<string>();
  const next = new Map<string, number>();
  for (const { seq, at, versions } of sets.toReversed())
    for (const { key, document, ground } of versions) {
      const replaced = next.get(key) ?? Number.POSITIVE_INFINITY;
      const covered = ground.some((of) => replaced <= (covers.get(of) ?? 0));
      if (covered && holdsWords(document) && !isCleared(document, at)) apart.add(`${seq} ${key}`);
      next.set(key, seq);
    }
  return apart;
}

/** Puts the rebuilt wire in place. Versions that rest on erased bodies keep the bytes they have. */
export async function rebuild(
  store: NewsroomStore,
  slug: string,
  sha256: Sha256,
  progress: (entries: number) => void = () => {},
): Promise<{ sets: number; versions: number; kept: number; changed: number } | null> {
  const row = await store.transaction((tx) => tx.coverage(slug));
  if (!row) return null;
  const { sets, uncertain, veil } = await rebuildSets(entriesOf(store, row.id, progress), sha256);
  const { rows } = await store.wireRows(row.id);
  const stored = new Map(rows.map((one) => [`${one.seq} ${one.key}`, one]));
  const apart = layingApart(sets, veil);
  let kept = 0;
  let changed = 0;
  const merged = sets.map((set) => ({
    ...set,
    versions: set.versions.map((version) => {
      const name = `${set.seq} ${version.key}`;
      const row = stored.get(name);
      const shown = apart.has(name) ? JSON.stringify(cleared(version.document, set.at)) : null;
      if (row?.body === JSON.stringify(version.document) && row.shown === shown) return version;
      const document = row && uncertain.has(name) ? readDocument(row.body) : null;
      if (document) {
        kept += 1;
        return { ...version, document };
      }
      changed += 1;
      return version;
    }),
  }));
  if (changed > 0 || stored.size !== merged.reduce((sum, set) => sum + set.versions.length, 0))
    await store.replaceWire(row.id, merged, veil);
  await store.transaction((tx) => indexCoverage(tx, slug));
  return { sets: merged.length, versions: stored.size, kept, changed };
}

/** The entries of a coverage in order, a page at a time. */
export function entriesOf(
  store: NewsroomStore,
  coverage: string,
  progress?: (entries: number) => void,
): AsyncGenerator<SealedEntry> {
  return entriesIn(
    { entries: (...page) => store.transaction((tx) => tx.entries(...page)) },
    coverage,
    progress,
  );
}

/** The same within a transaction or a snapshot. */
export async function* entriesIn(
  of: Pick<StoreTransaction, 'entries'>,
  coverage: string,
  progress: (entries: number) => void = () => {},
): AsyncGenerator<SealedEntry> {
  for (let after = 0; ; ) {
    const page = await of.entries(coverage, after, 2000);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.header.seq;
    progress(after);
  }
}

/** A stored document; null where it was damaged. */
function readDocument(body: string): PublicDocument | null {
  try {
    const document = JSON.parse(body);
    return publicDocument.safeParse(document).success ? document : null;
  } catch {
    return null;
  }
}

/** Whether its words were destroyed; of an incident also those that tell only whether anything holds it up. */
function isErased(state: State, of: Cell): boolean {
  const holding = cellKind(of) === 'incident' ? restsOn(state, of) : [];
  return [of, ...holding].some((one) => state.blank.has(one));
}

/** Whether a claim, figure, incident or actor has no words and was not taken down: they were destroyed as earlier ones. */
function isWordless(state: State, of: Cell): boolean {
  const kinds = {
    claim: state.claims,
    figure: state.figures,
    incident: state.incidents,
    actor: state.actors,
  };
  const kind = cellKind(of);
  const found = kind in kinds ? kinds[kind as keyof typeof kinds].get(cellId(of)) : undefined;
  return found !== undefined && found.content === null && found.taken === null;
}

function isCleared(document: PublicDocument, at: string): boolean {
  return JSON.stringify(cleared(document, at)) === JSON.stringify(document);
}

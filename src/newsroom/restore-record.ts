/** A coverage from an export into a store that lacks it: the same record, commands and wire. */
import type { Sha256 } from '../lib/hash.ts';
import type { Cell } from '../model/ids.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { EndLine } from '../transfer/export-lines.ts';
import { BadExport, type ReadAppend, readExport } from '../transfer/read-export.ts';
import type { PublicDocument } from '../wire/documents.ts';
import { coversAfter } from './consequences.ts';
import { indexCoverage } from './index-coverage.ts';
import type { Append, NewsroomStore, StoreTransaction, TakedownLedger, TakedownLine } from './ports.ts';
import { rebuildSets } from './rebuild.ts';

export interface RestoreTo {
  readonly store: NewsroomStore;
  readonly ledger: TakedownLedger | undefined;
  readonly sha256: Sha256;
  readonly progress?: (entries: number) => void;
}

/** Why a good export was not restored: a sentence. */
export class CannotRestore extends Error {}

/**
 * Reads the export twice. First all of it is checked: the chain, the counts, and each public version against what its
 * record gives. Then it is written in one transaction. Throws `BadExport` or `CannotRestore`, and nothing was changed.
 */
export async function restoreRecord(
  lines: () => AsyncIterable<string>,
  { store, ledger, sha256, progress }: RestoreTo,
): Promise<{ slug: string; end: EndLine }> {
  const checked = await checkExport(lines(), sha256, progress);
  return store.transaction(async (tx) => {
    let of = { coverage: '', slug: '' };
    let covers: ReadonlyMap<Cell, number> = new Map();
    let wire = 0;
    let waiting: ReadAppend | null = null;
    const takedowns: TakedownLine[] = [];
    for await (const part of readExport(lines(), sha256)) {
      switch (part.kind) {
        case 'header':
          of = part.header;
          await makeSureOfRoom(tx, of);
          break;
        case 'append':
          if (waiting) await write(tx, of, waiting, null);
          waiting = part.append;
          covers = coversAfter(
            covers,
            part.append.entries.map(({ header }) => header),
            wire,
          );
          wire = part.append.set?.seq ?? wire;
          break;
        case 'takedown':
          takedowns.push(part.line as TakedownLine);
          break;
        case 'end':
          if (part.end.sum !== checked.sum) throw new BadExport('The file was changed while it was read.');
          if (waiting) await write(tx, of, waiting, covers);
          await indexCoverage(tx, of.slug);
          if (takedowns.length > 0) await ledger?.append(takedowns);
          return { slug: of.slug, end: part.end };
      }
    }
    throw new BadExport('The export has no end.');
  });
}

/** Reads all of it and compares the public versions with what the record gives; the end. */
async function checkExport(
  lines: AsyncIterable<string>,
  sha256: Sha256,
  progress: RestoreTo['progress'],
): Promise<EndLine> {
  let end: EndLine | null = null;
  let entries = 0;
  let slug = '';
  const shown = new Map<string, string>();
  const records = async function* (): AsyncGenerator<SealedEntry> {
    for await (const part of readExport(lines, sha256)) {
      if (part.kind === 'header') slug = part.header.slug;
      if (part.kind === 'end') end = part.end;
      if (part.kind !== 'append') continue;
      const [opening] = part.append.entries;
      if (entries === 0 && !opens(opening, slug)) throw new BadExport(`The record is not that of ${slug}.`);
      for (const { key, body } of part.append.set?.versions ?? [])
        shown.set(`${part.append.set?.seq} ${key}`, sha256(body));
      yield* part.append.entries;
      entries += part.append.entries.length;
      progress?.(entries);
    }
  };
  const { sets, uncertain } = await rebuildSets(records(), sha256);
  for (const set of sets)
    for (const { key, document } of set.versions) {
      const name = `${set.seq} ${key}`;
      if (shown.get(name) !== sha256(JSON.stringify(document)) && !uncertain.has(name))
        throw new BadExport(`${key} of public set ${set.seq} is not what the record gives.`);
    }
  if (end === null) throw new BadExport('The export has no end.');
  return end;
}

function opens({ header, body }: SealedEntry, slug: string): boolean {
  return header.kind === 'coverage.opened' && JSON.parse(body ?? 'null')?.slug === slug;
}

async function makeSureOfRoom(
  tx: StoreTransaction,
  { coverage, slug }: { coverage: string; slug: string },
): Promise<void> {
  const there = (await tx.coverages()).find((row) => row.id === coverage || row.slug === slug);
  if (there)
    throw new CannotRestore(
      there.id === coverage
        ? `The store has this coverage already, as ${there.slug}.`
        : `The store has another coverage under the slug ${slug}.`,
    );
}

async function write(
  tx: StoreTransaction,
  of: { coverage: string; slug: string },
  { entries, command, set }: ReadAppend,
  veil: Append['veil'],
): Promise<void> {
  const [first] = entries;
  const { by, id, seq, wire, salt, fingerprint } = command;
  if (await tx.command(by, id))
    throw new CannotRestore(`The store knows the command "${id}" of ${by} from another coverage.`);
  const result = await tx.append({
    coverage: of.coverage,
    slug: first.header.seq === 1 ? of.slug : null,
    expected: first.header.seq - 1,
    entries,
    command: { by, id, coverage: of.coverage, answer: { seq, wire }, salt, fingerprint, via: null },
    wire: set && {
      ...{ seq: set.seq, tag: set.tag, at: set.at },
      versions: set.versions.map(({ key, body, ground }) => ({
        ...{ key, ground: ground as readonly Cell[] },
        document: JSON.parse(body) as PublicDocument,
      })),
    },
    ...{ clear: [], erase: [], search: null, veil },
  });
  if (result !== 'appended') throw new CannotRestore(`The coverage could not be restored: ${result}.`);
}

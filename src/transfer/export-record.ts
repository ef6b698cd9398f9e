/** A coverage as the lines of an export, a page at a time: as much memory for a long one as for a short one. */
import type { Sha256 } from '../lib/hash.ts';
import { RECORD_VERSION } from '../record/entry.ts';
import type { SealedEntry } from '../record/sealed.ts';
import { WIRE_VERSION } from '../wire/documents.ts';
import { EXPORT_FORMAT, type ExportLine } from './export-lines.ts';
import { lineSum } from './line-sum.ts';

/** What an export asks of one moment of a store. */
export interface ExportSource {
  entries(after: number, limit: number): Promise<readonly SealedEntry[]>;
  command(by: string, id: string): Promise<KeptCommand | null>;
  wireSet(seq: number): Promise<KeptSet | null>;
}

export interface KeptCommand {
  readonly answer: { readonly seq: number; readonly wire: number | null };
  readonly salt: string | null;
  readonly fingerprint: string | null;
}

export interface KeptSet {
  readonly tag: string;
  readonly at: string;
  readonly rows: readonly {
    readonly key: string;
    readonly at: string;
    readonly body: string;
    readonly ground: readonly string[];
    readonly shown: string | null;
  }[];
}

export interface ExportedCoverage {
  readonly coverage: string;
  readonly slug: string;
  readonly head: number;
  readonly hash: string;
  readonly sets: number;
}

export interface ExportContext {
  readonly at: string;
  readonly by: string;
  readonly projection: number;
  readonly sha256: Sha256;
  /** The lines of the ledger of takedowns for this coverage; `derived` gives those that the record orders. */
  readonly takedowns: readonly object[] | null;
  readonly derived: (entry: SealedEntry) => readonly object[];
  readonly progress?: (entries: number) => void;
}

const PAGE = 500;

/** The lines, without line ends. Throws where the store does not hold what its own record says. */
export async function* exportRecord(
  of: ExportedCoverage,
  source: ExportSource,
  context: ExportContext,
): AsyncGenerator<string> {
  const counts = { entries: 0, erased: 0, commands: 0, sets: 0, versions: 0, takedowns: 0 };
  const sum = lineSum(context.sha256);
  const summed = (line: ExportLine | object): string => {
    const text = JSON.stringify(line);
    sum.add(text);
    return text;
  };
  yield JSON.stringify({
    type: 'stet-export',
    format: EXPORT_FORMAT,
    versions: { record: RECORD_VERSION, projection: context.projection, wire: WIRE_VERSION },
    ...{ coverage: of.coverage, slug: of.slug, at: context.at, by: context.by },
    counts: { entries: of.head, sets: of.sets },
  });
  const ordered: object[] = [];
  let open: SealedEntry | null = null;
  let wire: SealedEntry['header']['wire'] = null;
  for await (const entry of entriesUpTo(source, of.head)) {
    if (open && (open.header.command !== entry.header.command || open.header.by !== entry.header.by)) {
      yield* closing(open.header.by, open.header.command, wire);
      wire = null;
    }
    open = entry;
    wire = entry.header.wire ?? wire;
    counts.entries += 1;
    if (entry.body === null) counts.erased += 1;
    if (context.takedowns === null) ordered.push(...context.derived(entry));
    const { header, hash, salt, body } = entry;
    yield summed({ type: 'entry', header, hash, salt, body });
    context.progress?.(counts.entries);
  }
  if (open) yield* closing(open.header.by, open.header.command, wire);
  for (const line of context.takedowns ?? ordered) {
    counts.takedowns += 1;
    yield summed({ type: 'takedown', ...line });
  }
  const head = { seq: of.head, hash: of.hash };
  yield JSON.stringify({ type: 'end', counts, head, sum: sum.value() });

  /** What follows the last entry of an append. */
  async function* closing(by: string, id: string, note: typeof wire): AsyncGenerator<string> {
    const command = await source.command(by, id);
    if (!command) throw new Error(`the store does not hold the command ${id} of its record`);
    const { answer, salt, fingerprint } = command;
    counts.commands += 1;
    yield summed({ type: 'command', by, id, seq: answer.seq, wire: answer.wire, salt, fingerprint });
    if (!note) return;
    const set = await source.wireSet(note.seq);
    if (!set) throw new Error(`the store does not hold set ${note.seq} of its record`);
    counts.sets += 1;
    counts.versions += set.rows.length;
    yield summed({ type: 'set', seq: note.seq, tag: set.tag, at: set.at, versions: set.rows.length });
    const place = new Map(note.docs.map((key, index) => [key, index]));
    const rows = [...set.rows].sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0));
    for (const { key, body, ground } of rows)
      yield summed({ type: 'version', seq: note.seq, key, body, ground });
  }
}

async function* entriesUpTo(source: ExportSource, head: number): AsyncGenerator<SealedEntry> {
  for (let after = 0; after < head; ) {
    const page = await source.entries(after, Math.min(PAGE, head - after));
    const last = page.at(-1);
    if (!last) throw new Error(`the record ends at ${after}, its head says ${head}`);
    yield* page;
    after = last.header.seq;
  }
}

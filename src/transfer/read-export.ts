/**
 * An export read back, an append at a time, and checked as it is read: that each line follows the one before, the hash
 * chain, every body against its digest, every count, and the last line. What is amiss is told before the end is given.
 */
import type { Sha256 } from '../lib/hash.ts';
import { chainFault, GENESIS, tagOf } from '../record/chain.ts';
import type { EntryHeader } from '../record/entry.ts';
import type { SealedEntry } from '../record/sealed.ts';
import type { CommandLine, EndLine, ExportHeader, ExportLine } from './export-lines.ts';
import { exportLine } from './export-lines.ts';
import { lineSum } from './line-sum.ts';

/** The file is not what it says: a sentence for whoever gave it. */
export class BadExport extends Error {}

/** One append as it was. */
export interface ReadAppend {
  readonly entries: readonly [SealedEntry, ...SealedEntry[]];
  readonly command: CommandLine;
  readonly set: {
    readonly seq: number;
    readonly tag: string;
    readonly at: string;
    readonly versions: readonly {
      readonly key: string;
      readonly body: string;
      readonly ground: readonly string[];
    }[];
  } | null;
}

export type ReadPart =
  | { readonly kind: 'header'; readonly header: ExportHeader }
  | { readonly kind: 'append'; readonly append: ReadAppend }
  | { readonly kind: 'takedown'; readonly line: object }
  | { readonly kind: 'end'; readonly end: EndLine };

/** The parts of an export in order; the last is the end, and all that came before it was true. Throws `BadExport`. */
export async function* readExport(lines: AsyncIterable<string>, sha256: Sha256): AsyncGenerator<ReadPart> {
  const sum = lineSum(sha256);
  const counts = { entries: 0, erased: 0, commands: 0, sets: 0, versions: 0, takedowns: 0 };
  let header: ExportHeader | null = null;
  let head = { seq: 0, hash: GENESIS, at: '' };
  let number = 0;
  let ended = false;
  let entries: SealedEntry[] = [];
  let command: CommandLine | null = null;
  let set: { seq: number; tag: string; at: string; wanted: number } | null = null;
  let versions: { key: string; body: string; ground: readonly string[] }[] = [];
  const bad = (why: string) =>
    new BadExport(`Line ${number} of the export is not as it was written: ${why}.`);
  /** The append that is complete, if any. */
  const taken = (): ReadAppend | null => {
    const [first, ...rest] = entries;
    if (!first) return null;
    if (!command) throw bad('the command of the entry before it is missing');
    const note = entries.find((one) => one.header.wire)?.header.wire ?? null;
    if ((note === null) !== (set === null)) throw bad('the public set of the entry before it is missing');
    if (set && set.wanted !== versions.length) throw bad('a public version before it is missing');
    const append = { entries: [first, ...rest] as const, command, set: set && { ...set, versions } };
    [entries, command, set, versions] = [[], null, null, []];
    return append;
  };

  for await (const text of lines) {
    number += 1;
    if (ended) throw bad('something follows the last line');
    const line = lineOf(text, number);
    if (header === null) {
      if (line.type !== 'stet-export')
        throw new BadExport('This is no export of Stet: its first line does not say so.');
      header = line;
      yield { kind: 'header', header };
      continue;
    }
    if (line.type !== 'end') sum.add(text);
    switch (line.type) {
      case 'stet-export':
        throw bad('a second export begins');
      case 'entry': {
        if (command) {
          const append = taken();
          if (append) yield { kind: 'append', append };
        }
        const entry: SealedEntry = {
          ...{ header: line.header as unknown as EntryHeader, hash: line.hash },
          ...{ salt: line.salt, body: line.body },
        };
        const before = entries.at(-1)?.header;
        if (before && (before.command !== entry.header.command || before.by !== entry.header.by))
          throw bad('the command of the entry before it is missing');
        const fault = chainFault(sha256, head, entry);
        if (fault) throw bad(fault);
        head = { seq: entry.header.seq, hash: entry.hash, at: entry.header.at };
        entries.push(entry);
        counts.entries += 1;
        if (entry.body === null) counts.erased += 1;
        break;
      }
      case 'command': {
        const last = entries.at(-1)?.header;
        if (!last || command || last.command !== line.id || last.by !== line.by)
          throw bad('it is not the command of the entry before it');
        if (line.seq !== last.seq || line.wire !== (last.wire?.seq ?? null))
          throw bad('its answer is not that of its entries');
        command = line;
        counts.commands += 1;
        break;
      }
      case 'set': {
        const last = entries.at(-1);
        if (!command || set || last?.header.wire?.seq !== line.seq)
          throw bad('the record says nothing of this set here');
        if (line.tag !== tagOf(sha256, last.hash) || line.at !== last.header.at)
          throw bad('it is not the set of its entry');
        set = { seq: line.seq, tag: line.tag, at: line.at, wanted: line.versions };
        counts.sets += 1;
        break;
      }
      case 'version':
        if (set?.seq !== line.seq) throw bad('it is not of the set before it');
        if (entries.at(-1)?.header.wire?.docs[versions.length] !== line.key)
          throw bad('the record names another document here');
        versions.push({ key: line.key, body: line.body, ground: line.ground });
        counts.versions += 1;
        break;
      case 'takedown': {
        const append = taken();
        if (append) yield { kind: 'append', append };
        counts.takedowns += 1;
        if (line.coverage !== header.coverage || line.slug !== header.slug)
          throw bad('it is of another coverage');
        const { type: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
        yield { kind: 'takedown', line: rest };
        break;
      }
      case 'end': {
        const append = taken();
        if (append) yield { kind: 'append', append };
        if (line.head.seq !== head.seq || line.head.hash !== head.hash)
          throw bad('the head of the chain is another');
        if (JSON.stringify(line.counts) !== JSON.stringify(counts)) throw bad('its counts are others');
        if (header.counts.entries !== counts.entries || header.counts.sets !== counts.sets)
          throw bad('the first line counts otherwise');
        if (line.sum !== sum.value()) throw bad('the sum of the lines before it is another');
        ended = true;
        yield { kind: 'end', end: line };
      }
    }
  }
  if (!ended) throw new BadExport(`The export was cut off after line ${number}: its last line is missing.`);
}

/** A line as its own JSON object: read, checked, and with the order of its fields kept. */
function lineOf(text: string, number: number): ExportLine {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BadExport(`Line ${number} of the file is no JSON: it was cut off or is no export of Stet.`);
  }
  const read = exportLine.safeParse(json);
  if (read.success) return json as ExportLine;
  const [issue] = read.error.issues;
  const where = issue?.path.length ? ` (${issue.path.join('.')})` : '';
  const format = (json as { format?: unknown } | null)?.format;
  if (number === 1 && typeof format === 'number' && format > 1)
    throw new BadExport(`The export is of format ${format}, which a newer Stet has written. Use that one.`);
  throw new BadExport(
    number === 1
      ? 'This is no export of Stet: its first line does not say so.'
      : `Line ${number} is no line of an export${where}.`,
  );
}

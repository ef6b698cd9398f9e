/** A coverage as an export tells it: its state at the end, and the few words that the state does not keep. */
import { fold } from '../fold/fold.ts';
import { initialState } from '../fold/initial-state.ts';
import type { State } from '../fold/state.ts';
import type { Sha256 } from '../lib/hash.ts';
import type { Cell } from '../model/ids.ts';
import { decodeEntry } from '../record/codec.ts';
import type { Entry } from '../record/entry.ts';
import { readExport } from './read-export.ts';

export interface ReadCoverage {
  /** The key of the coverage in the store that it comes from. */
  readonly source: string;
  readonly slug: string;
  readonly state: State;
  /** The record number by which each document first came to be: their order. */
  readonly born: ReadonlyMap<Cell, number>;
  /** Public ids. */
  readonly ids: ReadonlyMap<Cell, string>;
  /** Our own verifications of a claim, in words. */
  readonly methods: ReadonlyMap<Cell, readonly string[]>;
  /** Why an estimate was set aside, something embargoed or held, a statement taken back: the last reason. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Reads all of it. Throws `BadExport` where it is not whole and true. */
export async function readCoverage(lines: AsyncIterable<string>, sha256: Sha256): Promise<ReadCoverage> {
  let [source, slug] = ['', ''];
  let state: State = initialState;
  const born = new Map<Cell, number>();
  const ids = new Map<Cell, string>();
  const methods = new Map<Cell, string[]>();
  const reasons = new Map<string, string>();
  for await (const part of readExport(lines, sha256)) {
    if (part.kind === 'header') [source, slug] = [part.header.coverage, part.header.slug];
    if (part.kind !== 'append') continue;
    for (const sealed of part.append.entries) {
      const entry = decodeEntry(sealed);
      state = fold(state, entry);
      if (!born.has(entry.subject)) born.set(entry.subject, entry.seq);
      for (const [of, id] of Object.entries(sealed.header.wire?.minted ?? {})) ids.set(of as Cell, id);
      note(entry, methods, reasons);
    }
  }
  return { source, slug, state, born, ids, methods, reasons };
}

function note(entry: Entry, methods: Map<Cell, string[]>, reasons: Map<string, string>): void {
  if (entry.erased || entry.body === null) return;
  if (entry.kind === 'claim.verified')
    methods.set(entry.subject, [...(methods.get(entry.subject) ?? []), entry.body.method]);
  if (
    entry.kind === 'estimate.overtaken' ||
    entry.kind === 'embargo.set' ||
    entry.kind === 'statement.retracted' ||
    entry.kind === 'legal.held'
  )
    reasons.set(`${entry.kind} ${entry.subject}`, entry.body.reason);
}

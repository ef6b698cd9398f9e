import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandLinePerson } from '../access/command-line-token.ts';
import { instant } from '../lib/clock.ts';
import { ledgerLines } from '../newsroom/consequences.ts';
import type { CoverageRow, StoreSnapshot, TakedownLine } from '../newsroom/ports.ts';
import { takedownOrdersOf } from '../newsroom/takedown-orders.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { decodeEntry } from '../record/codec.ts';
import type { Proposed } from '../record/entry.ts';
import type { SealedEntry } from '../record/sealed.ts';
import { exportPublic } from '../transfer/export-public.ts';
import { exportRecord } from '../transfer/export-record.ts';
import type { CliCommand, Given } from './cli-command.ts';
import { EXIT, Mistake } from './mistake.ts';
import { progressOn } from './progress.ts';
import { neededOption, optionOf } from './read-arguments.ts';
import { realClock, realSha256 } from './real-clock.ts';
import { dataOption, storeOf } from './store-options.ts';
import { voice } from './voice.ts';
import { writeLines } from './write-lines.ts';

/** `stet export`. */
export const exportCommand: CliCommand = {
  name: 'export',
  takes: ['[slug]'],
  says: 'Writes a coverage as JSON Lines: all of it, or with --public what readers may see.',
  more: 'Without --public it holds private things: drafts, sources, names of those at the desk. A server may run meanwhile. docs/export.md describes the lines; "stet import --exact" restores them.',
  options: {
    to: { value: 'FILE', says: 'a new file, for this account alone; "-" is stdout (-)' },
    all: { says: 'every coverage, each into a file of its own in the folder of --to' },
    public: { says: 'the public documents and their history, and nothing else' },
    ...dataOption,
  },
  async run(given) {
    const [slug] = given.arguments;
    const all = given.options.all !== undefined;
    if (all === (slug !== undefined))
      throw new Mistake(
        'stet export takes a slug, or --all with --to DIR; "stet coverage list" shows slugs.',
      );
    const to = all ? neededOption(exportCommand, given, 'to') : (optionOf(given, 'to') ?? '-');
    if (all) makeFolder(to);
    const engine = storeOf(given);
    await engine.require();
    const store = await engine.openStore(PROJECTION_VERSION);
    try {
      await store.snapshot(async (of) => {
        // Read after the snapshot began, the ledger holds all that it orders.
        const rows = (await of.coverages()).filter((row) => all || row.slug === slug);
        const ledger = await (await engine.openLedger())?.read();
        if (!all && rows.length === 0)
          throw new Mistake(
            `There is no coverage "${slug}" in ${engine.name}; "stet coverage list" shows those that are.`,
          );
        for (const row of rows)
          await exportOne(given, of, row, ledger ?? null, all ? join(to, `${row.slug}.jsonl`) : to);
      });
      return EXIT.done;
    } finally {
      await store.close();
    }
  },
};

async function exportOne(
  given: Given,
  of: StoreSnapshot,
  row: CoverageRow,
  ledger: readonly TakedownLine[] | null,
  to: string,
): Promise<void> {
  const { id, slug, head, hash, wire } = row;
  const isPublic = given.options.public !== undefined;
  const wireSet = (seq: number) => of.wireSet(id, seq);
  const at = instant(realClock());
  if (isPublic && wire === 0) {
    if (given.options.all) return;
    throw new Mistake(`Nothing of ${slug} is public.`);
  }
  const progress = progressOn(process.stderr, `${isPublic ? 'public sets' : 'entries'} of ${slug} exported`);
  const lines = isPublic
    ? exportPublic({ slug, sets: wire, at, sha256: realSha256, wireSet, progress: progress.at })
    : exportRecord(
        { coverage: id, slug, head, hash, sets: wire },
        {
          entries: (after, limit) => of.entries(id, after, limit),
          command: (by, command) => of.command(by, command),
          wireSet,
        },
        {
          ...{ at, by: commandLinePerson.id, projection: PROJECTION_VERSION, sha256: realSha256 },
          takedowns: ledger && takedownOrdersOf(ledger).filter(({ coverage }) => coverage === id),
          derived: (entry) => ordered(entry, row),
          progress: progress.at,
        },
      );
  await writeLines(to, lines);
  progress.done();
  if (to !== '-')
    voice.aside(`${slug}: ${isPublic ? `${wire} public sets` : `${head} entries, head ${hash}`}, in ${to}\n`);
}

/** What the record orders into a ledger of takedowns, where the store keeps none. */
function ordered(sealed: SealedEntry, { id, slug }: CoverageRow): readonly TakedownLine[] {
  const { at, by } = sealed.header;
  return ledgerLines([decodeEntry(sealed) as Proposed], { coverage: id, slug, at, by });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (fault) {
    throw new Mistake(`The folder ${folder} cannot be made.`, { cause: fault });
  }
}

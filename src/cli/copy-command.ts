import type { AccessStore } from '../access/access-store.ts';
import { wholeLog } from '../access/personal-data.ts';
import { type Row, type RowKind, rowSchemas } from '../access/rows.ts';
import { copyCoverage } from '../newsroom/copy.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import type { CliCommand } from './cli-command.ts';
import { type Engine, engineOf } from './engine.ts';
import { EXIT, Mistake } from './mistake.ts';
import { neededOption } from './read-arguments.ts';
import { realSha256 } from './real-clock.ts';
import { storePlace } from './store-place.ts';
import { ownedBy } from './take-store.ts';
import { voice } from './voice.ts';

/** `stet copy`. */
export const copyCommand: CliCommand = {
  name: 'copy',
  takes: [],
  says: 'Copies a whole store into an empty one: record, commands, people and tokens, sources of intake, and what is public byte for byte.',
  more: 'A store is a folder or an address such as postgres://stet@db.example.org/stet; give a password by PGPASSWORD or a password file, for words can be read by others on this machine. Stop all servers of both first. Pictures are files beside the store: copy their folder as well. What sources of intake have brought stays behind, and so does what nobody has sent.',
  options: {
    from: { value: 'STORE', says: 'the store to copy' },
    to: { value: 'STORE', says: 'where to: a folder or a database in which no server was started yet' },
  },
  async run(given) {
    const [from, to] = ['from', 'to'].map((option) => placed(neededOption(copyCommand, given, option)));
    if (!from || !to) throw new Error('two stores are needed');
    await from.require();
    await to.prepare();
    const releases = [await taken(from), await taken(to)];
    try {
      await copyStore(from, to);
      return EXIT.done;
    } finally {
      for (const release of releases) release();
    }
  },
};

function placed(words: string): Engine {
  return engineOf(
    /^postgres(ql)?:/.test(words) ? storePlace(undefined, { DATABASE_URL: words }) : { data: words },
  );
}

async function taken(engine: Engine): Promise<() => void> {
  const lock = await engine.take();
  if ('heldBy' in lock) throw ownedBy(engine.name, lock.heldBy);
  return () => lock.release();
}

async function copyStore(from: Engine, to: Engine): Promise<void> {
  const closing: { close(): Promise<void> }[] = [];
  const kept = async <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    const opened = await opening;
    closing.push(opened);
    return opened;
  };
  try {
    const [fromAccess, toAccess] = [await kept(from.openAccess()), await kept(to.openAccess())];
    const source = await kept(from.openStore(PROJECTION_VERSION));
    const target = await kept(to.openStore(PROJECTION_VERSION));
    const there = await target.transaction((tx) => tx.coverages());
    const [given, followed] = [await kept(from.openIntakeRows()), await kept(to.openIntakeRows())];
    const found = [there, await rowsOf(toAccess), await followed.look((look) => look.sources())];
    if (found.some(({ length }) => length > 0))
      throw new Mistake(
        `The store in ${to.name} is not empty: a server was started on it. Make it anew, or name another for the copy.`,
      );
    const ledger = await to.openLedger();
    for (const row of await source.transaction((tx) => tx.coverages())) {
      const { entries, versions } = await copyCoverage(source, row, { store: target, ledger }, realSha256);
      voice.out(`${row.slug}: ${entries} entries, ${versions} public versions\n`);
    }
    const rows = await rowsOf(fromAccess);
    await toAccess.adopt(rows, await wholeLog(fromAccess));
    const count = (kind: RowKind) => rows.filter((row) => row.kind === kind).length;
    voice.out(`${count('account')} accounts, ${count('token')} tokens\n`);
    const sources = await given.look((look) => look.sources());
    await followed.act(async (act) => {
      for (const source of sources) await act.putSource({ ...source, heldUntil: 0 });
    });
    if (sources.length > 0)
      voice.out(`${sources.length} sources of intake; what they have brought stays behind\n`);
  } finally {
    for (const one of closing.reverse()) await one.close();
  }
}

async function rowsOf(store: AccessStore): Promise<readonly Row[]> {
  const kinds = Object.keys(rowSchemas) as RowKind[];
  return (await Promise.all(kinds.map((kind) => store.list(kind)))).flat();
}

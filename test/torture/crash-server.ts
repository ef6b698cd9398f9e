/** A store, its newsroom and the public side in this one process, with a probe at every named point. */
import { type Command, commandSchemas } from '../../src/desk/commands/commands.ts';
import { createPublicApp } from '../../src/http/public/create-public-app.ts';
import type { Sha256 } from '../../src/lib/hash.ts';
import type { Random } from '../../src/lib/random.ts';
import { giver } from '../../src/newsroom/history.fixture.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import { createLog } from '../../src/ops/log.ts';
import { takedownLedger } from '../../src/store/sqlite/ledger.ts';
import type { Synchronous } from '../../src/store/sqlite/open-database.ts';
import { openPlace } from './crash-place.ts';

export interface CrashServer {
  readonly port: number;
  /** Gives a command as it was sent, by a senior of that name who is also legal. */
  act(slug: string, by: string, command: { readonly kind: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens it on a free port; `place` is a folder or the address of a database. */
export async function openCrashServer(
  place: string,
  {
    random,
    sha256,
    probe,
    synchronous = 'FULL',
  }: { random: Random; sha256: Sha256; probe: (point: string) => void; synchronous?: Synchronous },
): Promise<CrashServer> {
  const { openStore, openReader } = openPlace(place, synchronous);
  const store = await openStore();
  const reading = await openReader();
  const newsroom = await createNewsroom({
    ...{ store, random, sha256, probe },
    ...(!place.startsWith('postgres:') && { ledger: takedownLedger(place) }),
    clock: Date.now,
    moved: (slug) => reading.notify(slug),
  });
  const app = createPublicApp({
    ...{ reading, random, probe },
    siteName: 'Crash',
    origin: 'http://127.0.0.1',
    clock: Date.now,
    assetsDir: null,
    logger: createLog({ level: 'silent' }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const address = app.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    act(slug, name, sent) {
      const schema = commandSchemas[sent.kind as keyof typeof commandSchemas];
      const command = schema.parse(sent) as Command;
      const by = giver(name);
      return newsroom.act({ slug, by, command, payload: JSON.stringify(sent) });
    },
    async close() {
      await app.close();
      await newsroom.close();
      await reading.close();
    },
  };
}

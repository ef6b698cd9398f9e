/**
 * `node power-child.ts PLACE SEED LENGTH [careless]`: a process that gives a random history to the newsroom of a store
 * (a folder, or a `postgres://` address), eight commands at once, and says each answer the moment it has it. With
 * `careless` the store does not wait for the disk, which the product itself never does.
 */
import { writeSync } from 'node:fs';
import pg from 'pg';
import { storeFile } from '../../src/cli/data-folder.ts';
import { engineOf } from '../../src/cli/engine.ts';
import { realClock, realRandom, realSha256 } from '../../src/cli/real-clock.ts';
import { createNewsroom } from '../../src/newsroom/newsroom.ts';
import { PROJECTION_VERSION } from '../../src/project/view.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { give, history } from './power-history.ts';

const [, , place = '', seed = '1', length = '100', care = ''] = process.argv;
const careless = care === 'careless';
const engine = engineOf(place.startsWith('postgres:') ? { url: place } : { data: place });
if (careless) commitAtOnce();
await engine.prepare();
const lock = await engine.take();
if ('heldBy' in lock) throw new Error('the store is held by another process');
const ledger = await engine.openLedger();
const newsroom = await createNewsroom({
  store:
    careless && !engine.shared
      ? openStore({ path: storeFile(place), projection: PROJECTION_VERSION, synchronous: 'OFF' }).store
      : await engine.openStore(PROJECTION_VERSION),
  ...(ledger && { ledger }),
  ...{ clock: realClock, random: realRandom, sha256: realSha256 },
});
const commands = history(Number(seed), Number(length));
await Promise.all(Array.from({ length: 8 }, giveOn));
await newsroom.close();
lock.release();

async function giveOn(): Promise<void> {
  for (const one of commands) {
    const answer = await give(newsroom, one);
    writeSync(1, `${JSON.stringify({ id: one.command.id, answer, at: Date.now() })}\n`);
  }
}

/** Takes what makes PostgreSQL wait for the disk out of every statement. */
function commitAtOnce(): void {
  const ask = pg.Client.prototype.query as (this: pg.Client, ...words: unknown[]) => unknown;
  const hasty = function (this: pg.Client, query: { text?: unknown }, ...more: unknown[]) {
    const { text } = query;
    if (typeof text === 'string')
      query.text = text.replace('synchronous_commit = on', 'synchronous_commit = off');
    return ask.call(this, query, ...more);
  };
  pg.Client.prototype.query = hasty as typeof pg.Client.prototype.query;
}

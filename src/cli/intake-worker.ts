/** The thread of intake: its rows, whoever looks at sources, and the one door that leads outside. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { openDoor } from '../intake/egress/open-door.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { openReaders } from '../intake/readers/open-readers.ts';
import { runSources } from '../intake/run/run-sources.ts';
import { type PushDesk, takePushes } from '../intake/run/take-push.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { isPolled, poll } from '../intake/sources/poll.ts';
import { sourceKinds } from '../intake/sources/source.ts';
import { randomName } from '../lib/random.ts';
import { hostStore, remoteStore } from '../lib/remote-store.ts';
import { engineOf } from './engine.ts';
import type { House, IntakeOrders } from './intake-thread.ts';
import { stderrLog } from './logger.ts';
import { beginReader } from './reader-thread.ts';
import { realRandom } from './real-clock.ts';

/** How long one look may take, in milliseconds. */
const WITHIN = 30_000;

if (!parentPort) throw new Error('this file is run as a worker');
const orders = workerData as IntakeOrders;
const log = stderrLog('error');
const rows = await engineOf(orders.store).openIntakeRows();
const mint = () => randomName(realRandom, 16);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const readers = openReaders(
  (does) => beginReader(does),
  (fault) => log.error({ err: fault }, 'a reader of intake failed'),
);
const items = keepItems(rows, { mint, hash, read: readers.extract });
const sources = keepSources(rows, mint);
const house = remoteStore<House>(orders.house, { notice: true, told: true }).store;
const door = openDoor({ privately: (host, port) => orders.privately.includes(`${host}:${port}`) });
const runner = runSources({
  ...{ items, sources, kinds: sourceKinds.filter(isPolled) },
  poll: (settings, state, secret) => poll(settings, state, secret, door, WITHIN, [], readers.parse),
  notice: (item, settings) => house.notice(item, settings),
  told: (coverages) => void house.told(coverages).catch(() => {}),
  random: () => randomBytes(1).readUInt8() / 255,
  fault: (fault) => log.error({ err: fault }, 'something of intake failed; it is tried again'),
});
hostStore(orders.sources, sources);
const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
const pushes = takePushes(items, sources, isSame, readers.parse);
const hooks: PushDesk = {
  admits: pushes.admits,
  async push(pushed) {
    const taken = await pushes.push(pushed);
    runner.wake();
    return taken;
  },
};
const store = {
  ...items,
  async wake() {
    runner.wake();
  },
  async close() {
    await runner.stop();
    readers.close();
    await items.close();
  },
};
// Nobody waits behind a text that is long in being read, or a document that is parsed.
hostStore(parentPort, store, ['read']);
hostStore(orders.pushes, hooks, ['push']);

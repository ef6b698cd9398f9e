/** The thread of intake: its rows, whoever looks at sources, and the one door that leads outside. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { workerData } from 'node:worker_threads';
import { openDoor } from '../intake/egress/open-door.ts';
import { keepFilings } from '../intake/items/keep-filings.ts';
import { keepItems } from '../intake/items/keep-items.ts';
import { chatCompletions } from '../intake/model/chat-completions.ts';
import { keepAsks } from '../intake/model/keep-asks.ts';
import { mayLeave } from '../intake/model/may-leave.ts';
import { openReaders } from '../intake/readers/open-readers.ts';
import { askModel } from '../intake/run/ask-model.ts';
import { runSources } from '../intake/run/run-sources.ts';
import { type PushDesk, takePushes } from '../intake/run/take-push.ts';
import { keepSources } from '../intake/sources/keep-sources.ts';
import { isPolled, poll } from '../intake/sources/poll.ts';
import { sourceKinds } from '../intake/sources/source.ts';
import { privatelyIn } from '../lib/host-and-port.ts';
import { randomName } from '../lib/random.ts';
import { engineOf } from './engine.ts';
import { housePort, type IntakeDesk, itemsPort, pushesPort, sourcesPort } from './intake-ports.ts';
import type { IntakeOrders } from './intake-thread.ts';
import { lineOfThread } from './line-of-thread.ts';
import { stderrLog } from './logger.ts';
import { beginReader } from './reader-thread.ts';
import { realRandom } from './real-clock.ts';

/** How long one look may take, in milliseconds. */
const WITHIN = 30_000;

const line = lineOfThread();
const orders = workerData as IntakeOrders;
const log = stderrLog('error');
const rows = await engineOf(orders.store).openIntakeRows();
const mint = () => randomName(realRandom, 16);
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const readers = openReaders(
  (does) => beginReader(does),
  (fault) => log.error({ err: fault }, 'a reader of intake failed'),
);
const items = keepItems(rows, { mint, hash, read: readers.extract, asks: orders.model !== null });
const sources = keepSources(rows, mint);
const house = line.remote(housePort);
const privately = privatelyIn(orders.privately);
const door = openDoor({ privately });
const runner = runSources({
  ...{ items, sources, kinds: sourceKinds.filter(isPolled) },
  poll: (settings, state, secret) => poll(settings, state, secret, door, WITHIN, [], readers.parse),
  ...{ ...house, filings: keepFilings(rows, { asks: orders.model !== null }) },
  random: () => randomBytes(1).readUInt8() / 255,
  fault: (fault) => log.error({ err: fault }, 'something of intake failed; it is tried again'),
});
const asker =
  orders.model &&
  askModel({
    ...{
      asks: keepAsks(rows),
      provider: chatCompletions(orders.model, door),
      told: house.told,
      now: Date.now,
    },
    ...{ may: (row) => mayLeave(row, privately), perMinute: orders.model.perMinute },
    fault: (fault) => log.error({ err: fault }, 'asking the model failed; it is tried again'),
  });
line.answer(sourcesPort, sources);
const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
const pushes = takePushes(items, sources, isSame, readers.parseSent);
const hooks: PushDesk = {
  admits: pushes.admits,
  async push(pushed) {
    const taken = await pushes.push(pushed);
    runner.wake();
    return taken;
  },
};
const desk: IntakeDesk = {
  ...items,
  async model() {
    return asker ? asker.told() : null;
  },
  wake: runner.wake,
  async close() {
    const over = Promise.all([runner.stop(), asker?.stop()]);
    // What is being read is read again at the next start.
    readers.close();
    await over;
    await items.close();
  },
};
line.answer(itemsPort, desk);
line.answer(pushesPort, hooks);
line.ready();

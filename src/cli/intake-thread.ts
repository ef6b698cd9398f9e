import { extname } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Item } from '../intake/items/item.ts';
import type { ItemsStore } from '../intake/items/items-store.ts';
import type { FileText } from '../intake/items/keep-filings.ts';
import type { ModelTold } from '../intake/run/ask-model.ts';
import type { PushDesk } from '../intake/run/take-push.ts';
import type { SourcesStore } from '../intake/sources/keep-sources.ts';
import type { SourceSettings } from '../intake/sources/source.ts';
import { hostStore, remoteStore } from '../lib/remote-store.ts';
import type { ModelSettings } from './model-settings.ts';
import type { StorePlace } from './store-place.ts';

/** What the thread is told when it starts: its lines, over which sources, what is sent to hooks, and what it asks of this process, go. */
export interface IntakeOrders {
  readonly store: StorePlace;
  readonly sources: MessagePort;
  readonly house: MessagePort;
  readonly pushes: MessagePort;
  /** Addresses inside the house that sources may have, as `host:port`. */
  readonly privately: readonly string[];
  /** A model that reads beside the rules. */
  readonly model: ModelSettings | null;
}

/** What the thread asks of the process that serves. */
export interface House {
  /** Writes what an alert says into the notice that its source may write; whether that was answered. */
  notice(item: Item, settings: SourceSettings): Promise<boolean>;
  /** Files what may be a registered reporter’s own; what it is then. */
  file: FileText;
  /** In these coverages something is new. */
  told(coverages: readonly string[]): Promise<void>;
}

/** Whoever looks after the model asks how it is doing. */
interface ModelDesk {
  /** Null: there is none. */
  model(): Promise<ModelTold | null>;
}

/** Intake as a server has it open. */
export interface OpenIntake extends PushDesk, ModelDesk {
  readonly items: ItemsStore;
  readonly sources: SourcesStore;
  wake(): void;
  /** Resolves with the cause when the thread ends before it was closed. */
  readonly died: Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens intake in a thread of its own: what comes from outside is fetched, parsed and read where it holds up neither
 * readers nor the record. Resolves when it has answered once.
 */
export async function openIntake(
  store: StorePlace,
  house: House,
  privately: readonly string[] = [],
  model: ModelSettings | null = null,
): Promise<OpenIntake> {
  const [sourcesLine, houseLine, pushLine] = [
    new MessageChannel(),
    new MessageChannel(),
    new MessageChannel(),
  ];
  const [sourcesPort, housePort, pushPort] = [sourcesLine.port2, houseLine.port2, pushLine.port2];
  const orders: IntakeOrders = {
    store,
    sources: sourcesPort,
    house: housePort,
    pushes: pushPort,
    privately,
    model,
  };
  const worker = new Worker(new URL(`./intake-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: orders,
    transferList: [sourcesPort, housePort, pushPort],
  });
  const items = remoteStore<ItemsStore & ModelDesk>(worker, asked.items);
  const sources = remoteStore<SourcesStore>(sourcesLine.port1, asked.sources);
  // What is sent to hooks keeps nobody at the desk waiting.
  const pushes = remoteStore<PushDesk>(pushLine.port1, asked.pushes);
  hostStore(houseLine.port1, house);
  const died = Promise.withResolvers<unknown>();
  let closing = false;
  const over = (cause: unknown) => {
    items.gone(cause);
    sources.gone(cause);
    pushes.gone(cause);
    if (!closing) died.resolve(cause);
  };
  worker.on('error', over);
  worker.on('exit', (code) => over(new Error(`the thread of intake ended with code ${code}`)));
  await items.store.sources();
  return {
    items: items.store,
    sources: sources.store,
    ...pushes.store,
    model: items.store.model,
    wake: () => worker.postMessage(WAKE),
    died: died.promise,
    async close() {
      closing = true;
      await items.store.close();
      await worker.terminate();
      sourcesLine.port1.close();
      houseLine.port1.close();
      pushLine.port1.close();
    },
  };
}

/** Said to the thread where there may be something to do; an answer is not waited for. */
const WAKE = { id: 0, ask: 'wake', with: [] };

/** All that each of them is asked. */
const asked = {
  items: {
    ...{
      bring: true,
      list: true,
      older: true,
      read: true,
      original: true,
      mark: true,
      teach: true,
      pairs: true,
      model: true,
    },
    ...{
      readNext: true,
      errands: true,
      done: true,
      of: true,
      forget: true,
      letGo: true,
      sources: true,
      close: true,
    },
  },
  sources: {
    ...{ put: true, remove: true, follow: true, keep: true, retry: true, source: true, due: true },
    ...{ settle: true, idle: true },
  },
  pushes: { admits: true, push: true },
} as const;

import type { ItemsStore } from '../intake/items/items-store.ts';
import type { PushDesk } from '../intake/run/take-push.ts';
import type { SourcesStore } from '../intake/sources/keep-sources.ts';
import {
  type House,
  housePort,
  type IntakeDesk,
  itemsPort,
  pushesPort,
  sourcesPort,
} from './intake-ports.ts';
import type { ModelSettings } from './model-settings.ts';
import { startThread } from './start-thread.ts';
import type { StorePlace } from './store-place.ts';

/** What the thread is told when it starts. */
export interface IntakeOrders {
  readonly store: StorePlace;
  /** Addresses inside the house that sources may have, as `host:port`. */
  readonly privately: readonly string[];
  /** A model that reads beside the rules. */
  readonly model: ModelSettings | null;
}

/** Intake as a server has it open. */
export interface OpenIntake extends PushDesk, Pick<IntakeDesk, 'model' | 'wake'> {
  readonly items: ItemsStore;
  readonly sources: SourcesStore;
  /** Resolves with the cause when the thread ends before it was closed. */
  readonly died: Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Opens intake in a thread of its own: what comes from outside is fetched, parsed and read where it holds up neither
 * readers nor the record. Resolves when its rows are open.
 */
export async function openIntake(
  store: StorePlace,
  house: House,
  privately: readonly string[] = [],
  model: ModelSettings | null = null,
): Promise<OpenIntake> {
  const orders: IntakeOrders = { store, privately, model };
  const { line, ready, died, close } = startThread({ name: 'intake', orders });
  line.answer(housePort, house);
  const items = line.remote(itemsPort);
  await ready;
  return {
    ...{ items, died, model: items.model, wake: items.wake },
    sources: line.remote(sourcesPort),
    ...line.remote(pushesPort),
    close: () => close(items.close),
  };
}

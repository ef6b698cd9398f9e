/** What the thread of intake and the process that serves ask each other. */
import type { Item } from '../intake/items/item.ts';
import type { ItemsStore } from '../intake/items/items-store.ts';
import type { FileText } from '../intake/items/keep-filings.ts';
import type { ModelTold } from '../intake/run/ask-model.ts';
import type { PushDesk } from '../intake/run/take-push.ts';
import type { SourcesStore } from '../intake/sources/keep-sources.ts';
import type { SourceSettings } from '../intake/sources/source.ts';
import type { Port } from '../lib/thread-line.ts';

/** The items, and the loops that work on them. */
export interface IntakeDesk extends ItemsStore {
  /** How the model is doing. Null: there is none. */
  model(): Promise<ModelTold | null>;
  /** There may be something to do. */
  wake(): void;
}

/** Nobody waits behind a text that is long in being read. */
export const itemsPort: Port<IntakeDesk> = {
  name: 'items',
  asks: {
    ...{ bring: 'in turn', list: 'in turn', older: 'in turn', read: 'aside', original: 'in turn' },
    ...{ mark: 'in turn', teach: 'in turn', pairs: 'in turn', model: 'in turn', readNext: 'in turn' },
    ...{ errands: 'in turn', done: 'in turn', of: 'in turn', forget: 'in turn', letGo: 'in turn' },
    ...{ sources: 'in turn', wake: 'told', close: 'in turn' },
  },
};

export const sourcesPort: Port<SourcesStore> = {
  name: 'sources',
  asks: {
    ...{ put: 'in turn', remove: 'in turn', follow: 'in turn', keep: 'in turn', retry: 'in turn' },
    ...{ source: 'in turn', due: 'in turn', settle: 'in turn', idle: 'in turn' },
  },
};

/** Nor behind a document that is parsed. */
export const pushesPort: Port<PushDesk> = { name: 'pushes', asks: { admits: 'in turn', push: 'aside' } };

/** What the thread asks of the process that serves. */
export interface House {
  /** Writes what an alert says into the notice that its source may write; whether that was answered. */
  notice(item: Item, settings: SourceSettings): Promise<boolean>;
  /** Files what may be a registered reporter’s own; what it is then. */
  file: FileText;
  /** In these coverages something is new. */
  told(coverages: readonly string[]): void;
}

export const housePort: Port<House> = {
  name: 'house',
  asks: { notice: 'in turn', file: 'in turn', told: 'told' },
};

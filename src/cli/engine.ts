/**
 * The only place that names an engine of the store. Each part of an engine is loaded when it is asked for: a process
 * for readers alone loads nothing private, and one with a folder no driver of a database.
 */
import type { AccessStore } from '../access/access-store.ts';
import type { ItemsRows } from '../intake/items/items-rows.ts';
import type { NewsroomStore, TakedownLedger } from '../newsroom/ports.ts';
import type { WireReader } from '../store/head-watch.ts';
import type { Holder, Lock } from '../store/sqlite/lock.ts';
import type { WorkingsStore } from '../workings/workings-store.ts';
import {
  intakeFile,
  ledgerFile,
  lockFile,
  makeDataFolder,
  requireStore,
  storeFile,
  workingsFile,
} from './data-folder.ts';
import { databaseName, sayingWhy } from './database-mistake.ts';
import { sayingWhyOf } from './file-mistake.ts';
import { Mistake } from './mistake.ts';
import { realClock } from './real-clock.ts';
import type { StorePlace } from './store-place.ts';

/** All that a process may want of a store. */
export interface Engine {
  /** What the store is called before people. */
  readonly name: string;
  /** Whether it is one that several processes may write to at once. */
  readonly shared: boolean;
  /** Makes sure that there can be a store, before it is opened for writing. */
  prepare(): Promise<void>;
  /** Makes sure that there is a store. */
  require(): Promise<void>;
  /** Takes the store for this process, where one alone may write to it. */
  take(): Promise<Lock | { readonly heldBy: Holder }>;
  /** `projection`: the version of the projection that writes. */
  openStore(projection: number): Promise<NewsroomStore>;
  /** `writer`: whether what is written is told of by this process, or has to be looked for. */
  openReader(writer: 'here' | 'elsewhere'): Promise<WireReader>;
  openAccess(): Promise<AccessStore>;
  openWorkings(): Promise<WorkingsStore>;
  openIntakeRows(): Promise<ItemsRows>;
  /** What outlives a restored backup; undefined where it would not: then the database's own backups must be newer. */
  openLedger(): Promise<TakedownLedger | undefined>;
  /** Lets a role of the database read the wire and nothing else. */
  grantReader(role: string): Promise<void>;
}

/** How often, in milliseconds, commits of another process are looked for in a file. */
const LOOK = 250;

/** The engine of a place. */
export function engineOf(place: StorePlace): Engine {
  return 'url' in place ? postgres(place.url) : sqlite(place.data);
}

function sqlite(data: string): Engine {
  const path = storeFile(data);
  return {
    name: data,
    shared: false,
    prepare: async () => makeDataFolder(data),
    require: async () => requireStore(data),
    async take() {
      const { acquireLock } = await import('../store/sqlite/lock.ts');
      return sayingWhyOf(lockFile(data), () => acquireLock(data));
    },
    async openStore(projection) {
      const { openStore } = await import('../store/sqlite/open-store.ts');
      return sayingWhyOf(path, () => openStore({ path, projection }).store);
    },
    async openReader(writer) {
      const { openWireReader } = await import('../store/sqlite/open-wire-reader.ts');
      return sayingWhyOf(path, () => openWireReader(path, writer === 'here' ? undefined : LOOK));
    },
    async openAccess() {
      const { openAccess } = await import('../store/sqlite/open-access.ts');
      return sayingWhyOf(path, () => openAccess(path));
    },
    async openWorkings() {
      const { openWorkings } = await import('../store/sqlite/open-workings.ts');
      return sayingWhyOf(workingsFile(data), () => openWorkings(workingsFile(data), realClock));
    },
    async openIntakeRows() {
      const { openIntakeRows } = await import('../store/sqlite/open-intake.ts');
      return sayingWhyOf(intakeFile(data), () => openIntakeRows(intakeFile(data), realClock));
    },
    async openLedger() {
      const { takedownLedger } = await import('../store/sqlite/ledger.ts');
      const ledger = takedownLedger(data);
      return { ...ledger, read: () => sayingWhyOf(ledgerFile(data), () => ledger.read()) };
    },
    async grantReader() {
      throw new Mistake(
        `The store in ${data} is a file and knows no roles; set STET_DATABASE_URL to a PostgreSQL database.`,
      );
    },
  };
}

function postgres(url: string): Engine {
  const open = <T>(opening: () => Promise<T>) => sayingWhy(url, opening);
  const openToRead = <T>(opening: () => Promise<T>) => sayingWhy(url, opening, true);
  return {
    name: databaseName(url),
    shared: true,
    prepare: async () => {},
    require: () => openToRead(async () => (await import('../store/postgres/install.ts')).requireStore(url)),
    take: async () => ({ announce() {}, release() {} }),
    openStore: (projection) =>
      open(async () =>
        (await import('../store/postgres/open-store.ts')).openStore({ url, projection, clock: realClock }),
      ),
    openReader: () =>
      openToRead(async () => (await import('../store/postgres/open-wire-reader.ts')).openWireReader({ url })),
    openAccess: () => open(async () => (await import('../store/postgres/open-access.ts')).openAccess(url)),
    openWorkings: () =>
      open(async () => (await import('../store/postgres/open-workings.ts')).openWorkings(url)),
    openIntakeRows: () =>
      open(async () => (await import('../store/postgres/open-intake.ts')).openIntakeRows(url)),
    openLedger: async () => undefined,
    grantReader: (role) =>
      open(async () => (await import('../store/postgres/grant-reader.ts')).grantReader(url, role)),
  };
}

/** A store in memory, gone with the process: for trying what commands would do. */
export async function scratchStore(projection: number): Promise<NewsroomStore> {
  const { openStore } = await import('../store/sqlite/open-store.ts');
  return openStore({ path: ':memory:', projection }).store;
}

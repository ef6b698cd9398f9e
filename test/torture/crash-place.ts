import { join } from 'node:path';
import type { NewsroomStore } from '../../src/newsroom/ports.ts';
import type { WireReader } from '../../src/store/head-watch.ts';
import type { Synchronous } from '../../src/store/sqlite/open-database.ts';

export interface OpenPlace {
  openStore(): Promise<NewsroomStore>;
  openReader(): Promise<WireReader>;
}

/** How a store is opened that lies in a folder or at the address of a database. */
export function openPlace(place: string, synchronous: Synchronous = 'FULL'): OpenPlace {
  if (place.startsWith('postgres:'))
    return {
      openStore: async () =>
        (await import('../../src/store/postgres/open-store.ts')).openStore({ url: place, projection: 1 }),
      openReader: async () =>
        (await import('../../src/store/postgres/open-wire-reader.ts')).openWireReader({ url: place }),
    };
  const path = join(place, 'stet.sqlite');
  return {
    openStore: async () =>
      (await import('../../src/store/sqlite/open-store.ts')).openStore({ path, projection: 1, synchronous })
        .store,
    openReader: async () => (await import('../../src/store/sqlite/open-wire-reader.ts')).openWireReader(path),
  };
}

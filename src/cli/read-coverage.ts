import type { CoverageRow, NewsroomStore } from '../newsroom/ports.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { acquireLock } from '../store/sqlite/lock.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { Given } from './cli-command.ts';
import { requireStore } from './data-folder.ts';
import { Mistake } from './mistake.ts';
import { dataFolder, storeFile } from './store-options.ts';
import { ownedBy } from './take-store.ts';

type Work = (store: NewsroomStore, coverage: CoverageRow) => Promise<void>;

/** Does something with the coverage that the words name; a server may run meanwhile. */
export async function readCoverage(given: Given, work: Work): Promise<void> {
  await withStore(given, work);
}

/** The same with each coverage, where the words name none. */
export async function readCoverages(given: Given, work: Work): Promise<void> {
  await withStore(given, work);
}

/** The same, as the store's owner: refused while a server runs. */
export async function rewriteCoverages(given: Given, work: Work): Promise<void> {
  const data = dataFolder(given);
  requireStore(data);
  const lock = acquireLock(data);
  if ('heldBy' in lock) throw ownedBy(data, lock.heldBy);
  try {
    await withStore(given, work);
  } finally {
    lock.release();
  }
}

async function withStore(given: Given, work: Work): Promise<void> {
  const data = dataFolder(given);
  requireStore(data);
  const { store } = openStore({ path: storeFile(data), projection: PROJECTION_VERSION });
  try {
    const [slug] = given.arguments;
    const all = await store.transaction((tx) => tx.coverages());
    const named = slug === undefined ? all : all.filter((coverage) => coverage.slug === slug);
    if (slug !== undefined && named.length === 0) {
      throw new Mistake(
        `There is no coverage "${slug}" in ${data}; "stet coverage list" shows those that are.`,
      );
    }
    for (const coverage of named) await work(store, coverage);
  } finally {
    await store.close();
  }
}

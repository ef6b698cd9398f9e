import type { CoverageRow, NewsroomStore } from '../newsroom/ports.ts';
import { PROJECTION_VERSION } from '../project/view.ts';
import { WrittenMeanwhile } from '../store/written-meanwhile.ts';
import type { Given } from './cli-command.ts';
import { Mistake } from './mistake.ts';
import { storeOf } from './store-options.ts';
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
  const engine = storeOf(given);
  await engine.require();
  const lock = await engine.take();
  if ('heldBy' in lock) throw ownedBy(engine.name, lock.heldBy);
  try {
    await withStore(given, work);
  } catch (fault) {
    if (fault instanceof WrittenMeanwhile) throw new Mistake(fault.message, { cause: fault });
    throw fault;
  } finally {
    lock.release();
  }
}

async function withStore(given: Given, work: Work): Promise<void> {
  const engine = storeOf(given);
  await engine.require();
  const store = await engine.openStore(PROJECTION_VERSION);
  try {
    const [slug] = given.arguments;
    const all = await store.transaction((tx) => tx.coverages());
    const named = slug === undefined ? all : all.filter((coverage) => coverage.slug === slug);
    if (slug !== undefined && named.length === 0) {
      throw new Mistake(
        `There is no coverage "${slug}" in ${engine.name}; "stet coverage list" shows those that are.`,
      );
    }
    for (const coverage of named) await work(store, coverage);
  } finally {
    await store.close();
  }
}

import type { WireReading } from '../wire/reading.ts';
import { nothingSet, type ShownSite } from '../wire/site.ts';

/** What readers are shown of the house, as far as this process knows: at most `every` milliseconds old. */
export interface SiteWatch {
  now(): ShownSite;
  /** Looks at once; whoever has just changed something sees it in the next answer of this process. */
  look(): Promise<void>;
  close(): void;
}

/** How often, in milliseconds, it is looked; changes are rare, and a look is one row. */
const EVERY = 500;

/** Starts watching; what stands is known when it resolves. A look that fails changes nothing, and the next mends it. */
export async function watchSite(reading: Pick<WireReading, 'site'>, every = EVERY): Promise<SiteWatch> {
  let shown = await reading.site();
  let asked = 0;
  let answered = 0;
  const look = async () => {
    asked += 1;
    const mine = asked;
    const found = await reading.site();
    // An answer that was overtaken by a later question’s is older.
    if (mine < answered) return;
    answered = mine;
    if (JSON.stringify(found) !== JSON.stringify(shown)) shown = found;
  };
  const timer = setInterval(() => void look().catch(() => {}), every);
  timer.unref();
  return { now: () => shown, look, close: () => clearInterval(timer) };
}

/** Of a process in which nothing is ever set. */
export const nothingWatched: SiteWatch = { now: () => nothingSet, look: async () => {}, close() {} };

import { BusyStore } from './busy-store.ts';
import type { WireReading } from './reading.ts';

/** Thrown where the wire could not be read; `cause` says why. Asked again later, it can. */
export class AwayStore extends Error {
  constructor(options?: ErrorOptions) {
    super('The store cannot be read just now.', options);
    this.name = 'AwayStore';
  }
}

/** The same reading, whose failures are `BusyStore` or `AwayStore` and nothing else: any other fault is a fault of ours. */
export function sayingAway(reading: WireReading): WireReading {
  const said =
    <Given extends unknown[], T>(ask: (...given: Given) => Promise<T>) =>
    async (...given: Given): Promise<T> => {
      try {
        return await ask(...given);
      } catch (fault) {
        throw fault instanceof BusyStore || fault instanceof AwayStore
          ? fault
          : new AwayStore({ cause: fault });
      }
    };
  return {
    coverages: said(() => reading.coverages()),
    head: said((slug: string) => reading.head(slug)),
    page: said((...asked: Parameters<WireReading['page']>) => reading.page(...asked)),
    feed: said((slug: string) => reading.feed(slug)),
    document: said((...asked: Parameters<WireReading['document']>) => reading.document(...asked)),
    holding: said((...asked: Parameters<WireReading['holding']>) => reading.holding(...asked)),
    list: said((...asked: Parameters<WireReading['list']>) => reading.list(...asked)),
    since: said((...asked: Parameters<WireReading['since']>) => reading.since(...asked)),
    site: said(() => reading.site()),
    logo: said((file: string) => reading.logo(file)),
    watch: (moved) => reading.watch(moved),
    close: () => reading.close(),
  };
}

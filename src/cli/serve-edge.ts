import { watchSite } from '../delivery/site-watch.ts';
import type { Logger } from '../ops/log.ts';
import { engineOf } from './engine.ts';
import { addressOf, freePort, listen } from './listen.ts';
import { publicSide } from './public-side.ts';
import type { ServeSettings } from './serve-settings.ts';
import type { Serving } from './serving.ts';

/** Serves readers from a store that another process writes; loads nothing private. */
export async function serveEdge(settings: ServeSettings, log: Logger): Promise<Serving> {
  const engine = engineOf(settings.store);
  await engine.require();
  const reading = await engine.openReader('elsewhere');
  const port = await freePort(settings);
  const watch = await watchSite(reading);
  const app = publicSide(reading, settings, port, log, watch);
  const closeServer = await listen(app, { host: settings.host, port });
  return {
    says: [`Pages for readers: ${addressOf({ host: settings.host, port })}/`],
    failed: new Promise(() => {}),
    async close() {
      await closeServer();
      watch.close();
      await reading.close();
    },
  };
}

import type { Logger } from '../ops/log.ts';
import { openWireReader } from '../store/sqlite/open-wire-reader.ts';
import { requireStore } from './data-folder.ts';
import { addressOf, freePort, listen } from './listen.ts';
import { publicSide } from './public-side.ts';
import type { Serving } from './serve.ts';
import type { ServeSettings } from './serve-settings.ts';
import { storeFile } from './store-options.ts';

/** How often another process's commits are looked for, in milliseconds. */
const POLL = 250;

/** Serves readers from a store that another process writes; loads nothing private. */
export async function serveEdge(settings: ServeSettings, log: Logger): Promise<Serving> {
  requireStore(settings.data);
  const reading = openWireReader(storeFile(settings.data), POLL);
  const port = await freePort(settings);
  const app = publicSide(reading, settings, port, log);
  const closeServer = await listen(app, { host: settings.host, port });
  return {
    says: [`Pages for readers: ${addressOf({ host: settings.host, port })}/`],
    failed: new Promise(() => {}),
    async close() {
      await closeServer();
      await reading.close();
    },
  };
}

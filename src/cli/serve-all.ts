import type { TokenStore } from '../access/token-store.ts';
import { deskApi } from '../http/desk/desk-api.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import type { Logger } from '../ops/log.ts';
import type { WireReader } from '../store/head-watch.ts';
import { demoSlug, mayShowDemos, replayDemo } from './demo.ts';
import { readDemos } from './demo-lines.ts';
import { engineOf } from './engine.ts';
import { addressOf, freePort, listen } from './listen.ts';
import { startNewsroomThread } from './newsroom-thread.ts';
import { publicSide } from './public-side.ts';
import { realClock } from './real-clock.ts';
import type { Serving } from './serve.ts';
import type { ServeSettings } from './serve-settings.ts';
import { ownedBy } from './take-store.ts';
import { uploadTools } from './upload-tools.ts';

/** Serves the desk and readers as the owner of a store. */
export async function serveAll(settings: ServeSettings, log: Logger): Promise<Serving> {
  const { store, host, media } = settings;
  const engine = engineOf(store);
  await engine.prepare();
  const lock = await engine.take();
  if ('heldBy' in lock) throw ownedBy(engine.name, lock.heldBy);
  const ends: (() => Promise<unknown> | unknown)[] = [() => lock.release()];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const port = await freePort(settings);
    const tokens = await engine.openTokens();
    ends.push(() => tokens.close());
    let reading: WireReader | null = null;
    const thread = await startNewsroomThread({ store, media }, (slug) => reading?.notify(slug));
    ends.push(() => thread.close());
    const wire = await engine.openReader('here');
    reading = wire;
    ends.push(() => wire.close());
    const app = publicSide(wire, settings, port, log);
    app.register(
      deskApi({ newsroom: thread.newsroom, tokens, clock: realClock, pictures: uploadTools(media) }),
      { prefix: '/api' },
    );
    ends.push(await listen(app, { host, port }));
    const address = addressOf({ host, port });
    lock.announce(address);
    const demo = await startDemos(settings, thread.newsroom, tokens, log);
    if (demo) ends.push(demo.stop);
    return {
      says: [
        ...(demo
          ? demo.slugs.map((slug, index) =>
              index === 0
                ? `Live page:  ${address}/live/${slug} (a demonstration; --no-demo starts without it)`
                : `Another:    ${address}/live/${slug}`,
            )
          : [`Pages:      ${address}/`]),
        ...(engine.shared ? [`Store:      ${engine.name}`] : []),
        `Desk API:   ${address}/api/openapi.json`,
        'A token:    npm run -s stet -- token create --name me --role editor --role senior',
      ],
      failed: thread.died,
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** Starts the demonstrations where they may be shown; null where not. */
async function startDemos(
  settings: ServeSettings,
  newsroom: NewsroomPort,
  tokens: TokenStore,
  log: Logger,
): Promise<{ slugs: readonly string[]; stop: () => Promise<void> } | null> {
  const demos = settings.demo ? readDemos() : [];
  const slugs = demos.flatMap((lines) => demoSlug(lines) ?? []);
  if (slugs.length === 0) return null;
  const known = await newsroom.list({ id: 'demonstration:desk', name: 'demonstration', roles: ['senior'] });
  const store = {
    slugs: known.map((coverage) => coverage.slug),
    tokens: (await tokens.list()).length,
    siteName: settings.siteName,
  };
  if (!mayShowDemos(slugs, store)) return null;
  const { signal, abort } = stoppable();
  const replays = demos.map((lines) =>
    replayDemo({ newsroom, lines, speed: settings.demoSpeed, signal, log }),
  );
  return {
    slugs,
    async stop() {
      abort();
      await Promise.all(replays);
    },
  };
}

function stoppable(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

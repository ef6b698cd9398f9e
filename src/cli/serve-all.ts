import { firstLink } from '../access/invitations.ts';
import { besideAll } from '../access/kept-beside.ts';
import { welcomeAddress } from '../access/people.ts';
import { watchSite } from '../delivery/site-watch.ts';
import { fileInto } from '../filing/file-into.ts';
import { noticeInto } from '../filing/notice-into.ts';
import { deskBounds } from '../http/desk/bounds.ts';
import { deskApi } from '../http/desk/desk-api.ts';
import { deskHints } from '../http/desk/desk-hints.ts';
import { deskPages } from '../http/desk/pages/desk-pages.ts';
import type { Logger } from '../ops/log.ts';
import type { WireReader } from '../store/head-watch.ts';
import { openPeople } from './access-thread.ts';
import { deskFiles } from './browser-build.ts';
import { requireMediaFolder } from './data-folder.ts';
import { engineOf } from './engine.ts';
import { openIntake } from './intake-thread.ts';
import { addressOf, freePort, listen } from './listen.ts';
import { startNewsroomThread } from './newsroom-thread.ts';
import { accessOf, keepHouse } from './open-people.ts';
import { publicSide } from './public-side.ts';
import { realClock, realRandom } from './real-clock.ts';
import type { ServeSettings } from './serve-settings.ts';
import type { Serving } from './serving.ts';
import { demosOf, startDemos } from './shown-demos.ts';
import { ownedBy } from './take-store.ts';
import { uploadTools } from './upload-tools.ts';

/** Serves the desk and readers as the owner of a store. */
export async function serveAll(settings: ServeSettings, log: Logger): Promise<Serving> {
  const { store, host, media } = settings;
  const engine = engineOf(store);
  await engine.prepare();
  if (media !== null) requireMediaFolder(media);
  const lock = await engine.take();
  if ('heldBy' in lock) throw ownedBy(engine.name, lock.heldBy);
  const ends: (() => Promise<unknown> | unknown)[] = [() => lock.release()];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const port = await freePort(settings);
    const people = await openPeople(store);
    ends.push(() => people.close());
    let reading: WireReader | null = null;
    const hints = deskHints();
    const told = { moved: (slug: string) => reading?.notify(slug), committed: hints.head };
    const thread = await startNewsroomThread({ store, media }, told);
    ends.push(() => thread.close());
    const intake = await openIntake(
      store,
      {
        notice: noticeInto(thread.newsroom),
        file: fileInto(thread.newsroom, { store: people.store, clock: realClock, random: realRandom }),
        told(coverages) {
          for (const slug of coverages) hints.intake(slug);
        },
      },
      settings.privately,
      settings.model,
    );
    ends.push(() => intake.close());
    const wire = await engine.openReader('here');
    reading = wire;
    ends.push(() => wire.close());
    const watch = await watchSite(wire);
    ends.push(watch.close);
    const app = publicSide(wire, settings, port, log, watch);
    const demos = await demosOf(settings, thread.newsroom, people.store);
    const { workings } = people;
    const beside = besideAll([workings, intake.items]);
    const access = await accessOf(settings, port, people, beside, { demos, watch }, log);
    ends.push(keepHouse(access, [workings, intake.items], log));
    const pictures = uploadTools(media);
    const bounds = deskBounds(() => performance.now());
    app.register(deskApi({ newsroom: thread.newsroom, access, workings, intake, pictures, hints, bounds }), {
      prefix: '/api',
    });
    const pages = { newsroom: thread.newsroom, access, watch, bounds, intake, ...deskFiles() };
    app.register(deskPages(pages), { prefix: '/desk' });
    ends.push(await listen(app, { host, port }));
    const address = addressOf({ host, port });
    lock.announce(address);
    const demo = startDemos(demos, settings, thread.newsroom, log);
    if (demo) ends.push(demo.stop);
    const first = await firstLink(access);
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
        `The desk:   ${access.site.origin}/desk`,
        ...(first
          ? [
              `You first:  ${welcomeAddress(access.site.origin, first)} (makes the first administrator; works once, for a day)`,
            ]
          : []),
        `Desk API:   ${address}/api/openapi.json`,
      ],
      failed: Promise.race([thread.died, people.died, intake.died]),
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** The demonstrations as a server shows them. */
import type { AccessStore } from '../access/access-store.ts';
import { hasAccounts } from '../access/invitations.ts';
import type { NewsroomPort } from '../newsroom/newsroom-port.ts';
import type { Logger } from '../ops/log.ts';
import { demoSlug, mayShowDemos, replayDemo } from './demo.ts';
import { type DemoLine, readDemos } from './demo-lines.ts';
import type { ServeSettings } from './serve-settings.ts';

/** Demonstrations by slug: what is sent for each. */
export type Demos = ReadonlyMap<string, readonly DemoLine[]>;

/** The demonstrations that may be shown: by slug, with their lines. */
export async function demosOf(
  settings: ServeSettings,
  newsroom: NewsroomPort,
  people: AccessStore,
): Promise<Demos> {
  const demos = new Map(
    (settings.demo ? readDemos() : []).flatMap((lines) => {
      const slug = demoSlug(lines);
      return slug === null ? [] : [[slug, lines] as const];
    }),
  );
  if (demos.size === 0) return demos;
  const known = await newsroom.list({ id: 'demonstration:desk', name: 'demonstration', roles: ['senior'] });
  const store = {
    slugs: known.map((coverage) => coverage.slug),
    people: (await hasAccounts(people)) || (await people.list('token')).length > 0,
    siteName: settings.siteName,
  };
  return mayShowDemos([...demos.keys()], store) ? demos : new Map();
}

/** Starts them; null where there are none. */
export function startDemos(
  demos: Demos,
  settings: ServeSettings,
  newsroom: NewsroomPort,
  log: Logger,
): { slugs: readonly string[]; stop: () => Promise<void> } | null {
  if (demos.size === 0) return null;
  const { signal, abort } = stoppable();
  const replays = [...demos.values()].map((lines) =>
    replayDemo({ newsroom, lines, speed: settings.demoSpeed, signal, log }),
  );
  return {
    slugs: [...demos.keys()],
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

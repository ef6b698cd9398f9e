/** A newsroom whose clock and timers a test turns. */
import { createHash, randomBytes } from 'node:crypto';
import type { TestContext } from 'node:test';
import { type Command, type CommandKind, commandSchemas } from '../desk/commands/commands.ts';
import type { Person, Role } from '../model/person.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { createNewsroom } from './newsroom.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
/** Eight o'clock, when a timed room begins. */
export const start = Date.parse('2026-05-01T08:00:00.000Z');
/** An instant of that day. */
export const at = (time: string) => `2026-05-01T${time}:00.000Z`;

/** A newsroom at 8 o'clock; `pass` lets time pass and does what falls due. */
export async function timedRoom(
  t: TestContext,
  { store, reading } = openStore({ path: ':memory:', projection: 1 }),
  from = start,
) {
  let now = from;
  let timers: { at: number; run: () => void }[] = [];
  const faults: unknown[] = [];
  const newsroom = await createNewsroom({
    ...{ store, sha256, random: (length: number) => randomBytes(length), clock: () => now },
    timer: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    fault: (error) => faults.push(error),
  });
  t.after(() => newsroom.close());
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) await new Promise((later) => setImmediate(later));
  };
  let ids = 0;
  return {
    store,
    faults,
    async give(kind: CommandKind, fields: object = {}, role: Role = 'senior', slug = 'storm') {
      ids += 1;
      const sent = { id: `c${ids}`, kind, ...fields };
      const command = commandSchemas[kind].parse(sent) as Command;
      const by = { id: role, name: role, roles: [role] };
      const answer = await newsroom.act({ slug, by, command, payload: JSON.stringify(sent) });
      return answer.ok ? null : answer.error;
    },
    async pass(to: string) {
      const end = Date.parse(at(to));
      for (;;) {
        await settle();
        const [next] = timers.filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
      await settle();
    },
    async titles(slug = 'storm') {
      const page = await reading.page(slug, { limit: 50 });
      return (page?.posts ?? []).map((post) => (post.state === 'published' ? post.title : post.state));
    },
    view: async (slug = 'storm', role: Role = 'senior') =>
      JSON.parse((await newsroom.view(slug, { id: 'me', name: 'me', roles: [role] })) ?? '{}'),
    overview: (by: Person, page = 1) => newsroom.overview(by, page),
    log: (by: Person, slug = 'storm') => newsroom.log(slug, by, 0),
    reading,
  };
}

export type TimedRoom = Awaited<ReturnType<typeof timedRoom>>;

import { instant } from '../lib/clock.ts';
import type { AccessStore, Drop } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { personOfAccount } from './person-of.ts';
import { isOver } from './session.ts';
import { COMMAND_LINE, isLive } from './tokens.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What lines of the log say beside what happened is kept for so long (addresses, browsers, reasons). */
export const LOG_DAYS = 400;

/**
 * Lets go of what has had its time: sessions, visits, invitations, challenges and tokens of the command line that are over,
 * old addresses and words of the log. What changed meanwhile stays until the next time, and holds up nothing else.
 */
export async function letGo({
  store,
  clock,
  beside,
}: Pick<AccessWorld, 'store' | 'clock' | 'beside'>): Promise<void> {
  const now = clock();
  const at = instant(now);
  const long = instant(now - LOG_DAYS * DAY_MS);
  // Before the sessions: a visit that begins between has its session, and is none of these.
  const accounts = await store.list('account');
  const [sessions, origins, invitations, spent, codes, tokens] = await Promise.all([
    store.list('session'),
    store.list('origin'),
    store.list('invitation'),
    store.list('spent'),
    store.list('reporterCode'),
    store.list('token'),
  ]);
  const over = sessions.filter(({ body }) => isOver(body, now));
  const here = new Set(sessions.filter((session) => !over.includes(session)).map(({ account }) => account));
  const visited = accounts.filter(({ id, body }) => body.visitor && !here.has(id));
  const gone = await dropped(
    store,
    [
      ...over,
      ...visited,
      ...origins.filter(({ body }) => body.began <= long),
      ...invitations.filter(({ body }) => body.ends <= at),
      ...spent.filter(({ body }) => body.ends <= at),
      ...codes.filter(({ body }) => body.ends <= at),
      ...tokens.filter((token) => token.body.name === COMMAND_LINE && !isLive(token, at)),
    ].map(({ kind, id, version }) => ({ kind, id, expected: version })),
  );
  for (const { id, body } of visited)
    if (gone.some((drop) => drop.kind === 'account' && drop.id === id))
      await beside.forget(personOfAccount(id, body).id);
  await store.forget({ until: long });
}

/** Those that could be dropped: all at once, or, where one of them has changed, each by itself. */
async function dropped(store: AccessStore, drops: readonly Drop[]): Promise<readonly Drop[]> {
  if (drops.length === 0 || (await store.write({ drops, log: [] })) === 'written') return drops;
  const gone: Drop[] = [];
  for (const drop of drops)
    if ((await store.write({ drops: [drop], log: [] })) === 'written') gone.push(drop);
  return gone;
}

import { instant } from '../lib/clock.ts';
import type { AccessStore, Drop } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { COMMAND_LINE, isLive } from './make-token.ts';
import { personOfAccount } from './person-of.ts';
import { isOver } from './session.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What lines of the log say beside what happened is kept for so long (addresses, browsers, reasons). */
export const LOG_DAYS = 400;

/**
 * Lets go of what has had its time: sessions, visits, invitations, challenges and the command line's own tokens that are
 * over, old addresses and words of the log.
 */
export async function letGo({
  store,
  clock,
  beside,
}: Pick<AccessWorld, 'store' | 'clock' | 'beside'>): Promise<void> {
  const now = clock();
  const at = instant(now);
  const long = instant(now - LOG_DAYS * DAY_MS);
  const [sessions, origins, accounts, invitations, spent, codes, tokens] = await Promise.all([
    store.list('session'),
    store.list('origin'),
    store.list('account'),
    store.list('invitation'),
    store.list('spent'),
    store.list('reporterCode'),
    store.list('token'),
  ]);
  const over = sessions.filter(({ body }) => isOver(body, now));
  const here = new Set(sessions.filter((session) => !over.includes(session)).map(({ account }) => account));
  const visited = accounts.filter(({ id, body }) => body.visitor && !here.has(id));
  const drops: Drop[] = [
    ...over,
    ...visited,
    ...origins.filter(({ body }) => body.began <= long),
    ...invitations.filter(({ body }) => body.ends <= at),
    ...spent.filter(({ body }) => body.ends <= at),
    ...codes.filter(({ body }) => body.ends <= at),
    ...tokens.filter((token) => token.body.name === COMMAND_LINE && !isLive(token, at)),
  ].map(({ kind, id, version }) => ({ kind, id, expected: version }));
  const dropped = await droppedOf(store, drops);
  for (const { kind, id, body } of visited)
    if (dropped.some((drop) => drop.kind === kind && drop.id === id))
      await beside.forget(personOfAccount(id, body).id);
  await store.forget({ until: long });
}

/** Drops what is as it was seen, in one write where all of it is; what has changed meanwhile stays, and holds up nothing else. */
async function droppedOf(
  store: Pick<AccessStore, 'write'>,
  drops: readonly Drop[],
): Promise<readonly Drop[]> {
  if (drops.length === 0) return [];
  if ((await store.write({ drops, log: [] })) === 'written') return drops;
  if (drops.length === 1) return [];
  const half = Math.ceil(drops.length / 2);
  return [...(await droppedOf(store, drops.slice(0, half))), ...(await droppedOf(store, drops.slice(half)))];
}

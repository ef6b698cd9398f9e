import { instant } from '../lib/clock.ts';
import type { Drop } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { personOfAccount } from './person-of.ts';
import { isOver } from './session.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What lines of the log say beside what happened is kept for so long (addresses, browsers, reasons). */
export const LOG_DAYS = 400;

/** Lets go of what has had its time: sessions, visits, invitations and challenges that are over, old addresses and words of the log. */
export async function letGo({
  store,
  clock,
  beside,
}: Pick<AccessWorld, 'store' | 'clock' | 'beside'>): Promise<void> {
  const now = clock();
  const at = instant(now);
  const long = instant(now - LOG_DAYS * DAY_MS);
  const [sessions, origins, accounts, invitations, spent, codes] = await Promise.all([
    store.list('session'),
    store.list('origin'),
    store.list('account'),
    store.list('invitation'),
    store.list('spent'),
    store.list('reporterCode'),
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
  ].map(({ kind, id, version }) => ({ kind, id, expected: version }));
  if (drops.length > 0) await store.write({ drops, log: [] });
  for (const { id, body } of visited) await beside.forget(personOfAccount(id, body).id);
  await store.forget({ until: long });
}

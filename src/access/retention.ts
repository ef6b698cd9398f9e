import { instant } from '../lib/clock.ts';
import type { Drop } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { isOver } from './session.ts';

const DAY_MS = 24 * 60 * 60_000;
/** What lines of the log say beside what happened is kept for so long (addresses, browsers, reasons). */
export const LOG_DAYS = 400;

/** Lets go of what has had its time: sessions, invitations and challenges that are over, and old words of the log. */
export async function letGo({ store, clock }: Pick<AccessWorld, 'store' | 'clock'>): Promise<void> {
  const now = clock();
  const at = instant(now);
  const [sessions, invitations, spent] = await Promise.all([
    store.list('session'),
    store.list('invitation'),
    store.list('spent'),
  ]);
  const drops: Drop[] = [
    ...sessions.filter(({ body }) => isOver(body, now)),
    ...invitations.filter(({ body }) => body.ends <= at),
    ...spent.filter(({ body }) => body.ends <= at),
  ].map(({ kind, id, version }) => ({ kind, id, expected: version }));
  if (drops.length > 0) await store.write({ drops, log: [] });
  await store.forget({ until: instant(now - LOG_DAYS * DAY_MS) });
}

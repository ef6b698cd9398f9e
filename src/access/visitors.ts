/**
 * Trying the demonstration with one click: on this machine alone, in its coverages alone, and never beside an account
 * of a person. The first one ends all visits.
 */
import { instant } from '../lib/clock.ts';
import { randomName } from '../lib/random.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, AGAIN } from './access-refusal.ts';
import type { AccessStore, Drop } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { hasAccounts } from './invitations.ts';
import { newLogLine } from './log-line.ts';
import { personOfAccount } from './person-of.ts';
import { newSession, type Whence } from './session.ts';
import type { Begun } from './sign-in.ts';

/** What a visitor may choose to be. */
export const visitorRoles = ['reporter', 'editor', 'senior'] as const;

const MOST = 20;
const NO_VISITS: AccessRefusal = {
  code: 'unknown',
  message: 'There is no demonstration to try here.',
  what: 'demonstration',
};

/** Begins a visit. */
export async function visit(
  world: AccessWorld,
  { role }: { readonly role: (typeof visitorRoles)[number] },
  whence: Whence,
): Promise<Result<Begun, AccessRefusal>> {
  const { store, site, random, clock } = world;
  if (!(await mayVisit(world)) || site.visited === null) return err(NO_VISITS);
  const visitors = (await store.list('account')).filter(({ body }) => body.visitor);
  if (visitors.length >= MOST)
    return err({ code: 'state', message: `There are ${MOST} visitors already.`, state: 'full' });
  const id = randomName(random, 16);
  const grants = Object.fromEntries(site.visited.map((slug) => [slug, [role]]));
  const body = {
    ...{ name: `Visitor (${role})`, login: '', roles: [], grants },
    ...{ created: instant(clock()), ended: null, visitor: true as const },
  };
  const { secret, puts } = newSession(world, id, 'visit', whence);
  const written = await store.write({
    puts: [{ kind: 'account', id, account: id, expected: 0, body }, ...puts],
    log: [newLogLine(world, 'visited', id, id, { role, ...whence })],
  });
  if (written === 'stale') return err(AGAIN);
  if (await mayVisit(world)) return ok({ session: secret });
  // Somebody has an account since it was asked.
  await endVisits(world);
  return err(NO_VISITS);
}

/** Ends every visit that there is, and lets go of what is kept beside, also of those that `ended` already. */
export async function endVisits(
  { store, beside }: Pick<AccessWorld, 'store' | 'beside'>,
  ended: readonly Drop[] = [],
): Promise<void> {
  const left = await visitorsOf(store);
  if (left.length > 0) await store.write({ drops: left, log: [] });
  for (const { kind, id } of [...ended, ...left])
    if (kind === 'account') await beside.forget(personOfAccount(id, { name: '', roles: [], grants: {} }).id);
}

/** Whether the demonstration may be tried here and now. */
export async function mayVisit({ store, site }: AccessWorld): Promise<boolean> {
  return site.visited !== null && !(await hasAccounts(store));
}

/** All visitors and their sessions, to be dropped. */
export async function visitorsOf(store: AccessStore): Promise<readonly Drop[]> {
  const visitors = (await store.list('account')).filter(({ body }) => body.visitor);
  const sessions = await Promise.all(visitors.map(({ id }) => store.list('session', id)));
  return [...visitors, ...sessions.flat()].map(({ kind, id }) => ({ kind, id }));
}

/**
 * Accounts of people at a provider of single sign-on. An account here is found by issuer and subject together, by
 * nothing else: an address or a name there may be given to somebody else.
 */
import { instant } from '../lib/clock.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { type AccessRefusal, AGAIN } from './access-refusal.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import { LAST, ownWays } from './own-ways.ts';
import { digestOf } from './secret.ts';
import { type SignedIn, stillThere } from './session.ts';

/** Somebody as a provider has shown them. */
export interface Shown {
  readonly issuer: string;
  readonly subject: string;
}

/** What a link is kept and found by. */
export function linkId({ issuer, subject }: Shown): string {
  return digestOf(JSON.stringify([issuer, subject]));
}

/** The link of an account, to be written. Refused where it is somebody else’s. */
export async function linking(
  { store, clock }: AccessWorld,
  account: string,
  shown: Shown,
): Promise<Result<readonly Put[], AccessRefusal>> {
  const id = linkId(shown);
  const kept = await store.get('link', id);
  if (kept && kept.account !== account) return err(TAKEN);
  const body = { issuer: shown.issuer, created: kept?.body.created ?? instant(clock()) };
  return ok([{ kind: 'link', id, account, expected: kept?.version ?? 0, body }]);
}

/** Links an account; one of each issuer at most. */
export async function addLink(
  world: AccessWorld,
  { account, session }: SignedIn,
  shown: Shown,
  puts: readonly Put[],
): Promise<Result<{ readonly added: true }, AccessRefusal>> {
  const id = linkId(shown);
  const kept = (await world.store.list('link', account.id)).filter(
    ({ body }) => body.issuer === shown.issuer,
  );
  if (kept.some((row) => row.id !== id)) return err(ANOTHER);
  const link = await linking(world, account.id, shown);
  if (!link.ok) return link;
  const written = await world.store.write({
    // The account is written as it is, so that two who link at once do not leave two links.
    puts: [...link.value, ...puts, stillThere(session), { ...account, expected: account.version }],
    log: [newLogLine(world, 'link.added', account.id, account.id, { issuer: shown.issuer })],
  });
  return written === 'written' ? ok({ added: true }) : err(AGAIN);
}

/** Takes the link to an issuer away. */
export async function removeLink(
  world: AccessWorld,
  who: SignedIn,
  { issuer }: { readonly issuer: string },
): Promise<Result<{ readonly removed: true }, AccessRefusal>> {
  const { account } = who;
  const gone = (await world.store.list('link', account.id)).filter(({ body }) => body.issuer === issuer);
  if (gone.length === 0) return err(NO_SUCH);
  const { passkeys, password } = await ownWays(world, who);
  if (passkeys.length === 0 && !password) return err(LAST);
  const written = await world.store.write({
    puts: [{ ...account, expected: account.version, body: account.body }],
    drops: gone.map(({ kind, id }) => ({ kind, id })),
    log: [newLogLine(world, 'link.removed', account.id, account.id, { issuer })],
  });
  return written === 'written' ? ok({ removed: true }) : err(AGAIN);
}

const TAKEN: AccessRefusal = {
  code: 'exists',
  message: 'Somebody signs in here with that account already. Sign in at the provider as yourself.',
  what: 'link',
};
const ANOTHER: AccessRefusal = {
  code: 'exists',
  message: 'You sign in with another account there already. Remove that first.',
  what: 'link',
};
const NO_SUCH: AccessRefusal = {
  code: 'unknown',
  message: 'Your account is not linked there.',
  what: 'link',
};

import { instant } from '../lib/clock.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { id, slug } from '../model/limits.ts';
import { type Role, roles } from '../model/person.ts';
import { AGAIN } from './access-refusal.ts';
import type { Put } from './access-store.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import type { Row } from './rows.ts';
import { digestOf, newSecret } from './secret.ts';

/** The name under which the command line acts; only it makes tokens of that name, several may work at once. */
export const COMMAND_LINE = 'command-line';

export interface WantedToken {
  readonly name: string;
  readonly roles: readonly string[];
  /** Slugs; null: every coverage that its roles reach. */
  readonly coverages: readonly string[] | null;
  /** How long it works, in milliseconds; null: until it is ended. */
  readonly lasts: number | null;
  /** Whose it is; null: nobody's, made at the server. */
  readonly account: string | null;
  /** A row without which there is none; written along. */
  readonly under?: Put;
}

type World = Pick<AccessWorld, 'store' | 'clock' | 'random'>;

/** Makes a token and answers its secret, which nothing can tell again; or a sentence that says why there is none. */
export async function makeToken(wanted: WantedToken, world: World): Promise<Result<string, string>> {
  const checked = checkWanted(wanted);
  if (!checked.ok) return checked;
  const { store, clock, random } = world;
  const secret = newSecret(random);
  const digest = digestOf(secret);
  const now = clock();
  const { name, account } = wanted;
  const nameRow = `${account ?? ''}/${name}`;
  for (;;) {
    const named = await store.get('tokenName', nameRow);
    if (named && (await works(world, named.body.token)))
      return err(
        `A token of the name "${name}" works already. End it first (stet token end --name ${name}), or take another name.`,
      );
    const body = {
      name,
      roles: checked.value,
      coverages: wanted.coverages === null ? null : [...wanted.coverages],
      created: instant(now),
      ends: wanted.lasts === null ? null : instant(now + wanted.lasts),
    };
    const written = await store.write({
      puts: [
        { kind: 'token', id: digest, account, expected: 0, body },
        { kind: 'tokenName', id: nameRow, account, expected: named?.version ?? 0, body: { token: digest } },
        ...(wanted.under ? [wanted.under] : []),
      ],
      log: [newLogLine(world, 'token.made', account, account, { name, roles: body.roles, ends: body.ends })],
    });
    if (written === 'written') return ok(secret);
    const { under } = wanted;
    if (under && (await store.get(under.kind, under.id))?.version !== under.expected)
      return err(AGAIN.message);
  }
}

/** Ends what works under a name, of an account or of nobody; the number of tokens that it ended. */
export async function endToken(name: string, account: string | null, world: World): Promise<number> {
  const { store, clock } = world;
  let ended = 0;
  for (const token of await store.list('token')) {
    if (token.body.name !== name || token.account !== account) continue;
    const now = instant(clock());
    if (token.body.ends !== null && token.body.ends <= now) continue;
    const written = await store.write({
      puts: [{ ...token, expected: token.version, body: { ...token.body, ends: now } }],
      log: [newLogLine(world, 'token.ended', account, account, { name })],
    });
    if (written === 'written') ended += 1;
  }
  return ended;
}

/** Whether a token still works. */
export function isLive(token: Row<'token'>, now: string): boolean {
  return token.body.ends === null || token.body.ends > now;
}

/** Those of an account that work, to be written as ended now. */
export async function endingTokens(
  { store, clock }: Pick<World, 'store' | 'clock'>,
  account: string,
): Promise<readonly Put[]> {
  const now = instant(clock());
  return (await store.list('token', account))
    .filter((token) => isLive(token, now))
    .map((token): Put => ({ ...token, expected: token.version, body: { ...token.body, ends: now } }));
}

async function works({ store, clock }: World, digest: string): Promise<boolean> {
  const token = await store.get('token', digest);
  return token !== null && isLive(token, instant(clock()));
}

function checkWanted({ name, roles: wanted, coverages }: WantedToken): Result<Role[], string> {
  if (!id.safeParse(name).success) return err('A name is 1 to 40 of a–z, 0–9 and "-", such as "night-desk".');
  if (name === COMMAND_LINE)
    return err(`"${COMMAND_LINE}" is the name under which the command line acts; take another.`);
  const strangeSlug = coverages?.find((one) => !slug.safeParse(one).success);
  if (strangeSlug !== undefined) return err(`"${strangeSlug}" is no slug of a coverage.`);
  const known = wanted.filter((role): role is Role => roles.some((one) => one === role));
  const strange = wanted.find((role) => !roles.some((one) => one === role));
  if (strange !== undefined) return err(`There is no role "${strange}"; there are ${roles.join(', ')}.`);
  if (known.length === 0) return err(`A token needs a role; there are ${roles.join(', ')}.`);
  if (known.includes('feed') && new Set(known).size > 1)
    return err(
      'A token with the role "feed" is a program’s and has no other role; make another for a person.',
    );
  return ok([...new Set(known)]);
}

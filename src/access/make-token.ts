import { type Clock, instant } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { id } from '../model/limits.ts';
import { type Role, roles } from '../model/person.ts';
import { digestOf, newSecret } from './token.ts';
import type { TokenStore } from './token-store.ts';

/** The name under which the command line acts; only it makes tokens of that name, several may work at once. */
export const COMMAND_LINE = 'command-line';

export interface WantedToken {
  readonly name: string;
  readonly roles: readonly string[];
  /** How long it works, in milliseconds; null: until it is ended. */
  readonly lasts: number | null;
}

/** Makes a token and answers its secret, which nothing can tell again; or a sentence that says why there is none. */
export async function makeToken(
  wanted: WantedToken,
  { tokens, clock, random }: { tokens: TokenStore; clock: Clock; random: Random },
): Promise<Result<string, string>> {
  if (!id.safeParse(wanted.name).success)
    return err('A name is 1 to 40 of a–z, 0–9 and "-", such as "night-desk".');
  if (wanted.name === COMMAND_LINE)
    return err(`"${COMMAND_LINE}" is the name under which the command line acts; take another.`);
  const known = wanted.roles.filter((role): role is Role => roles.some((one) => one === role));
  const strange = wanted.roles.find((role) => !roles.some((one) => one === role));
  if (strange !== undefined) return err(`There is no role "${strange}"; there are ${roles.join(', ')}.`);
  if (known.length === 0) return err(`A token needs a role; there are ${roles.join(', ')}.`);
  if (known.includes('feed') && new Set(known).size > 1)
    return err(
      'A token with the role "feed" is a program’s and has no other role; make another for a person.',
    );
  const secret = newSecret(random);
  const now = clock();
  const ends = wanted.lasts === null ? null : instant(now + wanted.lasts);
  const added = await tokens.add({
    digest: digestOf(secret),
    name: wanted.name,
    roles: [...new Set(known)],
    created: instant(now),
    ends,
  });
  if (added === 'added') return ok(secret);
  return err(
    `A token of the name "${wanted.name}" works already. End it first (stet token end --name ${wanted.name}), or take another name.`,
  );
}

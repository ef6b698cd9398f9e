import { type Clock, instant } from '../lib/clock.ts';
import type { Random } from '../lib/random.ts';
import type { Person } from '../model/person.ts';
import { COMMAND_LINE } from './make-token.ts';
import { digestOf, newSecret, personOf } from './token.ts';
import type { TokenStore } from './token-store.ts';

const LASTS_MS = 60 * 60_000;
const roles = ['senior', 'legal'] as const;

/** Who acts at the command line, with a server or without. One person: what needs two still needs another. */
export const commandLinePerson: Person = personOf({ name: COMMAND_LINE, roles });

/**
 * Secrets by which the command line speaks to the server that owns the store: whoever may write its file may make
 * one. Each works for an hour; a new one is made when ten minutes are left.
 */
export function passingToken({
  tokens,
  clock,
  random,
}: {
  tokens: TokenStore;
  clock: Clock;
  random: Random;
}): () => Promise<string> {
  let secret = '';
  let ends = 0;
  return async () => {
    const now = clock();
    if (now < ends - LASTS_MS / 6) return secret;
    secret = newSecret(random);
    ends = now + LASTS_MS;
    await tokens.add(
      { digest: digestOf(secret), name: COMMAND_LINE, roles, created: instant(now), ends: instant(ends) },
      'several',
    );
    return secret;
  };
}

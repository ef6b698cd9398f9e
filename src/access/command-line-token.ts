import { instant } from '../lib/clock.ts';
import type { Person } from '../model/person.ts';
import type { AccessWorld } from './access-world.ts';
import { newLogLine } from './log-line.ts';
import { personOfToken } from './person-of.ts';
import { digestOf, newSecret } from './secret.ts';
import { COMMAND_LINE } from './tokens.ts';

const LASTS_MS = 60 * 60_000;
const roles = ['senior', 'legal'] as const;

/** Who acts at the command line, with a server or without. One person: what needs two still needs another. */
export const commandLinePerson: Person = personOfToken(
  { name: COMMAND_LINE, roles: [...roles], coverages: null },
  null,
);

/**
 * Secrets by which the command line speaks to the server that owns the store: whoever may write its file may make
 * one. Each works for an hour; a new one is made when ten minutes are left. That it was made is in the log.
 */
export function commandLineToken(
  world: Pick<AccessWorld, 'store' | 'clock' | 'random'>,
): () => Promise<string> {
  const { store, clock, random } = world;
  let secret = '';
  let ends = 0;
  return async () => {
    const now = clock();
    if (now < ends - LASTS_MS / 6) return secret;
    secret = newSecret(random);
    ends = now + LASTS_MS;
    const body = {
      ...{ name: COMMAND_LINE, roles: [...roles], coverages: null },
      ...{ created: instant(now), ends: instant(ends) },
    };
    await store.write({
      puts: [{ kind: 'token', id: digestOf(secret), account: null, expected: 0, body }],
      log: [
        newLogLine(world, 'token.made', COMMAND_LINE, null, { name: COMMAND_LINE, roles, ends: body.ends }),
      ],
    });
    return secret;
  };
}

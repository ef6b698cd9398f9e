/** One address of access: who may, what it takes, what it does. */
import { z } from 'zod';
import type { AccessRefusal } from '../../../access/access-refusal.ts';
import type { AccessWorld } from '../../../access/access-world.ts';
import type { SignedIn, Whence } from '../../../access/session.ts';
import { ok, type Result } from '../../../lib/result.ts';
import type { Need } from './access-needs.ts';

type Done = Result<object, AccessRefusal>;

/** One address. `does` gets what `takes` has accepted; `session` in its answer becomes the cookie. */
export interface AccessRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly need: Need;
  readonly says: string;
  readonly takes: z.ZodObject;
  does(asked: Asked): Promise<Done>;
}

export interface Asked {
  readonly world: AccessWorld;
  /** Null where nobody has to be signed in. */
  readonly who: SignedIn | null;
  readonly given: unknown;
  readonly whence: Whence;
}

/** What an address takes that takes nothing. */
export const nothing = z.strictObject({});

/** An address for anybody. */
export function open<S extends z.ZodObject>(
  path: string,
  says: string,
  takes: S,
  does: (world: AccessWorld, given: z.infer<S>, whence: Whence) => Promise<Done | object>,
): AccessRoute {
  return {
    ...{ method: 'POST', path, need: 'nobody', says, takes },
    does: async ({ world, given, whence }) => done(await does(world, given as z.infer<S>, whence)),
  };
}

/** An address for those who are signed in. */
export function own<S extends z.ZodObject>(
  [method, path]: readonly ['GET' | 'POST', string],
  need: Exclude<Need, 'nobody'>,
  says: string,
  takes: S,
  does: (world: AccessWorld, who: SignedIn, given: z.infer<S>, whence: Whence) => Promise<Done | object>,
): AccessRoute {
  return {
    ...{ method, path, need, says, takes },
    async does({ world, who, given, whence }) {
      if (who === null) throw new Error('an address for those who are signed in was reached by nobody');
      return done(await does(world, who, given as z.infer<S>, whence));
    },
  };
}

function done(value: Done | object): Done {
  return 'ok' in value ? (value as Done) : ok(value);
}

import type { AccessWorld } from '../../../access/access-world.ts';
import { personOfLiveToken } from '../../../access/bearer.ts';
import { liveSession } from '../../../access/session.ts';
import type { Person } from '../../../model/person.ts';
import type { Caller } from './identify.ts';

/** Who somebody is by now, by what their right hangs on; null once it has ended. */
export async function personNow({ by }: Caller, access: AccessWorld): Promise<Person | null> {
  if ('token' in by) return personOfLiveToken(by.token, access.store, access.clock);
  return (await liveSession(by.session.session.id, access))?.person ?? null;
}

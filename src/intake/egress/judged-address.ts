/** A name, resolved once and judged: what is connected to afterwards is one of these addresses, whatever the name says then. */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { bareHost } from '../../lib/host-and-port.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import type { Refused } from './door.ts';
import { whyPrivate } from './why-private.ts';

/** How names are resolved, and what is let through; the parts are handed in by tests. */
export interface Judging {
  /** What an operator allows although it is inside the house: a host as it stands in an address, and a port. */
  readonly privately?: (host: string, port: number) => boolean;
  /** All addresses of a name. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Why an address is closed, or null. */
  readonly judge?: (address: string) => string | null;
}

/**
 * The addresses of a host, each judged: one that is closed closes all of them. `host` may be an address, with or
 * without brackets. Never throws.
 */
export async function judgedAddress(
  host: string,
  port: number,
  { privately = () => false, resolve = resolved, judge = whyPrivate }: Judging = {},
): Promise<Result<readonly string[], Refused>> {
  const name = bareHost(host);
  let addresses: readonly string[];
  try {
    addresses = isIP(name) ? [name] : await resolve(name);
  } catch {
    addresses = [];
  }
  if (addresses.length === 0 || addresses.some((address) => isIP(address) === 0))
    return err({ code: 'network', message: `The name ${name} is not known.` });
  if (privately(name, port)) return ok(addresses);
  for (const address of addresses) {
    const why = judge(address);
    if (why === null) continue;
    const whose = address === name ? address : `${name} leads to ${address}, which`;
    return err({
      code: 'private',
      message: `${whose} is ${why}. Intake does not go there unless an operator allows it.`,
    });
  }
  return ok(addresses);
}

async function resolved(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

/**
 * The door, opened: names resolved once and judged, the connection bound to what was judged, redirects followed by hand
 * and judged anew, bodies unpacked within a bound, all within a time. It answers a sentence and never throws.
 */

import { portOf } from '../../lib/host-and-port.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { askOnce, leadsOn } from './ask-once.ts';
import type { Brought, Door, Errand, Refused } from './door.ts';
import { type Judging, judgedAddress } from './judged-address.ts';
import { sameHost, whyNoAddress, whyNotTo } from './may-lead.ts';

/** Bytes after decompression, and milliseconds for all of it, where an errand says nothing. */
const MOST = 5_000_000;
const WITHIN = 20_000;
const REDIRECTS = 5;

const FIRST = { 'user-agent': 'Stet intake', accept: '*/*' };
const LAST = { 'accept-encoding': 'gzip, br, deflate' };

/** Opens it. What an operator allows inside the house is said by `privately`; nothing else is. */
export function openDoor(judging: Judging = {}): Door {
  const door = async (errand: Errand): Promise<Result<Brought, Refused>> => {
    try {
      return await run(errand, judging);
    } catch {
      return refused('network', 'The host could not be asked.');
    }
  };
  const addresses = (host: string, port: number) => judgedAddress(host, port, judging);
  return Object.assign(door, { addresses });
}

async function run(errand: Errand, judging: Judging): Promise<Result<Brought, Refused>> {
  const { hosts = [], most = MOST, within = WITHIN } = errand;
  const first = URL.parse(errand.url);
  const home = errand.home === undefined ? first : URL.parse(errand.home);
  const why = whyNoAddress(first) ?? whyNoAddress(home);
  if (first === null || home === null || why !== null)
    return refused('address', `The address ${why ?? 'is no address'}.`);
  const elsewhere = whyNotTo(home, first, hosts);
  if (elsewhere !== null) return refused('host', `It leads to ${elsewhere}.`);

  const until = AbortSignal.timeout(Math.max(1, Math.min(within, 600_000)));
  let url = first;
  let carried: Pick<Errand, 'method' | 'headers' | 'body'> = errand;
  for (let step = 0; step <= REDIRECTS; step += 1) {
    const addresses = await beforeEnd(judgedAddress(url.hostname, portOf(url), judging), until);
    if (!addresses.ok) return addresses;
    const answer = await askOnce({
      ...{ url, addresses: addresses.value, most, until },
      method: carried.method ?? 'GET',
      headers: { ...FIRST, ...carried.headers, ...LAST },
      body: carried.body ?? null,
    });
    if (!answer.ok) return answer;
    if (!leadsOn(answer.value)) return ok({ ...answer.value, url: url.href });
    const to = URL.parse(answer.value.headers.location ?? '', url.href);
    const refusal = whyNotTo(home, to, hosts, url);
    if (to === null || refusal !== null)
      return refused('host', `The host sends on to ${refusal ?? 'no address'}.`);
    carried = carriedOn(carried, url, to, answer.value.status);
    if (carried.method === 'POST' && !sameHost(url, to))
      return refused('redirects', 'The host sends what was posted on to another one.');
    url = to;
  }
  return refused('redirects', `The host sends on more than ${REDIRECTS} times.`);
}

/** What goes along to the next address: to another host nothing that was given for this one. */
function carriedOn(
  { method = 'GET', headers = {}, body }: Pick<Errand, 'method' | 'headers' | 'body'>,
  from: URL,
  to: URL,
  status: number,
): Pick<Errand, 'method' | 'headers' | 'body'> {
  const kept = sameHost(from, to) ? headers : {};
  const again = method === 'POST' && (status === 307 || status === 308);
  return again && body !== undefined ? { method, headers: kept, body } : { method: 'GET', headers: kept };
}

/** Names that resolve too slowly are as slow as anything else. */
function beforeEnd<T>(asked: Promise<Result<T, Refused>>, until: AbortSignal): Promise<Result<T, Refused>> {
  const message = 'The answer took too long, and was not waited for.';
  return new Promise((resolve) => {
    const end = () => resolve(refused('time', message));
    if (until.aborted) return end();
    until.addEventListener('abort', end, { once: true });
    asked.then((answer) => {
      until.removeEventListener('abort', end);
      resolve(answer);
    });
  });
}

function refused(code: Refused['code'], message: string): Result<never, Refused> {
  return err({ code, message });
}

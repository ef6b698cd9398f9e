/** Where an answer may lead: back to the house that was asked, never anywhere else. Pure. */
import { portOf } from '../../lib/host-and-port.ts';

/** Why a source's own address is not gone to at all, or null. */
export function whyNoAddress(url: URL | null): string | null {
  if (url === null) return 'is no address';
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return 'is no address of the web (http or https)';
  if (url.username !== '' || url.password !== '') return 'has a user name or a password in it';
  return url.hostname === '' ? 'names no host' : null;
}

/**
 * Why `to`, read in what `from` sent, is not gone to for `home`, the source's own address; null where it is: the same
 * host (also with or without `www.`) or one of `hosts`, never from https to http, and only through ports 80, 443 and,
 * at the host itself, the one that its address names.
 */
export function whyNotTo(home: URL, to: URL | null, hosts: readonly string[], from = home): string | null {
  const why = whyNoAddress(to);
  if (to === null || why !== null) return `which ${why ?? 'is no address'}`;
  const own = bare(to.hostname) === bare(home.hostname);
  if (!own && !hosts.some((host) => plain(host) === plain(to.hostname)))
    return `${plain(to.hostname)}, which is not among the hosts of this source`;
  if (from.protocol === 'https:' && to.protocol === 'http:')
    return `${plain(to.hostname)} without encryption, from an address with it`;
  const port = portOf(to);
  if (port === 80 || port === 443 || (own && port === portOf(home))) return null;
  return `port ${port} of ${plain(to.hostname)}, which its address does not name`;
}

/** Whether what is for one may be told the other: the same host, and not with less care. */
export function sameHost(from: URL, to: URL): boolean {
  const up = from.protocol === 'http:' && to.protocol === 'https:' && portOf(to) === 443;
  const same = from.protocol === to.protocol && portOf(from) === portOf(to);
  return plain(from.hostname) === plain(to.hostname) && (up || same);
}

function plain(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

function bare(host: string): string {
  return plain(host).replace(/^www\./, '');
}

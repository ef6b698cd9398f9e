/** A host and a port as they are compared: what an operator allows and what an address names are written the same way. */

/** A host as it is compared: an address of IPv6 without its brackets, a name without its last dot. */
export function bareHost(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
}

/** The port of an address, its protocol's where it names none. */
export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** The host and the port of an address, `host:port`; what follows the last colon is the port. */
export function hostAndPort(url: URL, port: number = portOf(url)): string {
  return `${bareHost(url.hostname)}:${port}`;
}

/** Whether a host and a port are among those that hostAndPort made. */
export function privatelyIn(allowed: readonly string[]): (host: string, port: number) => boolean {
  return (host, port) => allowed.includes(`${bareHost(host)}:${port}`);
}

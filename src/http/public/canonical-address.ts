/**
 * One address for one thing: what a cache may hold under several names it holds several times, and a reader of
 * strange names could fill it. Made from the route's own pattern and checked parts, never from the address that came,
 * so that it cannot lead to another host.
 */
export interface Canonical {
  readonly address: string;
  /** The parameters that the route knows, decoded, the first of each name; empty ones count as absent. */
  readonly query: ReadonlyMap<string, string>;
}

/**
 * The canonical form of an address: known parameters once, in the order of `known` (or as they came), percent-encoding
 * only where it is needed, no slash at the end.
 */
export function canonicalAddress(
  pattern: string,
  parameters: Readonly<Record<string, string>>,
  search: string,
  known: readonly string[],
  order: 'fixed' | 'any' = 'fixed',
): Canonical {
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => encode(parameters[name] ?? ''));
  const came = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (known.includes(name) && value !== '' && !came.has(name)) came.set(name, value);
  }
  const names = order === 'any' ? [...came.keys()] : known.filter((name) => came.has(name));
  const query = names.map((name) => `${name}=${encode(came.get(name) ?? '')}`).join('&');
  return { address: query === '' ? path : `${path}?${query}`, query: came };
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':');
}

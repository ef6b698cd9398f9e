/** Tells browsers to come by TLS alone for two years, to this host and to those below it; nothing where there is no TLS. */
export function strictTransport(origin: string | null): Readonly<Record<string, string>> {
  return origin?.startsWith('https:')
    ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
    : {};
}

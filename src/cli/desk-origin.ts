import type { ServeSettings } from './serve-settings.ts';

/**
 * Where people sign in: what was said; the readers’ address where that has TLS; else this machine by its name, because
 * passkeys and their cookies are for names with TLS, and for localhost.
 */
export function deskOrigin({ desk, origin }: Pick<ServeSettings, 'desk' | 'origin'>, port: number): string {
  if (desk !== null) return desk;
  return origin?.startsWith('https:') ? origin : `http://localhost:${port}`;
}

/** Whether a host is this machine for itself alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

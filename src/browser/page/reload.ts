import type { ResetNotice } from '../../wire/stream.ts';
import { patiently } from './patiently.ts';

/** Between one try to reach the site and the next (milliseconds). */
const AGAIN = 10_000;

/**
 * Loads the page that is open anew, at some moment of the notice's seconds, at most once a minute and within one,
 * whatever the clock says. While the site does not answer, what is open stays: no reader is left with the browser's
 * page for having no connection.
 */
export function reload({ within }: Pick<ResetNotice, 'within'>): void {
  const now = Date.now();
  let last = 0;
  try {
    last = Number(sessionStorage.stet ?? 0);
  } catch {}
  setTimeout(load, Math.max(Math.random() * within * 1000, Math.min(60_000, last + 60_000 - now)));
}

async function load(): Promise<void> {
  try {
    const ask = { method: 'HEAD', cache: 'no-store' } as const;
    if ((await patiently(location.href, ({ status }) => status, ask)) >= 500) throw new Error();
    try {
      sessionStorage.stet = Date.now();
    } catch {}
    location.reload();
  } catch {
    setTimeout(load, AGAIN);
  }
}

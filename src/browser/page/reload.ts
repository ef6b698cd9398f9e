import type { ResetNotice } from '../../wire/stream.ts';

/** Loads the page anew, at some moment of the notice's seconds, at most once a minute and within one, whatever the clock says. */
export function reload({ reload, within }: ResetNotice): void {
  const now = Date.now();
  let last = 0;
  try {
    last = Number(sessionStorage.stet ?? 0);
  } catch {}
  const wait = Math.max(Math.random() * within * 1000, Math.min(60_000, last + 60_000 - now));
  setTimeout(() => {
    try {
      sessionStorage.stet = Date.now();
    } catch {}
    location.replace(new URL(reload, location.href).origin === location.origin ? reload : location.href);
  }, wait);
}

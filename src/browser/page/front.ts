/**
 * The front page has no one history to follow: while somebody looks at it, it asks for itself, so that what was taken
 * back of a headline leaves it within seconds. Most answers say that nothing is new, and caches give them.
 */
import { parsePage } from './fragments.ts';
import { patiently } from './patiently.ts';
import { putMain } from './put-main.ts';

/** Between two looks (milliseconds). */
const EVERY = 10_000;

/** Keeps the list of coverages as it is; `cursor` tells the lists of two pages apart. */
export function keepListed(cursor: string | undefined): void {
  let has = cursor;
  let asking = false;
  const look = async (): Promise<void> => {
    if (document.hidden || asking) return;
    asking = true;
    try {
      const [ok, text] = await patiently(
        location.href,
        async (answer) => [answer.ok, await answer.text()] as const,
        { cache: 'no-cache' },
      );
      const page = parsePage(text);
      const { cursor: next } = page.body.dataset;
      if (ok && next !== has) {
        has = next;
        putMain(page);
      }
    } catch {}
    asking = false;
  };
  setInterval(look, EVERY);
  addEventListener('pageshow', ({ persisted }) => persisted && void look());
  document.addEventListener('visibilitychange', look);
}

import { dropCopies } from './copies.ts';
import { refocus } from './focus.ts';
import { parsePage } from './fragments.ts';
import { patiently } from './patiently.ts';
import { localise } from './times.ts';

/** The page that is open, asked for anew, with the status of the answer. */
export function askAnew(): Promise<readonly [number, Document]> {
  return patiently(
    location.href,
    async (answer) => [answer.status, parsePage(await answer.text())] as const,
    {
      cache: 'no-cache',
    },
  );
}

/** Puts the main part and the title of a page that was asked for anew in the place of what is open; focus stays where it was. */
export function putMain(page: Document): void {
  const now = document.getElementById('main');
  const next = page.getElementById('main');
  if (!now || !next) return;
  const { activeElement } = document;
  const focused = now.contains(activeElement);
  localise(next);
  now.replaceWith(next);
  document.title = page.title;
  dropCopies();
  if (focused) refocus(next, activeElement);
}

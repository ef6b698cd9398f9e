import { dropCopies } from './copies.ts';
import { localise } from './times.ts';

/** Puts the main part and the title of a page that was asked for anew in the place of what is open; focus stays where it was. */
export function putMain(page: Document): void {
  const [now, next] = [document, page].map((one) => one.getElementById('main'));
  if (!now || !next) return;
  const { activeElement } = document;
  const focused = now.contains(activeElement);
  const href = focused && activeElement?.getAttribute('href');
  localise(next);
  now.replaceWith(next);
  document.title = page.title;
  dropCopies();
  if (!focused) return;
  const same = [...next.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
  if (!same) next.tabIndex = -1;
  (same ?? next).focus({ preventScroll: true });
}

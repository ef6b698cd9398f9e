/**
 * Tells whoever comes back to a tab what is new: the posts and the corrections since, and a line over the first post
 * that was there before. What was there is kept for this tab alone and goes with it; nothing is sent.
 */

import { counted } from './counted.ts';

/** Shows what is new on a page that was just loaded, and remembers at each leaving what was there. */
export function sinceYouLeft(slug: string | undefined): void {
  const sign = document.getElementById('since');
  const timeline = document.getElementById('timeline');
  if (sign && timeline) told(`stet ${slug}`, sign, [...sign.querySelectorAll('a')], timeline.children);
}

function told(
  key: string,
  sign: HTMLElement,
  links: readonly HTMLElement[],
  posts: ArrayLike<Element> & Iterable<Element>,
): void {
  const articles = () => [...posts] as HTMLElement[];
  try {
    const [order, corrections] = JSON.parse(sessionStorage[key]);
    const fresh = articles().filter((one) => orderOf(one) > order);
    const old = articles()[fresh.length];
    // Where all that is on the page is new, there is more on the pages of older posts.
    const count = old
      ? fresh.filter(({ className }) => className !== 'tomb').length
      : orderOf(fresh[0]) - order;
    [count, correctionsNow() - corrections].forEach((number, index) => {
      const link = links[index];
      if (!link || number < 1) return;
      link.textContent = counted(link, number);
      sign.hidden = false;
    });
    mark(old);
  } catch {}
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden && leave());

  function leave(): void {
    const [newest] = articles();
    mark(newest);
    sign.hidden = true;
    try {
      sessionStorage[key] = JSON.stringify([orderOf(newest), correctionsNow()]);
    } catch {}
  }

  function mark(old: HTMLElement | undefined): void {
    for (const one of articles()) delete one.dataset.above;
    if (old) old.dataset.above = sign.dataset.above;
  }
}

function orderOf(article: HTMLElement | undefined): number {
  return Number(article?.dataset.order ?? 0);
}

function correctionsNow(): number {
  return Number(document.getElementById('story')?.dataset.corrections);
}

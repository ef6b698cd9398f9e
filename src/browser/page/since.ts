/**
 * Tells whoever comes back to a tab what is new: the posts and the corrections since, and a line over the first post
 * that was there before. What was there is kept for this tab alone and goes with it; nothing is sent.
 */

/** Shows what is new on a page that was just loaded, and remembers at each leaving what was there. */
export function sinceYouLeft(slug = ''): void {
  const sign = document.getElementById('since');
  const timeline = document.getElementById('timeline');
  if (!sign || !timeline) return;
  const key = `stet ${slug}`;
  try {
    const [order, corrections] = JSON.parse(sessionStorage[key]);
    show(order, corrections);
  } catch {}
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden && leave());

  function show(order: number, corrections: number): void {
    const articles = [...(timeline?.children ?? [])] as HTMLElement[];
    const old = articles.find((one) => orderOf(one) <= order);
    const fresh = articles.filter((one) => orderOf(one) > order && one.className !== 'tomb').length;
    const [posts, corrected] = sign?.querySelectorAll('a') ?? [];
    // Where all that is on the page is new, there is more on the pages of older posts.
    fill(posts, document.getElementById('new-posts'), old ? fresh : orderOf(articles[0]) - order);
    fill(corrected, corrected, correctionsNow() - corrections);
    mark(old);
  }

  function fill(link: Element | undefined, words: HTMLElement | null | undefined, count: number): void {
    if (!link || !sign || count < 1) return;
    link.textContent = (words?.dataset[count === 1 ? 'one' : 'other'] ?? '').replace('{}', String(count));
    sign.hidden = false;
  }

  function leave(): void {
    const newest = timeline?.firstElementChild as HTMLElement | null;
    mark(newest);
    if (sign) sign.hidden = true;
    try {
      sessionStorage[key] = JSON.stringify([orderOf(newest), correctionsNow()]);
    } catch {}
  }

  function mark(article: HTMLElement | null | undefined): void {
    for (const one of timeline?.children ?? []) one.removeAttribute('data-above');
    article?.setAttribute('data-above', sign?.dataset.above ?? '');
  }
}

function orderOf(article: HTMLElement | null | undefined): number {
  return Number(article?.dataset.order ?? 0);
}

function correctionsNow(): number {
  return Number(document.getElementById('story')?.dataset.corrections ?? 0);
}

/** Which draft stands in the composer of this tab, so that it stands there again when the tab is loaded anew. */

const keyOf = (slug: string) => `stet-open-${slug}`;

/** What was set last in this tab: storage is not written with every key. */
let last: readonly [slug: string, post: string | null] | null = null;

export const openedHere = {
  get: (slug: string): string | null => sessionStorage.getItem(keyOf(slug)),
  set(slug: string, post: string | null): void {
    if (last?.[0] === slug && last[1] === post) return;
    last = [slug, post];
    if (post === null) sessionStorage.removeItem(keyOf(slug));
    else sessionStorage.setItem(keyOf(slug), post);
  },
};

/** Which draft stands in the composer of this tab, so that it stands there again when the tab is loaded anew. */

const keyOf = (slug: string) => `stet-open-${slug}`;

export const openedHere = {
  get: (slug: string): string | null => sessionStorage.getItem(keyOf(slug)),
  set(slug: string, post: string | null): void {
    if (post === null) sessionStorage.removeItem(keyOf(slug));
    else sessionStorage.setItem(keyOf(slug), post);
  },
};

/**
 * A change set → the page of one document, or of a list of one kind: when the set has what it shows, or what it calls by
 * name in a link, the page is asked for again and its main part put in place. Caches may answer with what was so some
 * seconds ago; then it is asked again, and ever more seldom.
 */
import type { ChangeSet } from '../../wire/change-set.ts';
import type { PublicDocument } from '../../wire/documents.ts';
import { parsePage } from './fragments.ts';
import { patiently } from './patiently.ts';
import { putMain } from './put-main.ts';

/** Until when a crowd has asked for the page anew (milliseconds). */
const SPREAD = 1000;
/** It is asked for again no more seldom than this (milliseconds). */
const SELDOM = 60_000;

/**
 * Takes change sets for a page that shows `of`: the key of a document, a kind, or the `past`, which changes only where
 * words are taken away. `changed` is called after each renewal.
 */
export function renewer(of: string, changed: () => void): (set: ChangeSet) => void {
  let wanted = 0;
  let busy = false;
  return (set) => {
    const isShown = (one: PublicDocument) =>
      one.kind === 'coverage' ||
      one.kind === of ||
      `${one.kind}:${one.id}` === of ||
      document.querySelector(`#main a[href$="/${one.id}"]`);
    if (of === 'past' ? !set.takesAway : !set.docs.some(isShown)) return;
    wanted = set.to;
    if (!busy) void renew();
  };

  async function renew(): Promise<void> {
    busy = true;
    let had = 0;
    for (let wait = SPREAD; had < wanted; wait = Math.min(SELDOM, 2 * wait)) {
      await new Promise((later) => setTimeout(later, wait * Math.random()));
      try {
        const [{ ok, status }, text] = await patiently(
          location.href,
          async (answer) => [answer, await answer.text()] as const,
          { cache: 'no-cache' },
        );
        const page = parsePage(text);
        const isGone = status === 404;
        if (!ok && !isGone) continue;
        had = isGone ? wanted : Number.parseInt(page.body.dataset.cursor ?? '0', 10);
        if (had >= wanted) put(page);
      } catch {}
    }
    busy = false;
  }

  function put(page: Document): void {
    putMain(page);
    changed();
  }
}

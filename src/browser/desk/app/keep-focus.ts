/**
 * Keeps the focus near where it was when what had it goes: a row that was answered, a button whose act is done. Without
 * it the next key would go to the whole page. What takes the focus itself is left alone.
 */

const FOCUSABLE = 'summary, button:not(:disabled), [tabindex="0"], a[href], input, select, textarea';

/** Within `place`, as long as the page lives. */
export function keepFocus(place: HTMLElement): void {
  let path: readonly Element[] = [];
  place.addEventListener('focusin', ({ target }) => {
    path = target instanceof Element ? upTo(place, target) : [];
  });
  new MutationObserver(() => {
    const [had] = path;
    if (had === undefined || had.isConnected) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const left = path.filter((one) => one.isConnected);
    path = [];
    for (const one of left) {
      const near = within(one);
      if (near === null) continue;
      near.focus({ preventScroll: true });
      return;
    }
  }).observe(place, { childList: true, subtree: true });
}

/** An element with what it stands in, up to one of the parts of the desk: further away nothing is near. */
function upTo(place: Element, from: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = from; at && at !== place && at.tagName !== 'MAIN'; at = at.parentElement)
    found.push(at);
  return found;
}

/** What takes the focus there: of what folds its head, else the first that can. */
function within(near: Element): HTMLElement | null {
  const head = near.closest('details')?.querySelector<HTMLElement>(':scope > summary');
  return (
    head ?? [...near.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.checkVisibility()) ?? null
  );
}

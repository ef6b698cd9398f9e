/** Gives the focus to an element, also one that would not take it by itself; nothing is scrolled. */
export function takeFocus(element: HTMLElement): void {
  if (!element.matches('a')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** Focus goes to what stands in place of what had it: the link that leads to the same, otherwise all of it. */
export function refocus(element: HTMLElement | null, lost: Element | null): void {
  const href = lost?.getAttribute('href');
  const same = [...(element?.querySelectorAll('a') ?? [])].find((link) => link.getAttribute('href') === href);
  const target = same ?? element;
  if (target) takeFocus(target);
}

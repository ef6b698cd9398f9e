/** Gives the focus to an element that would not take it by itself; nothing is scrolled. */
export function takeFocus(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

/** What is there for machines alone was so when the page was loaded: once something changed, it goes. */
export function dropCopies(): void {
  for (const copy of document.querySelectorAll('[type*=ld],meta[name=description],meta[property]'))
    copy.remove();
}

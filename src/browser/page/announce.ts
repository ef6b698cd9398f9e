/** Says what happened in the polite live region, joined, at most once in five seconds. */
export function announcer(region: HTMLElement | null): (words: string) => void {
  const said = new Set<string>();
  let waiting = false;
  return (words) => {
    if (!region || !words) return;
    said.add(words);
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      region.textContent = [...said].join(' ');
      said.clear();
    }, 300);
    setTimeout(() => {
      waiting = false;
    }, 5000);
  };
}

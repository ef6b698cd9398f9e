/**
 * Says what happened in the polite live region, joined, at most once in five seconds; after that it is empty again, so
 * that nobody finds words there that were taken back.
 */
export function announcer(region: HTMLElement | null): (words?: string | null) => void {
  const said = new Set<string>();
  let waiting = false;
  return (words) => {
    if (!region || !words) return;
    said.add(words);
    if (!waiting) setTimeout(speak, 300);
    waiting = true;
  };

  function speak(): void {
    if (region) region.textContent = [...said].join(' ');
    waiting = said.size > 0;
    said.clear();
    if (waiting) setTimeout(speak, 5000);
  }
}

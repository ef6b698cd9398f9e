/** The machine's clock, which never goes back while the page lives: set back, it goes on by the page's own ticks. */
export function steadyClock(wall: () => number, ticks: () => number): () => number {
  let last = wall();
  let at = ticks();
  return () => {
    const now = ticks();
    last = Math.max(wall(), last + Math.max(0, now - at));
    at = now;
    return last;
  };
}

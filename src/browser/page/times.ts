const OWN = { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' } as const;

/**
 * Times stay as the coverage's zone has them. A title adds the reader's own, and where that is another clock, it stands
 * beside: a touch screen shows no titles. Both are attributes, so that the text of the page stays as it came.
 */
export function localise(root: ParentNode): void {
  const { zone, yours = '' } = document.body.dataset;
  const [mine, theirs] = [format(), format(zone)];
  for (const time of root.querySelectorAll('time')) {
    if (!time.dateTime.includes('T')) continue;
    const at = new Date(time.dateTime);
    time.title = mine(at);
    if (time.title !== theirs(at))
      (time.closest<HTMLElement>('header a') ?? time).dataset.mine = yours.replace('{}', time.title);
  }
}

/** In a zone; in the reader's own where it is none that the browser knows. */
function format(timeZone?: string): (at: Date) => string {
  try {
    return new Intl.DateTimeFormat(undefined, { ...OWN, timeZone }).format;
  } catch {
    return format();
  }
}

/** The weekday, because the day may be another. */
const BESIDE = { weekday: 'short', hour: 'numeric', minute: '2-digit' } as const;

/**
 * Times stay as the coverage's zone has them. A title adds the reader's own, and where that is another clock, it stands
 * beside: a touch screen shows no titles. Both are attributes, so that the text of the page stays as it came.
 */
export function localise(root: ParentNode): void {
  const { zone, yours = '' } = document.body.dataset;
  const [full, mine] = [format({ dateStyle: 'medium', timeStyle: 'short' }), format(BESIDE)];
  const theirs = format(BESIDE, zone);
  for (const time of root.querySelectorAll('time')) {
    if (!time.dateTime.includes('T')) continue;
    const at = new Date(time.dateTime);
    time.title = full(at);
    if (mine(at) !== theirs(at))
      (time.closest<HTMLElement>('header a') ?? time).dataset.mine = yours.replace('{}', mine(at));
  }
}

/** In a zone; in the reader's own where it is none that the browser knows. */
function format(how: Intl.DateTimeFormatOptions, timeZone?: string): (at: Date) => string {
  try {
    return new Intl.DateTimeFormat(undefined, { ...how, timeZone }).format;
  } catch {
    return format(how);
  }
}

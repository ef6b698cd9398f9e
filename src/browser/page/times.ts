const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const DATED = { ...CLOCK, day: 'numeric', month: 'short' } as const;

/**
 * Times stay as the coverage's zone has them. A title adds the reader's own, and where that is another clock, it stands
 * beside: a touch screen shows no titles. Both are attributes, so that the text of the page stays as it came.
 */
export function localise(root: ParentNode): void {
  const { zone, yours = '' } = document.body.dataset;
  const full = format({ dateStyle: 'medium', timeStyle: 'short' });
  const [mine, theirs] = [format(DATED), format(DATED, zone)];
  const [date, theirDate] = [format({ day: 'numeric' }), format({ day: 'numeric' }, zone)];
  const clock = format(CLOCK);
  for (const time of root.querySelectorAll('time')) {
    if (!time.dateTime.includes('T')) continue;
    const at = new Date(time.dateTime);
    time.title = full(at);
    if (mine(at) === theirs(at)) continue;
    const beside = date(at) === theirDate(at) ? clock(at) : mine(at);
    (time.closest<HTMLElement>('header a') ?? time).dataset.mine = yours.replace('{}', beside);
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

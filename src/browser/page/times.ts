/**
 * Times stay as the coverage's zone has them. A title adds the reader's own, and where that is another clock, it stands
 * beside: a touch screen shows no titles. Both are attributes, so that the text of the page stays as it came.
 */
export function localise(root: ParentNode): void {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  const { zone, yours = '' } = document.body.dataset;
  const clock = (timeZone?: string) => new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone });
  const [mine, theirs] = [clock(), clockOr(() => clock(zone))];
  for (const time of root.querySelectorAll('time')) {
    if (!time.dateTime.includes('T')) continue;
    const at = new Date(time.dateTime);
    time.title = format.format(at);
    if (theirs && mine.format(at) !== theirs.format(at))
      time.dataset.mine = yours.replace('{}', mine.format(at));
  }
}

/** A zone that the browser does not know leaves times as they are. */
function clockOr(make: () => Intl.DateTimeFormat): Intl.DateTimeFormat | null {
  try {
    return make();
  } catch {
    return null;
  }
}

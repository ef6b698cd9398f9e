/** Times stay as the coverage's zone has them; a title adds the reader's own. */
export function localise(root: ParentNode): void {
  const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  for (const time of root.querySelectorAll('time')) {
    if (time.dateTime.includes('T')) time.title = format.format(new Date(time.dateTime));
  }
}

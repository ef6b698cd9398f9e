/** Times as the desk shows them: by this machine's clock, and in the coverage's zone where that is another. */

/** Making one takes longer than all that it then says: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(
  at: number | string,
  options: Intl.DateTimeFormatOptions,
  timeZone: string | undefined,
): string {
  const key = `${timeZone ?? ''} ${Object.values(options).join(' ')}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, ...(timeZone && { timeZone }) });
  formats.set(key, known);
  return known.format(new Date(at));
}

const minute = { hour: '2-digit', minute: '2-digit' } as const;
const date = { day: 'numeric', month: 'short' } as const;
const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;

/** "01:53" here. */
export function clock(at: number | string): string {
  return format(at, minute, undefined);
}

/** "01:53" in a zone. */
export function clockIn(at: number | string, timeZone: string): string {
  return format(at, minute, timeZone);
}

/** "01:53", with the day where it is another one than today. */
export function moment(at: string, timeZone: string): string {
  const isToday = format(at, day, timeZone) === format(Date.now(), day, timeZone);
  return isToday ? clockIn(at, timeZone) : `${format(at, date, timeZone)}, ${clockIn(at, timeZone)}`;
}

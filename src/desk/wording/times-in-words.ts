/** Times as the desk tells them: to the minute. In sentences for the desk in UTC, in what readers see in the coverage's zone. */

const utc = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** "23 March 2024, 14:02 UTC" */
export function inUtc(at: string): string {
  return `${utc.format(new Date(at)).replace(' at ', ', ')} UTC`;
}

/** "14:02", on another day than `now` "14:02 on 23 March", in another year with the year. */
export function onTheClock(at: string, now: string, zone: string): string {
  const write = (when: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(new Date(when));
  const clock = write(at, { hour: '2-digit', minute: '2-digit' });
  const day = { day: 'numeric', month: 'long' } as const;
  const year = { year: 'numeric' } as const;
  if (write(at, year) !== write(now, year)) return `${clock} on ${write(at, { ...day, ...year })}`;
  return write(at, day) === write(now, day) ? clock : `${clock} on ${write(at, day)}`;
}

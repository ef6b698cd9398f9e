/** Times as the desk shows them: by this machine's clock, and in the coverage's zone where that is another. */

/** "01:53" here. */
export function clock(at: number | string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** "01:53" in a zone. */
export function clockIn(at: number | string, timeZone: string): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
}

/** "01:53", with the day where it is another one than today. */
export function moment(at: string, timeZone: string): string {
  const day = (when: number | string) => new Date(when).toLocaleDateString('en-GB', { timeZone });
  const date = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone });
  return day(at) === day(Date.now()) ? clockIn(at, timeZone) : `${date}, ${clockIn(at, timeZone)}`;
}

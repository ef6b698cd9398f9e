/** A day and a time as the clocks of a zone show them, as an instant. */

/** From "2026-05-04T14:30"; null where that is no time. A time that a change of clocks leaves out is the one after it. */
export function instantIn(timeZone: string, local: string): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local)) return null;
  const asUtc = Date.parse(`${local.slice(0, 16)}Z`);
  if (Number.isNaN(asUtc)) return null;
  const first = asUtc - away(timeZone, asUtc);
  return new Date(asUtc - away(timeZone, first)).toISOString();
}

/** The other way: an instant as "2026-05-04T14:30" in a zone. */
export function localIn(timeZone: string, instant: string): string {
  const at = Date.parse(instant);
  return new Date(at + away(timeZone, at)).toISOString().slice(0, 16);
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function away(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).formatToParts(at);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  const shown = `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}Z`;
  return Date.parse(shown) - Math.floor(at / 60_000) * 60_000;
}

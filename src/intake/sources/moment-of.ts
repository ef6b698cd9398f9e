/** Times as sources write them: ISO 8601, RFC 822 and its kin, with an offset or without one. Pure. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Minutes east of Greenwich of the letters that mail and feeds use. Others are taken for no offset at all. */
const LETTERS: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360 },
  ...{ pst: -480, pdt: -420, cet: 60, cest: 120, eet: 120, eest: 180, msk: 180 },
};

interface Written {
  readonly fields: readonly [
    year: number,
    month: number,
    day: number,
    hour: number,
    minute: number,
    second: number,
  ];
  /** Minutes east of Greenwich; null where nothing is said. */
  readonly offset: number | null;
}

/**
 * The instant that a text means, as 24 characters; null where it means none. What names no offset is read by the clocks
 * of `zone`, and means nothing without one.
 */
export function momentOf(text: string | null | undefined, zone: string | null): string | null {
  const written = writtenIn((text ?? '').trim().slice(0, 100));
  if (written === null) return null;
  const [year, month, day, hour, minute, second] = written.fields;
  if (year < 1900 || year > 2999) return null;
  const local = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const read = new Date(local);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  if (written.offset !== null) return new Date(local - written.offset * 60_000).toISOString();
  if (zone === null) return null;
  return new Date(local - away(zone, local - away(zone, local))).toISOString();
}

/** Whether a text says an offset from Greenwich, in whatever way. */
export function hasOffset(text: string): boolean {
  return (writtenIn(text.trim().slice(0, 100))?.offset ?? null) !== null;
}

function writtenIn(text: string): Written | null {
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(.*)$/i.exec(text) ??
    /^(\d{4})(\d\d)(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?)?\s*(.*)$/i.exec(text);
  if (iso) {
    const [, year, month, day, hour = '0', minute = '0', second = '0', rest = ''] = iso;
    const offset = offsetOf(rest);
    return offset === undefined
      ? null
      : {
          fields: [Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second)],
          offset,
        };
  }
  const mail =
    /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{2}|\d{4}),?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(.*)$/i.exec(
      text,
    );
  if (!mail) return null;
  const [, day, name = '', years = '', hour, minute, second = '0', rest = ''] = mail;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const offset = offsetOf(rest);
  if (month === 0 || offset === undefined) return null;
  const year = years.length === 4 ? Number(years) : Number(years) + (Number(years) < 70 ? 2000 : 1900);
  return { fields: [year, month, Number(day), Number(hour), Number(minute), Number(second)], offset };
}

/** Minutes; null for none; undefined for what can be nothing behind a time. */
function offsetOf(text: string): number | null | undefined {
  const rest = text
    .replace(/\([^()]*\)$/, '')
    .trim()
    .toLowerCase();
  if (rest === '') return null;
  const digits = /^(?:gmt|utc)?\s?([+-])(\d\d):?(\d\d)?$/.exec(rest);
  if (digits) {
    const minutes = Number(digits[2]) * 60 + Number(digits[3] ?? 0);
    return minutes > 900 ? undefined : digits[1] === '-' ? -minutes : minutes;
  }
  if (Object.hasOwn(LETTERS, rest)) return LETTERS[rest];
  return /^[a-z]{1,5}$/.test(rest) ? null : undefined;
}

/** How far a zone's clocks are ahead of Greenwich at an instant, in milliseconds. */
function away(zone: string, at: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US-u-ca-iso8601-hc-h23', {
    ...{ timeZone, year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

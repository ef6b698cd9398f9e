import { Mistake } from './mistake.ts';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** How long something lasts, in milliseconds, from words such as `90m`, `12h` or `30d`; null for none. */
export function lasting(words: string | undefined): number | null {
  if (words === undefined) return null;
  const [, count, unit] = /^([1-9]\d{0,4})([mhd])$/.exec(words) ?? [];
  const milliseconds = Number(count) * (units[unit ?? ''] ?? Number.NaN);
  if (milliseconds > 0) return milliseconds;
  throw new Mistake(
    `--for must be a number of minutes, hours or days, such as 90m, 12h or 30d, not "${words}".`,
  );
}

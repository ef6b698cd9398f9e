/** Whether the number of a machine is one that an editor would have let through unseen. */
import { highOf, lowOf, type Reading } from '../../fold/figure.ts';
import { type BoundName, type Bounds, CLOCK_AHEAD } from '../../model/authority.ts';
import type { CommandOf } from '../commands/commands.ts';

/** The same number again within this time (milliseconds) is not recorded once more. */
const SAME = 10 * 60_000;

type Fed = CommandOf<'estimate.feed'>;

/** The bound that it breaks, with the number that it had to keep to; null where it keeps all. */
export function brokenBound(
  bounds: Bounds | null,
  reading: Fed,
  last: Reading | null,
  now: string,
): { readonly bound: BoundName; readonly limit: number | null } | null {
  if (isAhead(reading.asOf, now)) return { bound: 'asOf', limit: null };
  const low = Number(reading.min ?? reading.max);
  const high = Number(reading.max ?? reading.min);
  const { min = null, max = null, maxStep = null, down = false } = bounds ?? {};
  if (min !== null && low < min) return { bound: 'min', limit: min };
  if (max !== null && high > max) return { bound: 'max', limit: max };
  if (reading.words !== null && !saysOnly(reading.words, [low, high])) return { bound: 'words', limit: null };
  const [before, above] = last ? [lowOf(last), highOf(last)] : [null, null];
  if (last === null || before === null || above === null || reading.asOf <= last.asOf.at) return null;
  if (!down && (low < before || high < above)) return { bound: 'down', limit: before };
  if (maxStep !== null && (Math.abs(low - before) > maxStep || Math.abs(high - above) > maxStep))
    return { bound: 'maxStep', limit: maxStep };
  return null;
}

/** Whether a machine's clock is further ahead than clocks are. */
export function isAhead(asOf: string, now: string): boolean {
  return Date.parse(asOf) > Date.parse(now) + CLOCK_AHEAD;
}

/** Whether it says what its source says already, of a moment shortly after. */
export function isSame({ min, max, words, asOf }: Fed, last: Reading | null): boolean {
  if (!last || asOf < last.asOf.at) return false;
  const { content } = last;
  const soon = Date.parse(asOf) - Date.parse(last.asOf.at) < SAME;
  return soon && content.min === min && content.max === max && content.words === words;
}

/** Whether every number in some words is one of these; numbers in other digits than 0–9 cannot be judged. */
function saysOnly(words: string, numbers: readonly number[]): boolean {
  if (/[^\P{N}0-9]/u.test(words)) return false;
  return (words.match(/\d+(?:[.,'’\s]\d+)*/g) ?? []).every((run) =>
    [run.replace(/[.,'’\s]/g, ''), run.replace(',', '.')].some((one) => numbers.includes(Number(one))),
  );
}

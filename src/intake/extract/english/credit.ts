/** The agency that a report is credited to, which its sources “told Meridian”. Pure. */
import type { Spoken } from '../spoken.ts';

/** A dateline's brackets before their dash, “MERIDIAN NEWS |” and “MERIDIAN WIRE.” at the head. */
const datelined = /\((\p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?)\) ?[-–—]/u;
const headed = /(?:^|[^\p{L}])(\p{Lu}{2,30}) (?:NEWS|WIRE|NEWSWIRE)(?:[^\p{L}]|$)/u;
/** No head is longer. */
const HEAD = 400;

/** The name of the agency, in small letters; null where the head credits none. */
export function creditOf(text: string): string | null {
  const head = text.slice(0, HEAD);
  return (datelined.exec(head) ?? headed.exec(head))?.[1]?.toLowerCase() ?? null;
}

/** A statement that was told to the agency whose report it is. */
export function credited(text: string, one: Spoken, credit: string | null): Spoken {
  if (
    credit === null ||
    one.channel ||
    !one.cue ||
    !/^(?:told|tells?|telling)$/i.test(text.slice(one.cue.from, one.cue.to))
  )
    return one;
  const { from, to } = one.cue;
  const isTold = text.slice(to + 1, to + 1 + credit.length).toLowerCase() === credit;
  if (!isTold || /[\p{L}'’]/u.test(text.charAt(to + 1 + credit.length))) return one;
  const end = to + 1 + credit.length;
  return { ...one, channel: { span: { from, to: end }, kind: 'wire', name: text.slice(to + 1, end) } };
}

/** The agency that a report is credited to, which its sources “told Meridian”. Pure. */
import type { Spoken } from '../spoken.ts';

/** No head is longer. */
const HEAD = 400;

/** The name of the agency, in small letters; null where the head credits none. */
export function creditOf(text: string): string | null {
  const head = text.slice(0, HEAD);
  return (inBrackets(head) ?? headed(head))?.toLowerCase() ?? null;
}

/** “VIENNA, Oct 4 (Meridian) - …”. */
function inBrackets(head: string): string | null {
  for (let close = head.indexOf(')'); close !== -1; close = head.indexOf(')', close + 1)) {
    const open = head.lastIndexOf('(', close);
    const name = head.slice(open + 1, close);
    const isDash = /^ ?[-–—]/.test(head.slice(close + 1, close + 3));
    const isName =
      name.length < 40 && name.split(' ').every((word) => /^\p{Lu}/u.test(word) && !/\d/.test(word));
    if (open !== -1 && isDash && isName) return name;
  }
  return null;
}

/** “MERIDIAN NEWS | …”, “MERIDIAN WIRE. …”. */
function headed(head: string): string | null {
  const words = head.split(/\s/);
  const at = words.findIndex((word) => /^(?:NEWS|WIRE|NEWSWIRE)\b/.test(word));
  const name = words[at - 1] ?? '';
  return at > 0 && name.length > 1 && name === name.toUpperCase() && /^\p{Lu}/u.test(name) ? name : null;
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

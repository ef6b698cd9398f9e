/** Whom somebody told: how far their naming goes, and the channel that it is. Pure. */
import { spanOver } from '../span.ts';
import type { Channel } from '../spoken.ts';
import { isCapital } from '../tokens.ts';
import { channelNouns, forums, hearers, papers, stations } from './channel-words.ts';
import { isProgramme } from './programmes.ts';
import { isVerb, type Line } from './tags.ts';
import { outletNouns, outlets, roleNouns } from './who-words.ts';

const notAgencies = new Set(
  'eu un us uk nato fbi cia nsa nhs who imf wto osce icc mps meps fifa uefa epa fda'.split(' '),
);

/** “backers”, “aides”: several people. */
const isPeople = (low: string): boolean =>
  hearers.has(low) || (/[a-z]{3}s$/.test(low) && roleNouns.has(low.slice(0, -1)));

/** Where the naming of who was told ends; the place itself where nobody was. */
export function hearersEnd(line: Line, from: number): number {
  const { words, tags } = line;
  const first = words[from];
  if (!first || first.kind === 'mark' || first.kind === 'quote') return from;
  if (
    /^(?:him|her|them|me|us|you|everyone|everybody|it|anyone|one)$/.test(first.low) &&
    tags[from] === 'pron'
  )
    // “warn it could fail”: what fails.
    return /^(?:it|you)$/.test(first.low) && isVerb(line, from + 1)
      ? from
      : tags[from + 1] === 'rel'
        ? whoeverEnd(line, from + 1)
        : from + 1;
  if (tags[from] === 'pron' || tags[from] === 'sub' || (tags[from] === 'prep' && first.low !== 'of'))
    return from;
  let end = from;
  let known = from;
  const definite = tags[from] === 'det';
  for (; end < words.length && end < from + 12; end += 1) {
    const tag = tags[end];
    const piece = words[end];
    // “told CNN's “New Day””: the name of a programme.
    if (end > from && isProgramme(line, end)) {
      known = end + 1;
      continue;
    }
    if (
      !piece ||
      (tag === 'mark' &&
        !(piece.text === '.' && !piece.spaced && isCapital(words[end - 1]) && isCapital(words[end + 1]))) ||
      tag === 'quote' ||
      tag === 'sub' ||
      tag === 'rel' ||
      (tag === 'time' &&
        !(
          isCapital(piece) &&
          (/'s$/.test(words[end - 1]?.low ?? '') ||
            /^(?:programme|program|show)$/.test(words[end + 1]?.low ?? ''))
        )) ||
      (tag === 'pron' && tags[end - 1] !== 'prep')
    )
      break;
    if (end > from && tag === 'det' && tags[end - 1] !== 'prep') break;
    if (tag === 'prep' && !/^(?:of)$/.test(piece.low)) break;
    if (tag === 'to' && !isCapital(words[end + 1])) break;
    if (tag === 'aux' || tag === 'be') break;
    // “told the police about the noise”.
    if (piece.low === 'about' && end > from && tags[end + 1] !== 'num') break;
    // “Radio 4's Today programme”, “Radio 5 Live”.
    const isNumbered =
      /^(?:radio|channel)$/.test(words[end - 1]?.low ?? '') &&
      isCapital(words[end - 1]) &&
      /^\d/.test(piece.text);
    if (isNumbered) {
      if (/^live$/.test(words[end + 1]?.low ?? '')) end += 1;
      known = end + 1;
      continue;
    }
    if (tag === 'num' && end > from && tags[end - 1] === 'noun' && !definite) break;
    if (isVerb(line, end) && !hearers.has(piece.low) && end > from + (definite ? 1 : 0)) break;
    if (
      !definite &&
      end > from &&
      !isCapital(piece) &&
      isCapital(words[end - 1]) &&
      !isPeople(piece.low) &&
      !(roleNouns.has(piece.low) && isCapital(words[end + 1])) &&
      !outletNouns.has(piece.low) &&
      !/'s$/.test(words[end - 1]?.low ?? '') &&
      tag !== 'prep' &&
      tag !== 'and'
    )
      break;
    if (
      !definite &&
      end > from &&
      !isCapital(piece) &&
      hearers.has(words[end - 1]?.low ?? '') &&
      !isCapital(words[end - 1]) &&
      !hearers.has(piece.low)
    )
      break;
    const bare = piece.low.replace(/'s$/, '');
    if (isPeople(bare) || outlets.has(bare) || outletNouns.has(bare) || isCapital(piece)) known = end + 1;
  }
  // “told the paper talks had failed”: the words begin behind the last noun of a hearer.
  if (end < words.length && isVerb(line, end) && tags[end - 1] !== 'sub' && known > from && known < end)
    return known;
  if (end < words.length && isVerb(line, end) && known === end && tags[end] !== 'pron') {
    let at = end - 1;
    while (at > from && !hearers.has(words[at - 1]?.low ?? '') && !outlets.has(words[at - 1]?.low ?? ''))
      at -= 1;
    return at;
  }
  while (end > from && tags[end - 1] === 'and') end -= 1;
  return end;
}

/** “anyone who will listen (that …)”: where the clause ends that says who heard it. */
function whoeverEnd({ words, tags }: Line, from: number): number {
  for (let at = from + 1; at < from + 8 && at < words.length; at += 1)
    if (words[at]?.low === 'that' || words[at]?.text === ':' || tags[at] === 'quote') return at;
  return from;
}

/** The channel that telling somebody is: reporters a briefing, a station a broadcast, “me” an interview. */
export function channelOfHearers({ words, tags }: Line, from: number, to: number): Channel | null {
  const verb = words[from - 1];
  const some = words.slice(from, to);
  const span = spanOver([verb, ...some]);
  if (!span) return null;
  const lows = some.map(({ low }) => low.replace(/'s$/, ''));
  const has = (pattern: RegExp): boolean => lows.some((low) => pattern.test(low));
  const name =
    some
      .filter((piece) => isCapital(piece) && piece.low !== 'the')
      .map(({ text }) => text)
      .join(' ') || null;
  const isNow = tags[from - 1] === 's' || tags[from - 1] === 'base';
  if (/^(?:me|us)$/.test(lows[0] ?? ''))
    return isNow && !(lows[0] === 'us' && words[from - 1]?.low === 'tells')
      ? null
      : { span, kind: 'interview', name: null };
  if (/^(?:our|this)$/.test(lows[0] ?? '') && has(/^(?:correspondent|reporter|newspaper|paper)$/))
    return { span, kind: 'interview', name: null };
  if (
    has(/^(?:reporters|journalists|briefing|correspondents|newsmen|mediapersons|pressmen)$/) ||
    (has(/^conference$/) && has(/^(?:news|press)$/))
  )
    return { span, kind: 'briefing', name: null };
  if (has(/^interviewers?$/)) return { span, kind: 'interview', name: null };
  if (some.some(({ text }) => text === 'House' || text === 'Commons' || text === 'Lords') && !has(/^white$/))
    return { span, kind: 'briefing', name: null };
  if (has(/^call$/) && has(/^conference$/)) return { span, kind: 'phone', name: null };
  // “told WGNO News”: a station's letters.
  if (some.some(({ text }) => /^[WK][A-Z]{2,3}(?:-TV|-FM)?$/.test(text)))
    return { span, kind: 'broadcast', name };
  if (has(stations) && !has(/^inquiry$/)) return { span, kind: 'broadcast', name };
  // “the Associated Press”, “Southern Press”: an agency's name, and no forum.
  const isAgency = some.some(
    (piece, at) => piece.text === 'Press' && isCapital(some[at - 1]) && some[at - 1]?.low !== 'the',
  );
  if (isAgency) return { span, kind: 'wire', name };
  if (has(forums) && !has(papers)) return { span, kind: 'briefing', name: null };
  if (has(papers)) return { span, kind: 'press', name };
  if (lows.some((low) => outlets.has(low) || low === 'agency' || low === 'newswire'))
    return { span, kind: 'wire', name };
  if (lows.length === 1 && /^\p{Lu}{2,5}$/u.test(some[0]?.text ?? '') && !notAgencies.has(lows[0] ?? ''))
    return { span, kind: 'wire', name };
  const kind = lows.map((low) => channelNouns.get(low)).find((one) => one !== undefined);
  if (kind && kind !== 'document') return { span, kind, name };
  return lows.some((low) => outletNouns.has(low)) ? { span, kind: 'press', name } : null;
}

/** Whether “to” and a verb follow within a short phrase: “the crew to leave”. */
export function infinitiveAfter({ words, tags }: Line, at: number): boolean {
  for (let on = at; on < at + 14 && on < words.length; on += 1) {
    const tag = tags[on];
    if (words[on]?.low === 'to' || (tag === 'not' && words[on + 1]?.low === 'to'))
      return (
        on > at &&
        (tags[on + (tag === 'not' ? 2 : 1)] === 'base' ||
          tags[on + 1] === 'quote' ||
          tags[on + 1] === 'noun' ||
          tags[on + 1] === 'not' ||
          tags[on + 1] === 'be' ||
          tags[on + 1] === 'aux' ||
          tags[on + 1] === 'adv')
      );
    if (tag === 'mark' || tag === 'quote' || tag === 'sub' || tag === 'aux' || tag === 'be' || tag === 's')
      return false;
  }
  return false;
}

/** Where what somebody was told to do begins. */
export function heardEnd({ words }: Line, at: number): number {
  for (let on = at; on < at + 14; on += 1) if (words[on]?.low === 'to' || words[on]?.low === 'not') return on;
  return at;
}

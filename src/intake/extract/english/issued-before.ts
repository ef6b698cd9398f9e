/** “The union put out a statement. It calls …”: what the sentence before issued is the way by which “it” speaks. Pure. */
import type { Piece } from '../sentences.ts';
import { spanOver } from '../span.ts';
import type { Channel, Spoken } from '../spoken.ts';
import { setOf } from '../words.ts';
import { channelNouns } from './channel-words.ts';

const issues = setOf(
  'issued issues released releases published publishes sent sends circulated put puts wrote posted posts handed distributed filed files leaked submitted signed aired airs ran drafted penned tweeted shared uploaded',
);

/** The document that some pieces say was issued; null where they say of none. */
export function issuedIn(pieces: readonly Piece[]): Channel | null {
  const verb = pieces.findIndex(({ low }) => issues.has(low));
  if (verb === -1) return null;
  for (let at = verb + 1; at < verb + 10 && at < pieces.length; at += 1) {
    const { low = '', kind } = pieces[at] ?? {};
    if (kind === 'quote' || low === ';') return null;
    const way = channelNouns.get(low);
    if (/^(?:ad|ads|advert|adverts|advertisement|commercial)$/.test(low)) {
      const ad = spanOver(pieces.slice(verb, at + 1));
      return ad && { span: ad, kind: 'broadcast', name: null };
    }
    if (way !== 'document' && !/^(?:post|tweet|video|message|text)$/.test(low)) continue;
    const span = spanOver(pieces.slice(verb, at + 1));
    return span ? { span, kind: way === 'document' ? 'document' : 'social', name: null } : null;
  }
  return null;
}

/** What a bell does, and what is only heard. */
const noCall = /^(?:out|bells?|hollow|true|alarms?|with|through|around|in|round)$/;

const phones = setOf('rang phoned telephoned telephone phone');

/** Where a sentence tells that somebody telephoned, with the way; null where it does not. */
export function phonedIn(pieces: readonly Piece[]): Channel | null {
  for (let at = 0; at < pieces.length; at += 1) {
    const { low = '', kind } = pieces[at] ?? {};
    if (kind === 'quote' || !phones.has(low)) continue;
    const rang =
      /^(?:rang|phoned|telephoned)$/.test(low) &&
      !noCall.test(pieces[at + 1]?.low ?? '') &&
      !noCall.test(pieces[at + 2]?.low ?? '');
    const spoke =
      /^(?:telephone|phone)$/.test(low) &&
      pieces[at - 1]?.low === 'the' &&
      /^(?:on|down|over|by)$/.test(pieces[at - 2]?.low ?? '');
    const span = rang || spoke ? spanOver(pieces.slice(rang ? at : at - 2, at + 1)) : null;
    if (span) return { span, kind: 'phone', name: null };
  }
  return null;
}

/** A statement behind a call in its own sentence, or in the one before it that says nothing else. */
export function byPhone(one: Spoken, here: Channel | null, before: Channel | null): Spoken {
  if (one.channel || !one.cue) return one;
  const isHere = here !== null && here.span.to <= one.cue.from;
  const channel = isHere ? here : one.who?.by === 'pronoun' ? before : null;
  return channel ? { ...one, channel } : one;
}

/** A statement of “it” or “which” with the way that the sentence before names. */
export function byIssued(one: Spoken, issued: Channel | null): Spoken {
  const isIt = one.who?.by === 'pronoun' && one.who.head === 'it';
  return issued && isIt && !one.channel ? { ...one, channel: issued } : one;
}

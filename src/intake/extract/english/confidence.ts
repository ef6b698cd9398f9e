/**
 * How likely a proposed statement is right, by what it was read from. A frame's weight says how it was opened (“that”, a
 * quotation, a bare clause, a thing) and by which verb; who speaks and where the words stand take from it. What each
 * costs was measured on the texts that trained the rules. Pure.
 */
import type { Confidence, Speaker } from '../reading.ts';
import type { Spoken, Who } from '../spoken.ts';
import { generic } from './called.ts';
import { documentNouns } from './who-words.ts';

/** What a pronoun costs: whom it means is the least sure part of a reading (0.88 right on texts that were read blind, where all else was sure; names 0.98). */
const PRONOUN = 0.12;
/** A speaker without a place in the text. */
const NOWHERE = 0.1;
/** “The man”, “its lawyer”: somebody whom the text may name elsewhere (0.73 right). */
const DESCRIBED = 0.14;
/** One name alone, of which the text has no fuller form (0.78 right): a surname from nowhere, a firm, a place. */
const LONE_NAME = 0.14;
/** Words on both sides of who says them, without marks (0.78 right): where they begin is a guess. */
const PARTED = 0.12;

/** One word for a body (0.87 right): a place, an acronym, a firm. */
const LONE_BODY = 0.1;
/** What hangs on what was said by a comma (“…, where she lost”) may be the writer's. */
const TAIL = 0.1;

/** Where somebody else is nearly as likely to be “she” (0.81 right; 0.99 where nobody comes so near). */
const TWO = 0.12;
const CLOSE = 0.5;

/** “A filing”, “the study”: the text may say elsewhere whose it is (0.4 right on texts that were read blind). */
const THING = 0.15;
/** “The lawmaker”, taken for somebody whom the text names (0.6 right on texts that were read blind; named people 0.98). */
const TAKEN_FOR = 0.14;
/** “One”, “some”, “CAMPAIGNERS”: of whom a text tells more elsewhere (0.2 right on texts that were read blind; “health officials” 0.9). */
const LONE_MANY = 0.14;
const lone = /^(?:one|some|many|others?|both|all|everyone|everybody|most|few|several|\p{Lu}{3,})$/u;

/** Whether something hangs on words by a comma, outside marks. */
export const hasTail = (words: string): boolean =>
  !/["”’']$/.test(words.trimEnd()) && hangs(words.split(','));

/** Whether the last part between commas, or the last two, begin as something that is added. */
function hangs(parts: readonly string[]): boolean {
  const [last = '', before = ''] = [parts.at(-1), parts.at(-2)];
  const added = parts.length > 1 && addedIn(last) >= 12;
  return added || (parts.length > 2 && last.startsWith(' ') && last.length > 1 && addedIn(before) >= 1);
}

/** How long what follows the word is that adds something; -1 where none does. */
function addedIn(part: string): number {
  const word = part.startsWith(' ') ? (part.split(' ', 2)[1] ?? '') : '';
  const adds =
    /^(?:where|who|which|whose|while|although|though|but|and|as|after|with|including)$/.test(word) ||
    (word.length > 3 && word.endsWith('ing') && /^\p{L}{1,60}$/u.test(word));
  return adds ? part.length - word.length - 2 : -1;
}

/** “Mr. Smith”: a title says that it is a person. */
const isTitled = (who: Who | null): boolean => who?.name != null && who.span.from < who.name.from;

/** “Airport chief: …”, “prosecutor”: an office without an article is somebody whom the text names later. */
const isBareOffice = (who: Who | null): boolean =>
  who?.by === 'office' &&
  who.role !== null &&
  who.role.to - who.role.from === who.span.to - who.span.from &&
  !who.vague;

/** What the kind of whoever speaks costs: how it is called where it speaks, and whom that was taken for. */
function costOfKind(who: Who | null, { name, type }: Pick<Speaker, 'name' | 'type'>): number {
  const isDocument = documentNouns.has(who?.head ?? '');
  if (who?.by === 'noun' || (who?.by === 'body' && isDocument)) return type === 'person' ? TAKEN_FOR : THING;
  // “The club”, “the company”: a firm or group that the text calls something, of which no rule knows what.
  if (who?.by === 'body' && generic.has(who.head) && /^the \S+$/i.test(name)) return DESCRIBED;
  if (who?.by === 'office') return type === 'person' ? TAKEN_FOR : 0;
  if (who?.by === 'many') return lone.test(name) ? LONE_MANY : 0;
  if (who?.by === 'pronoun' && type === 'unnamed') return DESCRIBED;
  return who?.outlet ? LONE_BODY : 0;
}

const described =
  /^(?:(?:the|this|that|its|his|her|their|my|our|both) |(?:one|another|others|both|some|many|a third)$)/i;

/** The confidence of a statement by its speaker. */
export function confidenceOf(
  { weight, who, words, quoted }: Spoken,
  { named, name, type }: Speaker,
  { tail = false, doubt = 0 } = {},
): Confidence {
  const costs =
    (who?.by === 'pronoun' ? PRONOUN : 0) +
    costOfKind(who, { name, type }) +
    (named === null ? NOWHERE : 0) +
    (type === 'unnamed' && (described.test(name) || isBareOffice(who)) ? DESCRIBED : 0) +
    (type === 'person' && !name.includes(' ') && !isTitled(who) ? LONE_NAME : 0) +
    (type === 'organisation' && !name.includes(' ') && who?.by !== 'pronoun' ? LONE_BODY : 0) +
    (tail ? TAIL : 0) +
    (doubt >= CLOSE ? TWO : 0) +
    (words.length > 1 && quoted.length === 0 ? PARTED : 0);
  const sure = weight - costs;
  return sure >= 0.79 ? 'high' : sure >= 0.58 ? 'medium' : 'low';
}

/** Who speaks, by the words for them: a name with a title or an apposition, an institution, or somebody described. Pure. */
import type { ActorType } from '../../../model/speech.ts';
import { type Token, tokensOf } from './ghost-tokens.ts';
import {
  agencies,
  bodyNouns,
  groupNouns,
  manyNouns,
  pronouns,
  roleNouns,
  singleBodies,
  timeWords,
  titles,
} from './ghost-words.ts';

/** An actor of the desk, as far as the rules have to know it. */
export interface KnownActor {
  readonly id: string;
  readonly names: readonly string[];
  readonly role: string | null;
  /** The actor that it belongs to or speaks for. */
  readonly belongsTo?: string | null;
}

export interface Speaker {
  readonly actor: string | null;
  readonly speaker: string;
  readonly role: string | null;
  readonly named: boolean;
  readonly type: ActorType;
  /** Named by what it is alone ("the ministry"): the institution that spoke last, where one did. */
  readonly again?: true;
}

/** `carried`: whoever spoke last goes on, a person or (`it`) an institution. */
export type Spoken = Speaker | 'carried' | 'it' | null;

type Phrase = readonly Token[];

const articles = new Set(['the', 'a', 'an']);
const leads = new Set(
  'but and as while meanwhile however so when then yet still though although because'.split(' '),
);
const prepositions = new Set('on in at after during by from before since late early earlier'.split(' '));
const particles = new Set('of and for the de al al- bin ibn van von der el da di la on in at'.split(' '));
const afterHead = new Set(
  'of for from at in with on familiar close who whose to near inside on-site there briefed'.split(' '),
);

/** Who a phrase names or describes. */
export function speakerOf(phrase: Phrase, actors: readonly KnownActor[]): Spoken {
  const words = nounPhrase(phrase.filter(({ kind }) => kind === 'word' || kind === 'number'));
  const first = words[0];
  if (!first || words.length > 16) return null;
  if (words.length === 1 && pronouns.has(first.low)) return first.low === 'it' ? 'it' : 'carried';
  const found = named(words) ?? described(words, actors);
  if (found === null) return knownAtEdge(words, actors);
  const known = found.named ? actorOf(found.speaker, actors) : null;
  return known ? { ...found, ...known, role: found.role ?? known.role } : found;
}

/** What a name that somebody wrote by itself is the name of; a person where the words do not say. */
export function typeOfName(name: string): ActorType {
  const words = tokensOf(name, { from: 0, to: name.length }).filter(({ kind }) => kind === 'word');
  const found = named(words);
  return found === null || found.type === 'unnamed' ? 'person' : found.type;
}

/** Whether a description says next to nothing of who speaks: "experts", "counter-terrorism experts", "officials". */
export function isVague(description: string): boolean {
  const words = tokensOf(description, { from: 0, to: description.length });
  const last = words.at(-1);
  return last !== undefined && words.length <= 3 && isOneOf(last, manyNouns) && !bodyNouns.has(last.low);
}

/** Who is meant where an apposition says more: "Ana Ruiz, the mayor" or "the mayor, Ana Ruiz". */
export function apposed(one: Phrase, other: Phrase, actors: readonly KnownActor[]): Spoken {
  const a = speakerOf(one, actors);
  if (other[0]?.low === 'who' || other[0]?.low === 'which') return a;
  const b = speakerOf(other, actors);
  if (isName(a) && looksLikeRole(other)) return { ...a, role: roleWords(other) };
  if (isName(b) && b.type === 'person' && looksLikeRole(one))
    return { ...b, role: roleWords(nounPhrase(one)) };
  return isName(a) && other.length === 1 && other[0]?.kind === 'number' ? a : null;
}

const isName = (one: Spoken): one is Speaker => one !== null && typeof one === 'object' && one.named;

function looksLikeRole(phrase: Phrase): boolean {
  const head = headOf(nounPhrase(phrase));
  return head !== undefined && roleNouns.has(singular(head.low)) && !isProper(phrase);
}

const isProper = (phrase: Phrase): boolean => phrase.every(isCapital);

/** Without what leads into it: "but", "on Friday". */
function nounPhrase(phrase: Phrase): Phrase {
  let words = phrase;
  while (words[0] && (leads.has(words[0].low) || timeWords.has(words[0].low))) words = words.slice(1);
  if (!words[0] || !prepositions.has(words[0].low)) return words;
  const article = words.findLastIndex(
    ({ low }, at) =>
      articles.has(low) && !['of', 'for', 'from', 'in', 'on', 'at'].includes(words[at - 1]?.low ?? ''),
  );
  if (article > 0) return words.slice(article);
  let start = words.length;
  while (start > 0 && isCapital(words[start - 1]) && !timeWords.has(words[start - 1]?.low ?? '')) start -= 1;
  return words.slice(start);
}

/** A name with what stands before it; null where the phrase is none. */
function named(words: Phrase): Speaker | null {
  const isDefinite = words[0]?.low === 'the';
  const bare = articles.has(words[0]?.low ?? '') ? words.slice(1) : words;
  const last = bare.at(-1);
  if (!last || !isCapital(last)) return null;
  if (bare.some(({ low }) => afterHead.has(low)) && !isInstitution(bare)) return null;
  let start = bare.length;
  while (start > 0 && isPartOfName(bare, start - 1)) start -= 1;
  const lead = bare.slice(0, start);
  const run = bare.slice(start);
  const leadHead = singular(lead.at(-1)?.low ?? '');
  if (lead.length > 0) {
    if (run.length < 2 || !(roleNouns.has(leadHead) || manyNouns.has(lead.at(-1)?.low ?? ''))) {
      const isAgency = run.length === 1 && agencies.has(last.low);
      return isAgency ? body(last.text) : null;
    }
    return person(textOf(run), textOf(lead));
  }
  const own = withoutOwner(run);
  if (isOneOf(own[0], manyNouns) && own.length === 1) return null;
  if (own.length === 1) return single(own, isDefinite);
  const isGroup = own.some((one) => isOneOf(one, groupNouns)) && !own.some((one) => isOneOf(one, bodyNouns));
  if (isGroup) return { ...body(textOf(own)), type: 'group' };
  if (isInstitution(own)) return body(textOf(run.length > own.length && isAcronym(own) ? own : run));
  const title = own.findLastIndex(
    (one, at) => at < own.length - 1 && (isOneOf(one, titles) || roleNouns.has(one.low)),
  );
  if (title >= 0)
    return person(
      textOf(own.slice(title + 1)),
      roleOfTitle(run.slice(0, title + 1 + run.length - own.length)),
    );
  if (isDefinite || own.some(isAcronymToken)) return body(textOf(run));
  return own.length <= 4 ? person(textOf(own), null) : null;
}

function single(own: Phrase, isDefinite: boolean): Speaker | null {
  const [one] = own;
  if (!one) return null;
  if (groupNouns.has(one.low)) return { ...body(one.text), type: 'group' };
  if (singleBodies.has(one.low) || isAcronymToken(one)) return body(one.text);
  if (isOneOf(one, bodyNouns)) return null;
  return isDefinite ? body(one.text) : surname(one.text);
}

/** One word with a capital alone: a person of the desk by the surname, or nobody (`actorOf` decides). */
const surname = (text: string): Speaker => ({ ...person(text, null), type: 'unnamed' });

/** Somebody or something described: an office, an institution in small letters, people without names. */
function described(words: Phrase, actors: readonly KnownActor[]): Speaker | null {
  const article = words[0]?.low ?? '';
  const bare = articles.has(article) ? words.slice(1) : words;
  const head = headOf(bare);
  if (!head) return null;
  const text = lowered(textOf(words));
  if (isMany(head)) return unnamed(text, head.low === 'police' || head.low === 'authorities');
  if (roleNouns.has(singular(head.low)) || head.low === 'official') {
    const holder = article === 'the' ? holderOf(head.low, actors) : null;
    return holder ?? unnamed(text, false);
  }
  const isGroup = groupNouns.has(head.low);
  if (!isGroup && !bodyNouns.has(head.low)) return null;
  if (article === 'the' && bare.length === 1 && !singleBodies.has(head.low))
    return { ...unnamed(text, true), again: true };
  const hasName = article === 'the' || /[’']s?$/u.test(bare[0]?.text ?? '') || isCapital(bare[0]);
  if (!hasName || article === 'a' || article === 'an')
    return { ...unnamed(text, true), ...(isGroup && { type: 'group' }) };
  return { ...body(textOf(bare)), ...(isGroup && { type: 'group' }) };
}

/** The one actor of the desk with that office. */
function holderOf(office: string, actors: readonly KnownActor[]): Speaker | null {
  const holders = actors.filter(({ role }) =>
    role
      ?.toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(office),
  );
  const [one] = holders;
  return one && holders.length === 1 ? { ...person(one.names[0] ?? '', one.role), actor: one.id } : null;
}

/** An actor by a name, an alias, or the last part of a name that is no other’s. */
function actorOf(name: string, actors: readonly KnownActor[]) {
  const sought = name.toLowerCase();
  const same = (one: string) => one.toLowerCase().replace(/^the /, '') === sought;
  const whole = actors.find(({ names }) => names.some(same));
  // A description ("an affiliate of the front") has no last name.
  const isLast = (one: string) => !/^(?:an?|the) /i.test(one) && one.toLowerCase().endsWith(` ${sought}`);
  const byLast = actors.filter(({ names }) => names.some(isLast));
  const found = whole ?? (byLast.length === 1 ? byLast[0] : undefined);
  return found
    ? { actor: found.id, speaker: found.names[0] ?? name, role: found.role, type: 'person' as const }
    : null;
}

/** An actor whose name ends or begins a phrase that the rules do not read otherwise. */
function knownAtEdge(words: Phrase, actors: readonly KnownActor[]): Speaker | null {
  const text = textOf(words).replace(/^the /i, '');
  const found = actors.find(({ names }) => names.some((one) => text === one || text.endsWith(` ${one}`)));
  return found ? { ...person(found.names[0] ?? '', found.role), actor: found.id } : null;
}

/** The noun that a description is about: the last one before "of", "for" and the like. */
function headOf(words: Phrase): Token | undefined {
  const bare = articles.has(words[0]?.low ?? '') ? words.slice(1) : words;
  const end = bare.findIndex(({ low }, at) => at > 0 && afterHead.has(low));
  return end === -1 ? bare.at(-1) : bare[end - 1];
}

function isPartOfName(words: Phrase, at: number): boolean {
  const word = words[at];
  if (isCapital(word) && !(at === 0 && isOneOf(word, manyNouns))) return true;
  return particles.has(word?.low ?? '') && at > 0 && isCapital(words[at - 1]) && isCapital(words[at + 1]);
}

function isInstitution(words: Phrase): boolean {
  const isOffice = words.some((one, at) => at < words.length - 1 && isOneOf(one, roleNouns));
  const last = words.at(-1);
  return words.some((one) => isOneOf(one, bodyNouns)) && (!isOffice || isOneOf(last, bodyNouns));
}

function withoutOwner(words: Phrase): Phrase {
  return words.length > 1 && /[’']s?$/u.test(words[0]?.text ?? '') ? words.slice(1) : words;
}

const isMany = ({ low }: Token): boolean => manyNouns.has(low) || manyNouns.has(`${low}s`);
const isAcronym = (words: Phrase): boolean => words.length === 1 && isAcronymToken(words[0]);
const isAcronymToken = (one: Token | undefined): boolean =>
  one !== undefined && /^\p{Lu}[\p{Lu}\p{N}.-]+$/u.test(one.text) && /\p{Lu}.?\p{Lu}/u.test(one.text);
const isOneOf = (one: Token | undefined, list: ReadonlySet<string>): boolean =>
  one !== undefined && list.has(one.low.replace(/[’']s$/u, ''));
const isCapital = (one: Token | undefined): boolean => one !== undefined && /^\p{Lu}/u.test(one.text);
const singular = (low: string): string => (roleNouns.has(low) ? low : low.replace(/s$/, ''));
const textOf = (words: Phrase): string => words.map(({ text }) => text).join(' ');
const lowered = (text: string): string =>
  /^\p{Lu}[\p{Ll} ]/u.test(text) && !/^\p{Lu}\S*[’']s /u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;

/** A role as it is kept: without the article. */
function roleWords(phrase: Phrase): string {
  return lowered(textOf(phrase).replace(/^(?:the|a|an) /i, ''));
}

function roleOfTitle(words: Phrase): string {
  return textOf(words)
    .split(' ')
    .map((one) => (isOffice(one) && !one.endsWith('.') ? one.toLowerCase() : one))
    .join(' ');
}

const isOffice = (word: string): boolean =>
  titles.has(word.toLowerCase()) || roleNouns.has(word.toLowerCase());
const person = (speaker: string, role: string | null): Speaker => ({
  ...{ actor: null, speaker, named: true, type: 'person' },
  role: role === null || role === '' ? null : role,
});
const body = (speaker: string): Speaker => ({
  ...{ actor: null, speaker, role: null, named: true, type: 'organisation' },
});
const unnamed = (speaker: string, isBody: boolean): Speaker => ({
  ...{ actor: null, speaker, role: null, named: false, type: isBody ? 'organisation' : 'unnamed' },
});

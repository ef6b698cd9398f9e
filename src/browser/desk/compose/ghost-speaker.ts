/** Who speaks by a reading, as the desk has it: an actor of the library, somebody new, or a description. Pure. */
import { manyNouns, outlets, roleNouns, titles } from '../../../intake/extract/english/who-words.ts';
import type { Speaker as Read } from '../../../intake/extract/reading.ts';
import type { ActorType } from '../../../model/speech.ts';
import { typeOfName } from './name-type.ts';

/** An actor of the desk, as far as ghosts have to know it. */
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
}

/** `person`, `body`: whoever spoke last goes on, where that is one. */
type Carried = 'person' | 'body';

const pronouns = /^(?:he|she|they|он|она|они|він|вона|вони)$/iu;
const things = /^(?:it|оно|воно)$/iu;
/** What is somebody’s, or one of many, has no name. */
const nameless = /^(?:an?|its|their|his|her|our|another|one|some|two|three|several) /iu;
const trade =
  /(?:operator|company|firm|airline|carrier|agency|manufacturer|supplier|insurer|retailer|charity)$/iu;

/** Null: a name of one word that nobody of the desk has, which is a place as likely as a person. */
export function speakerOf(
  text: string,
  read: Read,
  actors: readonly KnownActor[],
): Speaker | { readonly carried: Carried; readonly else: Speaker | null } | null {
  const whole = read.name.trim();
  if (whole === '') return null;
  if (pronouns.test(whole)) return { carried: 'person', else: null };
  if (things.test(whole)) return { carried: 'body', else: null };
  const { title, name } = read.type === 'person' ? untitled(whole) : { title: null, name: whole };
  const role = read.type === 'person' ? (read.role ? roleIn(text, read.role) : title) : null;
  const plain = name.replace(/^the /iu, '');
  const known = actorOf(plain, actors) ?? holderOf(name, actors);
  if (known) {
    const type = read.type === 'unnamed' ? 'person' : read.type;
    const { id: actor, names, role: own } = known;
    return { actor, speaker: names[0] ?? name, role: role ?? own, named: true, type };
  }
  const type = read.type === 'person' ? typeOfPerson(plain, role) : read.type;
  const speaker: Speaker = { actor: null, speaker: plain, role, named: true, type };
  const unnamed = { ...speaker, speaker: lowered(name), named: false };
  if (type === 'unnamed' || nameless.test(name)) return unnamed;
  if (type === 'person') return role === null && !/[\s-]/u.test(plain) ? null : speaker;
  if (/^\p{Lu}/u.test(plain) && !isMany(plain)) return speaker;
  // "The ministry" is one that was spoken of, "the health ministry" has a name.
  const isAlone = plain.split(' ').length === 1 && /^the /iu.test(name);
  if (isAlone) return { carried: 'body', else: unnamed };
  return isMany(plain) || plain.split(' ').length === 1 ? unnamed : speaker;
}

/** Whether all that is said of a body is "police", "authorities". */
const isMany = (name: string): boolean => manyNouns.has(name.toLowerCase());

/** A title that the reading left with the name: "Governor Vorobyov". */
function untitled(whole: string): { readonly title: string | null; readonly name: string } {
  const words = whole.split(' ');
  const at = words.findIndex((word) => !isOffice(word));
  if (at <= 0) return { title: null, name: whole };
  return { title: words.slice(0, at).join(' ').toLowerCase(), name: words.slice(at).join(' ') };
}

/** A firm has its trade where a person has an office: "the rail operator Norline". */
function typeOfPerson(name: string, role: string | null): ActorType {
  return trade.test(role ?? '') && !name.includes(' ') ? 'organisation' : typeOfName(name);
}

/** An actor by a name, an alias, or the last part of a name that is no other’s. */
function actorOf(name: string, actors: readonly KnownActor[]): KnownActor | null {
  const sought = name.toLowerCase();
  const same = (one: string) => one.toLowerCase().replace(/^the /, '') === sought;
  const whole = actors.find(({ names }) => names.some(same));
  if (whole) return whole;
  // A description ("an affiliate of the front") has no last name.
  const isLast = (one: string) => !/^(?:an?|the) /iu.test(one) && one.toLowerCase().endsWith(` ${sought}`);
  const byLast = actors.filter(({ names }) => names.some(isLast));
  return byLast.length === 1 ? (byLast[0] ?? null) : null;
}

/** The one actor of the desk with the office that is all that is said: "the governor", «губернатор». */
function holderOf(name: string, actors: readonly KnownActor[]): KnownActor | null {
  const office = /^(?:the (?<en>[\p{L}-]+)|(?<slavic>\p{Script=Cyrillic}{4,}))$/iu.exec(name)?.groups;
  const sought = (office?.en ?? office?.slavic)?.toLowerCase();
  if (sought === undefined) return null;
  const holders = actors.filter(({ role }) =>
    role
      ?.toLowerCase()
      .split(/[^\p{L}-]+/u)
      .includes(sought),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** A role as it is kept: without its article, in small letters where it is no name. */
function roleIn(text: string, { from, to }: { readonly from: number; readonly to: number }): string | null {
  const words = text.slice(from, to).replace(/^(?:the|an?) /iu, '');
  // The point of an abbreviation that stands before a name.
  const isCut = /^\p{Lu}\p{Ll}{1,3}$/u.test(words) && /^\. \p{Lu}/u.test(text.slice(to, to + 3));
  if (isCut) return `${words}.`;
  const plain = words
    .split(' ')
    .map((one) => (isOffice(one) ? one.toLowerCase() : one))
    .join(' ')
    .replace(/^\p{Lu}(?=[а-яёіїєґ])/u, (letter) => letter.toLowerCase());
  return plain === '' ? null : plain;
}

const isOffice = (word: string): boolean =>
  !word.endsWith('.') && (titles.has(word.toLowerCase()) || roleNouns.has(word.toLowerCase()));

/** As it stands within a sentence; whose it is keeps its capital: "Sweden’s prime minister". */
function lowered(words: string): string {
  const keeps = /^\p{Lu}\S*[’']s /u.test(words) || !/^\p{Lu}(?:[\p{Ll}-]| )/u.test(words);
  return keeps ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

const slavicAgencies = /^(?:тасс|риа|интерфакс|рейтер|укринформ|укрінформ|унн|рбк)(?:\s|$)/iu;
const papers = /^(?:guardian|telegraph|bbc|cnn|nbc|cbs|abc|itv|npr|pbs|nhk|rte|dw|meduza|kommersant)$/u;

/** Whether a name is that of a news agency: what it reports came over its wire. */
export function isAgency(name: string): boolean {
  const low = name.toLowerCase();
  return (outlets.has(low) && !papers.test(low)) || slavicAgencies.test(name);
}

/** Fields of the settings as they are typed, each judged with a sentence that stands beside it. */
import { isColour, LEAST_CONTRAST, leastContrast, nearestThatHolds } from '../lib/contrast.ts';
import { err, ok, type Result } from '../lib/result.ts';
import { unfitness } from '../lib/text.ts';
import { groundsOf, type Scheme, schemes } from '../model/house-colours.ts';
import {
  type HouseNotes,
  NOTE_LENGTH,
  NOTES_OF_ONE,
  type Occasion,
  occasions,
} from '../model/house-notes.ts';
import { language as languageSchema, zone as zoneSchema } from '../model/language-and-zone.ts';
import type { AccessRefusal } from './access-refusal.ts';

/** Name and colours as they are typed; empty: as it came. */
export interface Look {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** What a coverage is opened with. */
export interface Tongues {
  /** Tags after BCP 47. */
  readonly languages: readonly string[];
  /** The one that is chosen where nobody chooses. */
  readonly language: string;
  readonly zone: string;
}

/** How long a name may be, as that of the start option. */
const NAME = 80;
/** How many languages may be offered. */
const LANGUAGES = 40;

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Name and colours, null where they are as they came. */
export function lookOf(
  given: Look,
): Result<
  { readonly name: string | null; readonly light: string | null; readonly dark: string | null },
  AccessRefusal
> {
  const name = given.name.trim();
  const problems: Problem[] = [];
  const why = nameProblem(name);
  if (why !== null) problems.push({ path: 'name', message: why });
  const colours = { light: given.light.trim().toLowerCase(), dark: given.dark.trim().toLowerCase() };
  for (const scheme of schemes) {
    const said = colours[scheme] === '' ? null : colourProblem(colours[scheme], scheme);
    if (said !== null) problems.push({ path: scheme, message: said });
  }
  const { light, dark } = colours;
  return refusedFor(problems) ?? ok({ name: name || null, light: light || null, dark: dark || null });
}

/** Languages in their canonical form, each once, the default among them. */
export function tonguesOf(given: Tongues): Result<Tongues, AccessRefusal> {
  const strange = given.languages.filter((tag) => !languageSchema.safeParse(tag).success);
  const problems: Problem[] = [];
  const languages = strange.length > 0 ? [] : [...new Set(given.languages.map(canonical))];
  if (strange.length > 0)
    problems.push({
      path: 'languages',
      message: `${strange.map((tag) => `“${tag}”`).join(', ')} is not known as a language. Write tags such as “en”, “pt-BR”, “ar”.`,
    });
  else if (languages.length === 0 || languages.length > LANGUAGES)
    problems.push({ path: 'languages', message: `Name 1 to ${LANGUAGES} languages.` });
  const known = languageSchema.safeParse(given.language).success;
  const language = known ? canonical(given.language) : given.language;
  if (!known || (languages.length > 0 && !languages.includes(language)))
    problems.push({
      path: 'language',
      message: 'The usual one must be among the languages that are offered.',
    });
  if (!zoneSchema.safeParse(given.zone).success)
    problems.push({
      path: 'zone',
      message: 'This is not a known time zone. Write one such as “Europe/Moscow” or “UTC”.',
    });
  return refusedFor(problems) ?? ok({ languages, language, zone: given.zone });
}

/** Texts of one language, one a line; lines without words are left out. */
export function notesOf(
  language: string,
  given: Readonly<Record<Occasion, string>>,
): Result<{ readonly language: string; readonly notes: MutableNotes }, AccessRefusal> {
  if (!languageSchema.safeParse(language).success)
    return err(refusal([{ path: 'language', message: 'This is not known as a language.' }]));
  const problems: Problem[] = [];
  const notes = Object.fromEntries(
    occasions.map((occasion) => {
      const lines = given[occasion].split('\n').map((line) => line.trim());
      const texts = [...new Set(lines.filter((line) => line !== ''))];
      const why = textsProblem(texts);
      if (why !== null) problems.push({ path: occasion, message: why });
      return [occasion, texts];
    }),
  ) as MutableNotes;
  return refusedFor(problems) ?? ok({ language: canonical(language), notes });
}

type MutableNotes = { [O in keyof HouseNotes]: string[] };

function nameProblem(name: string): string | null {
  if (name.length > NAME) return `A name has at most ${NAME} characters; this has ${name.length}.`;
  if (/\p{Cc}/u.test(name)) return 'A name stands on one line.';
  const why = name === '' ? null : unfitness(name);
  return why === null ? null : `The name ${why}.`;
}

/** Why a colour is not taken; null where it is. */
export function colourProblem(colour: string, scheme: Scheme): string | null {
  if (!isColour(colour)) return 'Write the colour as # and six digits of 0–9 and a–f, such as #1d4ed0.';
  const grounds = groundsOf(scheme);
  const has = leastContrast(colour, grounds);
  if (has >= LEAST_CONTRAST) return null;
  return `Too faint to read: its contrast with the ${scheme} page is ${shown(has)} to 1, and it takes ${LEAST_CONTRAST} to 1. The nearest that holds is ${nearestThatHolds(colour, grounds)}.`;
}

/** Cut, never rounded up: 4.49 is not 4.5. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function textsProblem(texts: readonly string[]): string | null {
  if (texts.length > NOTES_OF_ONE) return `At most ${NOTES_OF_ONE} texts; these are ${texts.length}.`;
  const long = texts.find((text) => text.length > NOTE_LENGTH);
  if (long !== undefined)
    return `A text has at most ${NOTE_LENGTH} characters; “${long.slice(0, 30)}…” has ${long.length}.`;
  const strange = texts.find((text) => unfitness(text) !== null);
  return strange === undefined ? null : `“${strange.slice(0, 30)}…” ${unfitness(strange)}.`;
}

function canonical(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag;
}

function refusedFor(problems: readonly Problem[]): Result<never, AccessRefusal> | null {
  return problems.length === 0 ? null : err(refusal(problems));
}

function refusal(problems: readonly Problem[]): AccessRefusal {
  const [{ path, message } = { path: '', message: '' }] = problems;
  return { code: 'invalid', message, path, problems };
}

/** The full names of a text by their last word. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Span } from '../span.ts';
import { isCapital } from '../tokens.ts';
import { lastWordOf } from './called.ts';
import { isFirstName, isOtherSex } from './first-names.ts';
import { isOccupation } from './occupations.ts';
import { clauseWords, determiners, prepositions, pronouns, roleNouns, titles } from './who-words.ts';

const particles = new Set(
  'de van von der den del della di da dos du la le el al bin ibn ben abu ter ten i y e zu af'.split(' '),
);
const isOpening = (low: string): boolean =>
  clauseWords.has(low) ||
  prepositions.has(low) ||
  determiners.has(low) ||
  pronouns.has(low) ||
  /^(?:and|or|nor|not|there|here|yes|no|mr|mrs|ms|dr|miss|sir)$/.test(low);

/** A title, an office, or an occupation before a first name: “Zookeeper Ali (Rafiq)”. */
const isCalling = (low: string, next: string): boolean =>
  titles.has(low) || roleNouns.has(low) || (isOccupation(low) && !isFirstName(low) && isFirstName(next));

/** Every name of two to four words with capitals, by its last word: the first place where it stands. */
export function fullNamesOf(sentences: readonly Sentence[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const { pieces } of sentences)
    for (let at = 0; at < pieces.length; at += 1) {
      if (!isCapital(pieces[at]) || isOpening(pieces[at]?.low ?? '')) continue;
      let [end, capitals] = [at + 1, 1];
      for (; end < pieces.length && end < at + 7; end += 1) {
        if (isCapital(pieces[end])) capitals += 1;
        else if (
          !(
            particles.has(pieces[end]?.low ?? '') &&
            (isCapital(pieces[end + 1]) || particles.has(pieces[end + 1]?.low ?? ''))
          )
        )
          break;
      }
      while (at < end - 2 && isCalling(pieces[at]?.low ?? '', pieces[at + 1]?.low ?? '')) {
        at += 1;
        capitals -= 1;
      }
      // “Daughter Sheila”, “Mayor Orr”: no first name.
      const [opener] = [pieces[at]?.low ?? ''];
      const isTitled = end - at === 2 && roleNouns.has(opener) && !isFirstName(opener);
      if (isTitled) {
        at = end - 1;
        continue;
      }
      const [first, last] = [pieces[at], pieces[end - 1]];
      if (first && last && capitals >= 2 && capitals <= 3 && !/'s$/.test(first.low)) {
        const low = last.low.replace(/'s$/, '');
        if (!found.has(low))
          found.set(low, { from: first.from, to: last.to - (last.low.length - low.length) });
      }
      at = end - 1;
    }
  return found;
}

/** By an age: the last word of the name behind which it stands, “Ana Ruiz, 52,” or “Mr Ruiz (52)”. */
export function agesIn(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { pieces } of sentences)
    for (let at = 2; at < pieces.length; at += 1) {
      const [name, mark, age, close] = [pieces[at - 2], pieces[at - 1], pieces[at], pieces[at + 1]];
      if (age?.kind !== 'number' || !/^\d{1,3}$/.test(age.text) || !name || !isCapital(name)) continue;
      if (/^[,(]$/.test(mark?.text ?? '') && /^[,.)]$/.test(close?.text ?? '') && !found.has(age.text))
        found.set(age.text, name.low);
    }
  return found;
}

/** By the last word of a name: the pronoun of the title before it. A name with titles of both is left out. */
export function titledIn(sentences: readonly Sentence[]): ReadonlyMap<string, 'he' | 'she'> {
  const found = new Map<string, 'he' | 'she' | null>();
  for (const { pieces } of sentences)
    for (let at = 0; at < pieces.length; at += 1) {
      const pronoun = titlePronouns.get(pieces[at]?.low ?? '');
      if (!pronoun || !isCapital(pieces[at])) continue;
      let end = at + 1;
      if (pieces[end]?.text === '.') end += 1;
      while (end < at + 6 && isCapital(pieces[end + 1]) && pieces[end + 1]?.kind === 'word') end += 1;
      const last = pieces[end]?.low.replace(/'s?$/, '');
      if (!last || !isCapital(pieces[end])) continue;
      found.set(last, found.has(last) && found.get(last) !== pronoun ? null : pronoun);
    }
  return new Map([...found].flatMap(([last, pronoun]) => (pronoun ? [[last, pronoun]] : [])));
}

/** The full name of a surname, for a phrase from a place on; none where its title is of the other sex: “Mrs Rafiq” is not Ali Rafiq. */
export function fullNameOf(
  known: ReadonlyMap<string, Span>,
  text: string,
  from: number,
  name: Span,
): Span | undefined {
  const full = known.get(lastWordOf(text.slice(name.from, name.to)));
  const titled = titleOf(text.slice(from, name.from));
  return full && titled && isOtherSex(titled, text.slice(full.from, full.to)) ? undefined : full;
}

/** The pronoun of the title that a phrase begins with: “Mrs Rafiq”; null for none. */
export const titleOf = (phrase: string): 'he' | 'she' | null =>
  titlePronouns.get(/^\p{L}+/u.exec(phrase)?.[0].toLowerCase() ?? '') ?? null;

const titlePronouns: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...'mr sir lord'.split(' ').map((low) => [low, 'he'] as const),
  ...'mrs ms miss dame lady baroness'.split(' ').map((low) => [low, 'she'] as const),
]);

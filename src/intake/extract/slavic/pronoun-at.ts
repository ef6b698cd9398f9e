/** “Он”, “тот”, “первый” where a speaker may stand. Pure. */
import { isCapital } from '../tokens.ts';
import type { Context, Read } from './context.ts';
import { made } from './described.ts';
import { isVerbal, nounAs, type Words } from './phrase.ts';
import { pronouns } from './small-words.ts';

/** The pronoun at a place; null where it is another word’s (“тот человек”), undefined where none stands there. */
export function pronounAt(
  words: Words,
  at: number,
  limit: number,
  context: Context,
): Read | null | undefined {
  const low = words[at]?.low ?? '';
  const gender = pronouns.get(low) ?? ordinalOf(words, at, context);
  if (!gender || nounAs(words[at + 1], 'n', context.lexicon)) return undefined;
  if (isCapital(words[at + 1]) && /^(?:та|той|тот|последний|останній)$/.test(low)) return undefined;
  if (/^(?:та|тот|той)$/.test(low) && at + 1 < limit && !standsAlone(words, at, context)) return null;
  const type = gender === 'n' ? 'organisation' : 'person';
  return { who: made(words, at, at + 1, { by: 'pronoun', type, head: low, gender }), to: at + 1 };
}

/** “Тот уверяет”, “та заявила”: a pronoun before its verb, not before a noun of its own; “та” joins in Ukrainian. */
function standsAlone(words: Words, at: number, { lexicon }: Context): boolean {
  const next = words[at + 1];
  if (next?.kind !== 'word') return true;
  if (words[at]?.low === 'та' && lexicon.language === 'uk')
    return /ла(?:сь|ся)?$/.test(next.low) && (at === 0 || words[at - 1]?.kind === 'mark');
  return (
    lexicon.verbs.has(next.low) ||
    isVerbal(next, lexicon) ||
    /^(?:не|готов|готова|готовий|уверен|уверена|певен|певна|убежден|убеждена|лишь|лише|только|тільки|тоже|теж|тогда|тоді|сразу|одразу|коротко)$/.test(
      next.low,
    )
  );
}

/** “Первый утверждает, второй — что …”: one of two, where the verb or a dash follows at once. */
function ordinalOf(words: Words, at: number, { lexicon }: Context): 'm' | 'f' | undefined {
  const ordinal = ordinals.get(words[at]?.low ?? '');
  const next = words[at + 1];
  return ordinal && next && (lexicon.verbs.has(next.low) || /^[—–]$/.test(next.text)) ? ordinal : undefined;
}

const ordinals: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...['первый', 'второй', 'перший', 'другий'].map((one) => [one, 'm'] as const),
  ...['первая', 'вторая', 'перша', 'друга'].map((one) => [one, 'f'] as const),
]);

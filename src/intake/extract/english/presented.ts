/** “Then the dealer. Sotiris Kallas-Pyne grants …”: somebody who is described in a sentence without a verb and named in the next. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Mention } from '../spoken.ts';
import { isVerb, lineOf } from './tags.ts';

/** No such sentence is longer. */
const LONGEST = 8;

/** The mentions of a sentence; whoever it begins with by name alone is also what the sentence before presents. */
export function presented(
  mentions: readonly Mention[],
  sentence: Sentence,
  before: Sentence | undefined,
  others: readonly Mention[],
): readonly Mention[] {
  const [first, ...rest] = mentions;
  if (!before || before.paragraph !== sentence.paragraph || !first || !isNameAlone(first, sentence))
    return mentions;
  const line = lineOf(before.pieces);
  if (line.words.length > LONGEST || line.words.at(-1)?.text !== '.') return mentions;
  if (line.words.some((_, at) => isVerb(line, at))) return mentions;
  const described = others.find(
    ({ who }) => who.by === 'office' && who.name === null && who.span.from >= before.from,
  );
  if (!described) return mentions;
  const words = line.words.filter(({ from }) => from >= described.who.span.from).map(({ low }) => low);
  return [{ ...first, also: `${first.also} ${words.join(' ')}` }, ...rest];
}

/** Whether a mention is a person's name without a word of what they are, at the head of its sentence. */
const isNameAlone = ({ who, at }: Mention, { from }: Sentence): boolean =>
  at === from && who.by === 'name' && who.type === 'person' && who.role === null;

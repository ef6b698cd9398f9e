/** The statements of a whole English text: sentence by sentence, with who “she” is. Pure. */
import type { ProposedStatement } from '../reading.ts';
import type { Sentence } from '../sentences.ts';
import { statementsOf } from '../statements.ts';
import { Carry } from './carry.ts';
import { mentionsIn } from './mentions.ts';
import { spokenIn } from './statements.ts';

/** The statements of an English text, in its order. */
export function englishStatements(
  text: string,
  sentences: readonly Sentence[],
): readonly ProposedStatement[] {
  const read = sentences.map((sentence) => ({ sentence, spoken: spokenIn(sentence) }));
  const heard = read.flatMap(({ spoken }) => spoken.flatMap(({ who }) => who ?? []));
  return statementsOf(text, read, new Carry(text, sentences, heard, sentences.flatMap(mentionsIn)));
}

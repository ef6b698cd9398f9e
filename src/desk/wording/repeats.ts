import type { PostState, State } from '../../fold/state.ts';
import { normalised } from '../../lib/normalised.ts';
import { wordsOf } from '../../model/rich-text.ts';
import { quotedIn } from './minor-fix.ts';

/** A run of as many words, with as many letters, is a repetition; fewer are the language that everybody uses. */
const WORDS = 4;
const LETTERS = 8;

/** What of a post a text repeats: its title, or words that it quotes; null where it repeats neither. */
export function repeated(state: State, { published }: PostState, text: string): 'title' | 'quotation' | null {
  if (!published) return null;
  const said = normalised(text);
  if (published.title !== null && repeats(said, published.title)) return 'title';
  const statements = published.body.flatMap((block) =>
    block.type === 'statement' ? (state.statements.get(block.id)?.content ?? []) : [],
  );
  const quoted = [
    ...quotedIn(`${published.title ?? ''}\n${wordsOf(published.body)}`),
    ...statements.filter(({ verbatim }) => verbatim).map((statement) => statement.text),
  ];
  return quoted.some((passage) => repeats(said, passage)) ? 'quotation' : null;
}

/** Whether a normalised text has a whole passage of two words or more in it, or a run of its words. */
function repeats(said: string, passage: string): boolean {
  const whole = normalised(passage);
  const words = whole.trim().split(' ');
  if (words.length > 1 && said.includes(whole)) return true;
  return words.some((_, start) => {
    let end = start + WORDS;
    while (end < words.length && words.slice(start, end).join('').length < LETTERS) end += 1;
    const run = words.slice(start, end);
    const isLong = run.length >= WORDS && run.join('').length >= LETTERS;
    return isLong && said.includes(` ${run.join(' ')} `);
  });
}

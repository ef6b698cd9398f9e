/** A claim of responsibility is two: that somebody says so, and that they did it. Pure. */
import { capital } from '../../../lib/text.ts';
import type { Speech } from './speech.ts';

/** What is claimed by both, in words that name who claims it. */
export interface Responsibility {
  readonly did: string;
  readonly says: string;
}

const named = /^(?:claim(?:s|ed) )?responsibility for (?<deed>.+)$/iu;
const told =
  /^(?:it|they|he|she|we|i|(?:its|their|our|his|her) \p{L}+) (?:(?:had|has|have|was|were) )?(?<deed>(?:carried|behind|committed|staged|launched|destroyed|downed|bombed|shot|planted|killed|attacked|conducted|responsible)\b.+)$/iu;

const ruDeed = /^ответственность за (?<deed>.+)$/iu;
const ukDeed = /^відповідальність за (?<deed>.+)$/iu;

/** “Силы …”, “Красные …”, “Мстители”: a name in the plural, which its verb follows. */
const isPlural = (who: string): boolean => /^["«“]?\p{L}*(?:[ыи]е?|і)(?:["»”]|\s|$)/u.test(who);

/** Of the words of a statement; null where they claim nothing of the kind. */
export function responsibilityIn(
  words: string,
  { speaker, cue }: Pick<Speech, 'speaker' | 'cue'>,
): Responsibility | null {
  const plain = words.replace(/^["“„«]|["”“».]+$/gu, '').trim();
  const who = capital(speaker);
  const deed = named.exec(plain)?.groups?.deed;
  if (deed !== undefined) return both(who, `was behind ${deed}`);
  const slavic = inRussian(who, plain) ?? inUkrainian(who, plain);
  if (slavic) return slavic;
  if (cue !== 'claimed') return null;
  const done = told.exec(plain)?.groups?.deed;
  if (done === undefined) return null;
  return both(who, /^(?:behind|responsible)\b/iu.test(done) ? `was ${done}` : done);
}

const both = (who: string, deed: string): Responsibility => ({
  did: `${who} ${deed}.`,
  says: `${who} says that it ${deed}.`,
});

function inRussian(who: string, words: string): Responsibility | null {
  const deed = ruDeed.exec(words)?.groups?.deed;
  if (deed === undefined) return null;
  const [bears, takes] = isPlural(who) ? ['несут', 'берут'] : ['несёт', 'берёт'];
  const what = `ответственность за ${deed}.`;
  return { did: `${who} ${bears} ${what}`, says: `${who} ${takes} на себя ${what}` };
}

function inUkrainian(who: string, words: string): Responsibility | null {
  const deed = ukDeed.exec(words)?.groups?.deed;
  if (deed === undefined) return null;
  const [bears, takes] = isPlural(who) ? ['несуть', 'беруть'] : ['несе', 'бере'];
  const what = `відповідальність за ${deed}.`;
  return { did: `${who} ${bears} ${what}`, says: `${who} ${takes} на себе ${what}` };
}

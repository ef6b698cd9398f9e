/** Whether words in which responsibility is taken are those of whoever did it: “it was behind the raid”. Pure. */
import type { ProposedStatement } from '../reading.ts';
import type { Token } from '../tokens.ts';
import { isWord } from './claim-words.ts';

const self =
  /^(?:responsibility|responsible|it|they|he|she|we|i|its|their|our|his|her|my|behind|having|carrying|the|a|an|this|that|last|both|two)$/;
const deed =
  /^(?:attacks?|bombings?|blasts?|explosions?|raids?|strikes?|killings?|murders?|shootings?|ambush(?:es)?|assaults?|assassinations?|kidnappings?|abductions?|sabotage|hacks?|breach(?:es)?|downings?)$/;

const done =
  /^(?:done|behind|carried|committed|staged|launched|destroyed|downed|bombed|shot|planted|killed|attacked|conducted|responsible)$/;

/** What nobody says of themselves but to take it upon them, whatever the verb of speaking. */
const struck = /^(?:behind|planted|ambushed|hijacked|assassinated|kidnapped|abducted)$/;

/** Of an English statement: whoever speaks is whoever did it. In Russian and Ukrainian the words say so or are not marked. */
export function isOwnDeed({ act, responsibility }: ProposedStatement, tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord);
  const [first] = words;
  if (!first || act === 'denied') return false;
  if (!responsibility)
    return act === 'claimed' ? namesDeed(words) || didIt(words, done) : didIt(words, struck);
  if (/^\p{Script=Cyrillic}/u.test(first.low)) return true;
  return (
    self.test(first.low) && (!/^(?:the|a|an|this|that|last|both|two)$/.test(first.low) || namesDeed(words))
  );
}

/** “It had done so”, “its fighters killed two”. */
function didIt(words: readonly Token[], deeds: RegExp): boolean {
  return (
    /^(?:it|they|he|she|we|i|its|their|our|his|her)$/.test(words[0]?.low ?? '') &&
    words.slice(1, 5).some(({ low }) => deeds.test(low))
  );
}

/** “Claimed the bombing of a market”: a thing done, not a clause about one. */
function namesDeed(words: readonly Token[]): boolean {
  return (
    words.slice(0, 5).some(({ low }) => deed.test(low)) &&
    !words.slice(0, 8).some(({ low }) => /^(?:was|were|is|are|had|has|by)$/.test(low))
  );
}

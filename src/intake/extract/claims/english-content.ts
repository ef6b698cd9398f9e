/** Whether English words tell what is or was so: no wish, promise, order, question, judgement or forecast. Pure. */
import { verbForms } from '../english/verb-words.ts';
import type { Token } from '../tokens.ts';
import { setOf } from '../words.ts';
import { isWord } from './claim-words.ts';

const modals = setOf(
  "will would shall should must may might could can cannot can't won't wouldn't shouldn't mustn't couldn't ought let let's",
);
const auxiliaries = setOf(
  "is are was were has have had did does do isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't am i'm he's she's it's that's there's we're they're you're i've we've they've",
);
/** What goes on in a head is no fact that somebody could look up. */
const mental = setOf(
  'hope hopes hoped expect expects expected want wants wanted think thinks thought believe believes believed feel feels felt wish wishes wished fear fears feared wonder wonders wondered know knows knew remember remembers remembered understand understands understood regret regrets regretted love loves loved hate hates hated like likes liked prefer prefers preferred intend intends intended doubt doubts doubted suppose need needs needed mean means meant trust trusts care cares cared deserve deserves deserved welcome welcomes thank thanks pray prays prayed',
);
const evaluative = setOf(
  'wrong right fair unfair absurd premature nonsense rubbish ridiculous outrageous unacceptable acceptable important vital essential crucial critical necessary urgent great good bad terrible horrible awful wonderful fantastic excellent amazing incredible proud sad happy glad sorry angry furious upset shocked devastated heartbroken worried concerned disappointed confident optimistic hopeful grateful thankful pleased delighted disgusted ashamed afraid scared tired lucky determined ready willing committed clear obvious disgraceful shameful cowardly barbaric heinous heroic historic tragic tragedy disaster disgrace shame outrage insult mistake cruel stupid naive cynical irresponsible reckless unprecedented unthinkable unimaginable best worst better worse difficult hard easy impossible possible likely unlikely sure certain uncertain needed worth time interesting remarkable surprising strange nice beautiful brave propaganda madness sensible reasonable pointless useless hypocritical',
);
const between = setOf(
  "not no very so too really quite completely totally simply just a an the more most absolutely clearly utterly deeply also still always never all such even extremely particularly truly deliberately plainly 's",
);
/** “Is to open”, “is going to open”, “is expected to open”: what is to come. */
const toCome = setOf(
  'to going expected likely set due about planned scheduled supposed bound ready willing able unable prepared hoping looking trying considering planning',
);
const askers = setOf('who what when where why how whether if unless please asked');
const objects = setOf('the a an your my our their his her its it them us me that this these those not');

/** Whether the words tell a fact. */
export function isEnglishFact(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isWord);
  const [first, second] = words;
  if (!first || words.length < 2 || tokens.some(({ text }) => text === '?')) return false;
  if (askers.has(first.low) || isOrder(first, second, words)) return false;
  let skips = 0;
  for (let at = 0; at < words.length; at += 1) {
    const { low } = words[at] ?? first;
    if (at > 0 && /^(?:who|which|that|whose|where|because|if|when|after|before|as|since)$/.test(low))
      skips += 1;
    const isMental = mental.has(low) && isVerbal(words, at);
    const isVerb =
      isMental ||
      modals.has(low) ||
      auxiliaries.has(low) ||
      /'(?:ll|d)$/.test(low) ||
      isToldOf(words, at) ||
      isPresent(words, at);
    if (!isVerb) continue;
    if (skips > 0) {
      skips -= 1;
      continue;
    }
    if (isMental || modals.has(low) || /'(?:ll|d)$/.test(low)) return false;
    return !(auxiliaries.has(low) && isJudged(words, at));
  }
  return true;
}

/** Whether the words have a verb that is told of somebody or something. */
export function hasEnglishPredicate(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ low }, at) =>
      isPresent(tokens, at) || auxiliaries.has(low) || isPast(low) || /'(?:s|re|ve|m)$/.test(low),
  );
}

/** A plural present behind its noun: “some pockets still burn”. */
function isPresent(words: readonly Token[], at: number): boolean {
  const before = words[at - 1]?.low ?? '';
  return (
    verbForms.get(words[at]?.low ?? '') === 'base' &&
    /^(?:still|now|often|also|we|they|i|you)$|[a-z]{2}s$/.test(before) &&
    !before.endsWith("'s")
  );
}

/** A present or past of a verb: not “his need”, “the fear”. */
function isVerbal(words: readonly Token[], at: number): boolean {
  return !/^(?:the|a|an|no|of|his|her|their|its|our|my|your|in|with|any|to|for)$/.test(
    words[at - 1]?.low ?? '',
  );
}

const isPast = (low: string): boolean => {
  const form = verbForms.get(low);
  return form === 'past' || form === 's';
};

/** A past, or a present that is no plural noun: “profits could halve”, “the wounded had fled”. */
function isToldOf(words: readonly Token[], at: number): boolean {
  const low = words[at]?.low ?? '';
  const next = words[at + 1]?.low ?? '';
  if (modals.has(next) || auxiliaries.has(next)) return false;
  return isPast(low) && (verbForms.get(low) === 'past' || (at > 0 && isVerbal(words, at)));
}

/** “Shut your windows”, “do not touch”, “let us”, “never give up”. */
function isOrder(first: Token, second: Token | undefined, words: readonly Token[]): boolean {
  if (/^(?:don't|please|let|let's|stop)$/.test(first.low)) return true;
  if (/^(?:do|never)$/.test(first.low))
    return second?.low === 'not' || verbForms.get(second?.low ?? '') === 'base';
  if (first.low === 'to') return true;
  if (first.low === 'not' && second?.low === 'to') return true;
  return (
    verbForms.get(first.low) === 'base' &&
    (objects.has(second?.low ?? '') || words.length < 4) &&
    !/^(?:put|set|shut|hit|cut|let|cost|hurt|spread)$/.test(first.low)
  );
}

/** Whether a form of “be” or “have” leads to a judgement, a duty, or to what is to come. */
function isJudged(words: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (next < at + 5 && between.has(words[next]?.low ?? '')) next += 1;
  const low = words[next]?.low ?? '';
  if (/^(?:have|has|had)/.test(words[at]?.low ?? '')) return low === 'to' || mental.has(low);
  if (/^(?:do|does|did)/.test(words[at]?.low ?? '')) return mental.has(low);
  if (evaluative.has(low)) return true;
  return toCome.has(low) && (low === 'to' || words[next + 1]?.low === 'to' || low === 'hoping');
}

/** Nouns that hold what somebody said, as words: what they do in their frames lies in by-noun.ts. */
import type { Cue } from '../../../model/speech.ts';
import { setOf } from '../words.ts';

/** Nouns that hold what somebody said: “a report by X that …”, “its warning that …”. */
const cueNouns: ReadonlyMap<string, Cue> = new Map(
  (
    [
      [
        'said',
        `statement assertion assurance comment remark testimony admission suggestion report view opinion verdict conclusion reply answer response message words assessment
        argument position stance contention finding complaint explanation advice revelation disclosure observation declaration submission theory thesis rebuke criticism criticism critique recollection version account memory reckoning understanding`,
      ],
      ['claimed', 'claim allegation accusation insistence charge boast'],
      ['confirmed', 'confirmation acknowledgement acknowledgment confession concession'],
      ['denied', 'denial rebuttal'],
      ['warned', 'warning caution'],
      ['announced', 'announcement promise pledge vow threat guarantee undertaking'],
      [
        'believed',
        'belief suspicion fear estimate forecast prediction expectation concern worry anxiety hope conviction confidence calculation projection guess hunch anger unease alarm dismay frustration consensus speculation doubt resentment scepticism skepticism',
      ],
      ['asked', 'demand request appeal call plea recommendation proposal'],
      ['ordered', 'instruction'],
    ] as const
  ).flatMap(([act, list]) => list.split(/\s+/).map((noun) => [noun, act] as const)),
);

/** The act of a noun in the singular or plural; undefined where it holds nothing that was said. */
export const actOfNoun = (low: string): Cue | undefined =>
  cueNouns.get(low) ??
  (low.endsWith('s') ? cueNouns.get(low.slice(0, -1)) : undefined) ??
  (low.endsWith('ies') ? cueNouns.get(`${low.slice(0, -3)}y`) : undefined);

/** Nouns whose number is what was said: “the governor's figure is two”. */
export const figureNouns = setOf('figure toll count tally estimate total number guess forecast projection');

/** Nouns of which what is said of them may be what was said: “its line is that …”, “their excuse was the fog”. */
const verdictNouns: ReadonlyMap<string, Cue> = new Map(
  (
    [
      [
        'said',
        'line word excuse retort rejoinder riposte comeback gist upshot diagnosis prognosis motto slogan principle phrase formula correction ruling',
      ],
      ['believed', 'instinct impression preference'],
      ['asked', 'wish desire ultimatum'],
      ['ordered', 'order command'],
    ] as const
  ).flatMap(([act, list]) => list.split(' ').map((noun) => [noun, act] as const)),
);

/** The act of a noun of which what is said of it may be what was said; undefined for any other. */
export const actOfVerdict = (low: string): Cue | undefined =>
  actOfNoun(low) ??
  verdictNouns.get(low) ??
  (low.endsWith('s') ? verdictNouns.get(low.slice(0, -1)) : undefined) ??
  (figureNouns.has(low) ? 'said' : undefined);

/** Whether what is said of a noun may be what was said. */
export const isVerdict = (low: string): boolean => actOfVerdict(low) !== undefined;

/** Nouns that a thing alone can be: “their theory was arson”, “the advice is silence”. */
export const thingNouns = setOf(
  'theory excuse explanation guess hunch diagnosis prognosis advice suggestion proposal demand wish request recommendation preference answer reply word phrase motto slogan suspicion order conclusion hypothesis',
);

/** Nouns with what stands before the thing that was said: “a call for”, “allegations of”. */
export const nounsWith: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['call demand appeal plea request', /^(?:for|to)$/],
      ['allegation accusation claim', /^(?:of|against)$/],
      ['warning', /^(?:of|about|against)$/],
      ['denial', /^of$/],
      ['criticism', /^of$/],
      ['complaint', /^(?:of|about|against)$/],
      ['promise pledge vow threat', /^(?:to|of)$/],
    ] as const
  ).flatMap(([nouns, prepositions]) => nouns.split(' ').map((noun) => [noun, prepositions] as const)),
);

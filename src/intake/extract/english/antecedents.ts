/**
 * Whom “she”, “it”, “they” mean: everybody whom the text refers to has a weight by how they stand in their sentence,
 * which fades with every sentence; of those whom a pronoun fits the heaviest is meant. The last few alone are kept. Pure.
 */
import { manOrWoman } from './called.ts';
import { isPair, type Met } from './met.ts';
import type { Standing } from './references.ts';
import { documentNouns } from './who-words.ts';

/** What a place in a sentence weighs. Whoever speaks is what the sentence is about. */
const weights: Record<Standing | 'speaker', number> = {
  speaker: 11,
  subject: 10,
  object: 6,
  oblique: 5,
  owner: 4,
};
/** What is left of a weight at the next sentence. */
const FADES = 0.55;
/** What somebody who was referred to before has more. */
const AGAIN = 0.3;
/** What every reference until now weighs, up to so many: whom a text is about. */
const ABOUT = 0.15;
const TIMES = 6;
/** Whoever asked something is not who answers. */
const ASKED = 0.4;
/** “Prado had lost his office, he said”: whoever is named in what is said there may be another one. */
const SAID = 0.8;
/** What is not known to fit. */
const UNSURE = 0.85;
/** So many are kept. */
const KEPT = 24;

/** Who may be meant. */
interface Candidate {
  met: Met;
  /** As of the sentence before. */
  before: number;
  /** In this sentence. */
  here: number;
  /** Where they were last named or described. */
  at: number;
  asked: boolean;
  times: number;
}

/** How one pronoun is asked about. */
export interface Sought {
  readonly pronoun: string;
  /** Whoever says it in their own words: they call themselves “I”. */
  readonly except?: string | undefined;
  /** What the pronoun is told to say: who is named in it would be called by the pronoun there, not here. */
  readonly said?: readonly { readonly from: number; readonly to: number }[];
  /** “him”: not who does it. */
  readonly notSubject?: boolean;
  readonly genderOf: (met: Met) => 'he' | 'she' | null;
}

/** How somebody was referred to. */
export interface Noted {
  readonly stands: Standing | 'speaker';
  /** By more than a pronoun. */
  readonly isNamed: boolean;
  /** What share of the weight of such a place; 1 where nothing is said. */
  readonly share?: number;
  /** Whether they ask. */
  readonly asked?: boolean;
}

export class Antecedents {
  #kept: Candidate[] = [];

  /** A further sentence begins. */
  fade(): void {
    for (const one of this.#kept) {
      one.before = (one.here > 0 ? one.here + AGAIN * one.before : one.before) * FADES;
      one.here = 0;
    }
    this.#kept = this.#kept.filter(({ before }) => before > 0.2);
  }

  /** Somebody was referred to. */
  note(met: Met, at: number, how: Noted): void {
    const { stands, isNamed, share = 1, asked = false } = how;
    const weight = weights[stands] * share;
    const known = this.#kept.find((one) => one.met.name === met.name);
    const one = known ?? { met, before: 0, here: 0, at, asked: false, times: 0 };
    one.met = met;
    if (isNamed) one.at = at;
    one.times += 1;
    one.here = Math.max(one.here, weight);
    one.asked = stands === 'speaker' ? asked : one.asked;
    this.#kept = [one, ...this.#kept.filter((other) => other !== one)].slice(0, KEPT);
  }

  /** Whether somebody is the subject of the sentence that was reached. */
  isSubject({ name }: Met): boolean {
    return this.#kept.some(({ met, here }) => met.name === name && here >= weights.subject);
  }

  /** Who is meant; null where nobody fits. */
  meant(sought: Sought): Met | null {
    let [best, most] = [null as Met | null, 0];
    for (const one of this.#kept) {
      if (one.met.name === sought.except) continue;
      const isSaid = sought.said?.some(({ from, to }) => from <= one.at && one.at < to) ?? false;
      if (sought.notSubject && one.here >= weights.subject) continue;
      const here = isSaid ? SAID * one.here : one.here;
      const weight = (here > 0 ? here + AGAIN * one.before : one.before) + ABOUT * Math.min(TIMES, one.times);
      const fit = fitOf(one.met, sought) * (one.asked ? ASKED : 1);
      if (weight * fit > most) [best, most] = [one.met, weight * fit];
    }
    return best;
  }
}

/** From 0, nobody whom the pronoun could mean, to 1. */
function fitOf(met: Met, { pronoun, genderOf }: Sought): number {
  const { who } = met;
  const isSeveral = who.by === 'many' || isPair(met.name);
  const isPerson = (who.by === 'name' && who.type === 'person' && !isSeveral) || who.by === 'office';
  // One word of which nothing says that it is a person's: “Greenline”.
  const gender = genderOf(met) ?? manOrWoman(who.head);
  const isOpen = isPerson && who.by === 'name' && gender === null && who.role === null;
  const isBody = who.by === 'body' || who.type === 'organisation' || who.type === 'group';
  if (pronoun === 'they') return isSeveral ? 1 : isBody ? UNSURE : 0;
  if (pronoun === 'it') {
    if (isBody && who.by !== 'many') return who.outlet ? UNSURE : 1;
    if (who.by === 'noun') return documentNouns.has(who.head) ? 0.5 : 0;
    if (isOpen) return met.name.includes(' ') ? 0.5 : UNSURE;
    // “The haulier, Norland Freight”.
    return who.by === 'name' && gender === null && !isSeveral ? 0.25 : 0;
  }
  if (!isPerson || (gender !== null && gender !== pronoun)) return 0;
  return gender === pronoun ? 1 : isOpen && !met.name.includes(' ') ? 0.5 : UNSURE;
}

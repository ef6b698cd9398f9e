/**
 * Whom “she”, “it”, “they” mean: everybody whom the text refers to has a weight by how they stand in their sentence,
 * which fades with every sentence; of those whom a pronoun fits the heaviest is meant. The last few alone are kept. Pure.
 */
import { manOrWoman } from './called.ts';
import { isFirstName } from './first-names.ts';
import { isPair, type Met } from './met.ts';
import type { Standing } from './references.ts';
import { documentNouns } from './who-words.ts';

/** What a place in a sentence weighs. Whoever speaks is what the sentence is about. */
const weights: Record<Standing | 'speaker', number> = {
  speaker: 11,
  subject: 10,
  object: 4,
  oblique: 4,
  owner: 3,
  lead: 2,
};
/** What is left of a weight at the next sentence. */
const FADES = 0.4;
/** What of that at the next paragraph. */
const PARTS = 0.3;
/** What somebody who was referred to before has more. */
const AGAIN = 0.3;
/** What every reference until now weighs, up to so many: whom a text is about. */
const ABOUT = 0.15;
const TIMES = 6;
/** Whoever asked something is not who answers, if somebody else was named since of this share of their weight. */
const ASKED = 0.4;
/** “Prado had lost his office, he said”: whoever is named in what is said there may be another one. */
const SAID = 0.8;
/** “The referee, he said, was blind”: whom what is said there speaks of for the first time is not who says it. */
const NEW = 0.4;
/** “Her lawyer advised her to wait, so she …”: whom the same pronoun has meant in the sentence. */
const SAME = 1.5;
/** What is not known to fit; what is guessed not to; what a first name says does not. */
const UNSURE = 0.65;
const UNLIKELY = 0.25;
const LISTED = 0.04;
/** One name, of which nothing says that it is a person's. */
const LONE = 0.4;
/** “Her sponsor”, where “she” may be whose sponsor that is. */
const OWNED = 0.6;
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
  /** The pronoun that meant them in this sentence; null for none. */
  pronoun: string | null;
}

/** How one pronoun is asked about. */
export interface Sought {
  readonly pronoun: string;
  /** Whoever says it in their own words: they call themselves “I”. */
  readonly except?: string | undefined;
  /** What the pronoun is told to say: who is named in it would be called by the pronoun there, not here. */
  readonly said?: readonly { readonly from: number; readonly to: number }[];
  /** Where it stands: whoever is named from there on has it in their description, “her lawyer”. */
  readonly place?: number | null;
  /** “him”: not who does it. */
  readonly notSubject?: boolean;
  readonly calledBy: (met: Met) => Calling;
}

/** The pronoun that goes with somebody, and whether a title or their own speech tells it, a first name, or a guess. */
export interface Calling {
  readonly is: string | null;
  readonly by: 'told' | 'listed' | 'guessed';
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
  /** By which pronoun; nothing for none. */
  readonly pronoun?: string | null;
}

export class Antecedents {
  #kept: Candidate[] = [];
  /** How near the second likeliest came to whoever was meant last: from 0, nobody else fits, to 1. */
  doubt = 0;

  /** A further sentence begins, or a paragraph. A sentence that refers to nobody leaves all as they were. */
  fade(isParagraph: boolean): void {
    const fades = isParagraph ? PARTS : 1;
    if (this.#kept.every(({ here }) => here === 0)) {
      if (isParagraph) for (const one of this.#kept) one.before *= fades;
      return;
    }
    for (const one of this.#kept) {
      one.before = (one.here > 0 ? one.here + AGAIN * one.before : one.before) * FADES * fades;
      one.here = 0;
      one.pronoun = null;
    }
  }

  /** Somebody was referred to. */
  note(met: Met, at: number, how: Noted): void {
    const { stands, isNamed, share = 1, asked = false, pronoun = null } = how;
    const weight = weights[stands] * share;
    const known = this.#kept.find((one) => one.met.name === met.name);
    const one = known ?? { met, before: 0, here: 0, at, asked: false, times: 0, pronoun: null };
    one.met = met;
    if (isNamed) one.at = at;
    one.times += 1;
    one.pronoun = pronoun ?? one.pronoun;
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
    let [best, most] = [null as Candidate | null, 0];
    let [next, less] = [null as Candidate | null, 0];
    for (const one of this.#kept) {
      if (one.met.name === sought.except || one.at === sought.place) continue;
      const isSaid = sought.said?.some(({ from, to }) => from <= one.at && one.at < to) ?? false;
      if (sought.notSubject && one.here >= weights.subject) continue;
      const isNew = isSaid && one.times === 1;
      const part = (isNew ? NEW : isSaid ? SAID : 1) * (one.pronoun === sought.pronoun ? SAME : 1);
      const here = part * one.here;
      const weight = (here > 0 ? here + AGAIN * one.before : one.before) + ABOUT * Math.min(TIMES, one.times);
      const fits = weight * fitOf(one.met, sought);
      if (fits > most) [next, less, best, most] = [best, most, one, fits];
      else if (fits > less) [next, less] = [one, fits];
    }
    // “Marks asked the witness whether he had slept. He said …”.
    const answers = best?.asked && best.here === 0 && next && next.at > best.at && less > ASKED * most;
    this.doubt = most > 0 ? less / most : 1;
    return (answers ? next : best)?.met ?? null;
  }
}

/** “Lawyers for Pavel Duric”. */
const isPlural = (phrase: string): boolean =>
  /[^s]s$/.test(phrase.split(/ (?:of|for|at|from|in|on|with) /, 1)[0] ?? '');

/** From 0, nobody whom the pronoun could mean, to 1. */
function fitOf(met: Met, { pronoun, calledBy }: Sought): number {
  const { who } = met;
  const isSeveral = who.by === 'many' || isPair(met.name) || (who.by === 'office' && isPlural(met.low));
  const own = who.by === 'name' ? null : manOrWoman(who.head);
  const isPerson =
    ((who.by === 'name' && who.type === 'person') || who.by === 'office' || own !== null) && !isSeveral;
  const { is, by } = own ? { is: own, by: 'told' as const } : calledBy(met);
  const isBody = who.by === 'body' || who.type === 'organisation' || who.type === 'group';
  const isLone = who.by === 'name' && !met.name.includes(' ');
  // “One (said)”: of several who were named.
  if (pronoun === 'several') return isSeveral ? 1 : 0;
  if (pronoun === 'they') return (isSeveral ? 1 : isBody ? 0.85 : 0) * (is === 'it' ? UNLIKELY : 1);
  if (pronoun === 'it') {
    if (documentNouns.has(who.head)) return 0.5;
    if (isBody && who.by !== 'many') return who.outlet ? 0.85 : 1;
    // “Greenline”, “Brightwell Homes”: a name of which nothing says that it is a person's.
    if (who.by !== 'name' || isSeveral || (is !== null && is !== 'it')) return 0;
    return who.role ? 0.25 : isLone ? 0.85 : 0.6;
  }
  // Whoever was spoken to, man or woman.
  if (pronoun === 'hearer') return isPerson ? 1 : 0;
  if (!isPerson) return 0;
  if (is === pronoun) return by === 'guessed' ? 0.9 : 1;
  if (is !== null) return by === 'told' ? 0 : by === 'listed' ? LISTED : UNLIKELY;
  // “Her sponsor”: where “she” may be whose it is.
  const isOwned = who.by === 'office' && met.low.startsWith(pronoun === 'she' ? 'her ' : 'his ');
  return isLone && who.role === null && !isFirstName(met.low) ? LONE : UNSURE * (isOwned ? OWNED : 1);
}

/** Reads the references of a text in order, so that a pronoun is whom they have put in focus where it stands. Pure. */
import type { Sentence } from '../sentences.ts';
import type { Who } from '../spoken.ts';
import { Antecedents, type Calling, type Sought } from './antecedents.ts';
import { genderOf, isListed } from './first-names.ts';
import type { Met } from './met.ts';
import type { Reference } from './references.ts';

/** What it weighs to be referred to in somebody's words. */
const WITHIN = 0.6;

/** How a phrase is told to be somebody. */
export interface Known {
  /** Whom a phrase was found to mean before. */
  readonly told: (who: Who) => Met | undefined;
  /** Whom a name or description means that the text has met. */
  readonly known: (who: Who) => Met | null;
  /** Somebody new. */
  readonly anew: (who: Who) => Met;
}

export class Follow {
  readonly #antecedents = new Antecedents();
  readonly #references: readonly Reference[];
  readonly #by: Known;
  /** References before this one have been read. */
  #read = 0;
  /** Where sentences begin that are more than a quotation; those before `#begun` have. */
  readonly #begins: readonly Sentence[];
  #begun = 0;
  /** The pronoun by which somebody spoke, by their name. */
  readonly #spoke = new Map<string, string>();
  /** What other pronouns were taken to mean. */
  readonly #called = new Map<string, string>();

  constructor(sentences: readonly Sentence[], references: readonly Reference[], by: Known) {
    this.#references = references;
    this.#by = by;
    this.#begins = sentences.filter(({ pieces }) => pieces.some(({ kind }) => kind === 'word'));
  }

  /** Reads on to a place of the text. */
  readTo(place: number): void {
    for (
      let next = this.#references[this.#read];
      next && next.at < place;
      next = this.#references[this.#read]
    ) {
      this.#read += 1;
      this.#refer(next);
    }
  }

  /** Somebody speaks at a place. */
  heard(met: Met, at: number, asks: boolean): void {
    this.#reach(at);
    this.#antecedents.note(met, at, { stands: 'speaker', isNamed: met.who.span.from === at, asked: asks });
  }

  /** How near somebody else came to being meant when that was asked last, from 0 to 1. */
  get doubt(): number {
    return this.#antecedents.doubt;
  }

  /** Whom a pronoun at a place means; null where nobody fits. */
  meant(
    pronoun: string,
    at: number | null,
    how: Omit<Sought, 'pronoun' | 'place' | 'calledBy'> = {},
  ): Met | null {
    if (at !== null) this.#reach(at);
    return this.#antecedents.meant({
      ...{ ...how, pronoun, place: at },
      calledBy: (met) => this.#calledBy(met),
    });
  }

  #calledBy({ name, gender }: Met): Calling {
    if (gender && gender !== genderOf(name)) return { is: gender, by: 'told' };
    const spoke = this.#spoke.get(name);
    // The text calls them as their first name tells.
    if (gender && isListed(name) && (spoke ?? this.#called.get(name)) === gender)
      return { is: gender, by: 'told' };
    if (spoke) return { is: spoke, by: 'listed' };
    const called = this.#called.get(name);
    if (called) return { is: called, by: 'guessed' };
    return { is: gender, by: isListed(name) ? 'listed' : 'guessed' };
  }

  /** A pronoun has meant somebody. */
  learn({ name }: Met, pronoun: string): void {
    this.#spoke.set(name, pronoun);
  }

  #refer({ who, at, stands, within, share }: Reference): void {
    this.#reach(at);
    const isPronoun = who.by === 'pronoun';
    const told = this.#by.told(who);
    const found =
      told ??
      (isPronoun ? this.meant(who.head, at, { notSubject: stands === 'object' }) : this.#by.known(who));
    // “Judge Marks asked the witness”: two people.
    const isOther =
      !told &&
      !isPronoun &&
      who.by !== 'name' &&
      stands !== 'subject' &&
      found &&
      this.#antecedents.isSubject(found);
    const known = isOther ? null : found;
    const met = known ?? (isPronoun ? null : this.#by.anew(who));
    if (!met) return;
    if (isPronoun && stands === 'subject' && !this.#called.has(met.name))
      this.#called.set(met.name, who.head);
    const part = (within ? WITHIN : 1) * (known ? 1 : share);
    this.#antecedents.note(met, at, {
      stands,
      share: part,
      isNamed: !isPronoun,
      pronoun: isPronoun ? who.head : null,
    });
  }

  /** What was said until the sentence of a place fades. */
  #reach(place: number): void {
    for (
      let next = this.#begins[this.#begun];
      next !== undefined && next.from <= place;
      next = this.#begins[this.#begun]
    ) {
      this.#begun += 1;
      this.#antecedents.fade(next.paragraph !== this.#begins[this.#begun - 2]?.paragraph);
    }
  }
}

/** Those whom a text has named or described as far as it was read, and how they are found again. */
import type { Span } from '../span.ts';
import type { Who } from '../spoken.ts';

/** Somebody whom the text has named or described. */
export interface Met {
  readonly who: Who;
  readonly named: Span;
  readonly name: string;
  /** The name in small letters. */
  readonly low: string;
  /** What the text calls them, in small letters. */
  readonly also: string;
  readonly gender: 'he' | 'she' | null;
}

/** No longer list of those met is looked through. */
export const LOOKS_BACK = 60;

/** All who were met, in order; only the latest are looked through, and names are looked up. */
export class MetSoFar {
  readonly #all: Met[] = [];
  /** Where a name was met last. */
  readonly #byName = new Map<string, number>();
  /** Where persons were met with a word in their name, in order. */
  readonly #byWord = new Map<string, number[]>();

  add(met: Met): void {
    const place = this.#all.push(met) - 1;
    this.#byName.set(met.name, place);
    if (!isNamedPerson(met)) return;
    for (const word of met.name.split(' ')) {
      const places = this.#byWord.get(word);
      if (places) places.push(place);
      else this.#byWord.set(word, [place]);
    }
  }

  /** The latest one that fits. */
  latest(fits: (met: Met) => boolean): Met | null {
    const all = this.#all;
    const least = this.#least;
    for (let at = all.length - 1; at >= least; at -= 1) {
      const met = all[at];
      if (met && fits(met)) return met;
    }
    return null;
  }

  /** The latest one under exactly this name. */
  named(name: string): Met | null {
    const place = this.#byName.get(name) ?? -1;
    return place >= this.#least ? (this.#all[place] ?? null) : null;
  }

  /** The latest person in whose name these words stand. */
  person(name: string): Met | null {
    const places = this.#byWord.get(name.split(' ', 1)[0] ?? '') ?? [];
    const words = ` ${name} `;
    for (let at = places.length - 1; at >= 0; at -= 1) {
      const place = places[at] ?? -1;
      if (place < this.#least) return null;
      const met = this.#all[place];
      if (met && ` ${met.name} `.includes(words)) return met;
    }
    return null;
  }

  get #least(): number {
    return Math.max(0, this.#all.length - LOOKS_BACK);
  }
}

/** “Kofi Mensah and Dele Ade”: two people under one name. */
export const isPair = (name: string): boolean => name.includes(' and ');

const isNamedPerson = ({ who, name }: Met): boolean =>
  who.type === 'person' && who.name !== null && !isPair(name);

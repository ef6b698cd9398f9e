/** All who are named with an office anywhere in a text, as a bare office looks them up. Pure. */
import type { Span } from '../span.ts';
import type { Who } from '../spoken.ts';
import { isRole, stemOf } from './roles.ts';

interface Holder {
  readonly who: Who;
  readonly role: string;
  /** Where the role begins. */
  readonly from: number;
}

/** Whoever has an office, in the order of the text; each role is read once. */
export class Holders {
  readonly #all: readonly Holder[];
  readonly #byStem = new Map<string, Holder[]>();
  /** The first in a role, by gender and stem: stems are those of the offices that the rules know. */
  readonly #first = new Map<string, Who | null>();

  constructor(named: readonly Who[], slice: (span: Span) => string) {
    const all: Holder[] = [];
    for (const who of named) {
      if (who.role === null) continue;
      const one = { who, role: slice(who.role).toLowerCase(), from: who.role.from };
      all.push(one);
      const stem = stemOf(one.role);
      const same = this.#byStem.get(stem);
      if (same) same.push(one);
      else this.#byStem.set(stem, [one]);
    }
    this.#all = all;
  }

  /** The first whose role is nothing but a stem and its ending, and stands behind a place. */
  behind(stem: string, place: number): Who | null {
    return this.#byStem.get(stem)?.find(({ from }) => from > place)?.who ?? null;
  }

  /** The first of so many whose role fits. */
  among(count: number, fits: (role: string) => boolean): Who | null {
    return this.#all.slice(0, count).find(({ role }) => fits(role))?.who ?? null;
  }

  /** The first whose role’s own noun has a stem, and who may be of a gender. */
  inRole(stem: string, gender: Who['gender']): Who | null {
    const key = `${gender ?? ''} ${stem}`;
    const known = this.#first.get(key);
    if (known !== undefined) return known;
    const found =
      this.#all.find(
        ({ who, role }) => (!gender || !who.gender || gender === who.gender) && isRole(role, stem),
      )?.who ?? null;
    this.#first.set(key, found);
    return found;
  }
}
